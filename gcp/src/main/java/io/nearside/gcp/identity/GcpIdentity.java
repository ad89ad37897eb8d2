package io.nearside.gcp.identity;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpSettings;
import jakarta.inject.Inject;

/**
 * Says who we are as far as the credentials tell, once they have given a token, and asks nobody more. Credentials belong to no project, and may
 * serve in many: so it is the one that they are used in here. Whether they do serve in it shows where its network is read.
 */
public final class GcpIdentity implements Identity {
    private final GcpCalls calls;

    private final GcpSettings settings;

    @Inject
    GcpIdentity(GcpCalls calls, GcpSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    @Override
    public Caller caller() {
        return new Caller(
                settings.site().account(),
                calls.principal().orElse("whoever " + settings.login().source().places() + " is of"));
    }
}
