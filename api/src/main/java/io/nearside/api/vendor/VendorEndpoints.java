package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.ServiceId;
import java.util.List;
import java.util.Optional;

/** How a vendor's services are published for private endpoints, and who has come. */
public interface VendorEndpoints extends Capability {

    /** Whom an admission lets in. Asks nobody. */
    Admission admission();

    /** How the service is published; empty if it is not. One call. */
    Optional<EndpointOpening> opening(ServiceId id);

    /** Every endpoint that the vendor knows of, ours and other people's; empty without a list if the service is not published. One call. */
    Optional<List<VendorConnection>> connections(ServiceId id);

    /** Whom an admission lets in. */
    enum Admission {
        /** The very endpoint. */
        OURS_ONLY,
        /** Every endpoint of the account that is let in, now and later. */
        WHOLE_ACCOUNT
    }
}
