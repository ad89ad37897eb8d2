package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.outcome.Asked;

/** Having a vendor look in the cloud for endpoints now. Harmless, and may be repeated. */
public interface EndpointRefresh extends Capability {

    /** Has it look. What it finds shows at a later read. */
    Asked refresh(VendorService service);
}
