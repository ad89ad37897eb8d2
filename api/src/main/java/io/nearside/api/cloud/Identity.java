package io.nearside.api.cloud;

import io.nearside.api.Capability;

/** Whose credentials we act with. */
public interface Identity extends Capability {

    /**
     * Asks the cloud, in one call.
     *
     * @throws io.nearside.api.error.CloudException DENIED if the credentials are not accepted
     */
    Caller caller();
}
