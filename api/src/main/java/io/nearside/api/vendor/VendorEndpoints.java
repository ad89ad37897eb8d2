package io.nearside.api.vendor;

import io.nearside.api.Capability;
import java.util.List;
import java.util.Optional;

/**
 * How a vendor's services are published for private endpoints, and who has come. A service is handed over as it was read, since where a
 * publication is kept and what an admission means can depend on the cloud that it is on.
 */
public interface VendorEndpoints extends Capability {

    /** Whom an admission lets in. Asks nobody. */
    Admission admission(VendorService service);

    /**
     * How the service is published; empty if it is not. One call.
     *
     * @throws io.nearside.api.error.CloudException INVALID if services on its cloud cannot be published
     */
    Optional<EndpointOpening> opening(VendorService service);

    /**
     * Every endpoint that the vendor knows of, ours and other people's; empty without a list if the service is not published. One call.
     *
     * @throws io.nearside.api.error.CloudException INVALID if services on its cloud cannot be published
     */
    Optional<List<VendorConnection>> connections(VendorService service);

    /** Whom an admission lets in. */
    enum Admission {
        /** The very endpoint. */
        OURS_ONLY,
        /** Every endpoint of the account that is let in, now and later. */
        WHOLE_ACCOUNT
    }
}
