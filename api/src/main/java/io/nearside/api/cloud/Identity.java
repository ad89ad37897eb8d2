package io.nearside.api.cloud;

import io.nearside.api.Capability;

/** Whose credentials we act with. */
public interface Identity extends Capability {

    /**
     * Says who it is, in one call, or in none where the credentials themselves tell.
     *
     * @throws io.nearside.api.error.CloudException DENIED if the credentials are not accepted
     */
    Caller caller();
}
