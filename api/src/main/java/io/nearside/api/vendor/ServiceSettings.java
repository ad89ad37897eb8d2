package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.outcome.Asked;

/** Changing how a service is reached. Nothing else of it is touched, nor sent. */
public interface ServiceSettings extends Capability {

    /**
     * Changes it, in one call. What is so already may be asked for again.
     *
     * @throws io.nearside.api.error.CloudException INVALID if its type has no such component, or it lacks the addresses that it is to run on
     */
    Asked change(VendorService seen, ServiceChange wish);
}
