package io.nearside.it.conformance;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.VendorStage;

/**
 * A look at a vendor's network, which every vendor lets us take.
 *
 * @param ofNowhere settings with an address at which nobody answers
 */
record VendorCalls(VendorStage stage, ProviderSettings ofNowhere) implements CallStage {

    @Override
    public void ask(Provider provider) {
        read(provider, stage.network());
    }

    @Override
    public void askForAbsent(Provider provider) {
        read(provider, stage.absentVendorNetwork());
    }

    private static void read(Provider provider, VendorNetworkId id) {
        provider.find(VendorPeerings.class).orElseThrow().read(id);
    }
}
