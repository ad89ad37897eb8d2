package io.nearside.it.conformance;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Networks;
import io.nearside.api.model.NetworkId;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.NetworkStage;

/**
 * A look at our network, which every cloud can take.
 *
 * @param nowhere settings with an address at which nobody answers
 */
record NetworkCalls(NetworkStage network, ProviderSettings nowhere) implements CallStage {
    /** Where nobody listens. */
    static final String NOWHERE = "http://127.0.0.1:1";

    @Override
    public void ask(Provider provider) {
        describe(provider, network.site().network());
    }

    @Override
    public void askForAbsent(Provider provider) {
        describe(provider, network.absentNetwork());
    }

    private static void describe(Provider provider, NetworkId id) {
        provider.find(Networks.class).orElseThrow().describe(id);
    }

    @Override
    public ProviderSettings ofNowhere() {
        return nowhere;
    }
}
