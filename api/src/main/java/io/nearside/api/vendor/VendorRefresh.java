package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.outcome.Asked;

/** Having a vendor look at the cloud now, instead of when it gets round to it. Harmless, and may be repeated. */
public interface VendorRefresh extends Capability {

    /** Has it look at all peerings of a network. What it finds shows at a later read. */
    Asked refresh(VendorNetwork seen);
}
