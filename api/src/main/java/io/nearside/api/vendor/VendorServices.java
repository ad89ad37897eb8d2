package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.ServiceId;

/** The services that a vendor runs for us. */
public interface VendorServices extends Capability {

    /**
     * How a service stands, in one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if there is no such service
     */
    VendorService read(ServiceId id);
}
