package io.nearside.gcp;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.Turns;
import java.util.List;

/** The door of Google Cloud. */
public final class GcpPlugin implements CloudPlugin {
    static final String ID = "gcp";

    /**
     * Google refuses a peering operation while another one, or one on routes, is under way on either of the two networks
     * (terraform-provider-google#3026). All that one plugin opens share them.
     */
    private final Turns turns = new Turns();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<LinkKey> keys() {
        return GcpSites.KEYS;
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return GcpLogin.KEYS;
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return GcpSites.site(near, environment);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return GuiceProvider.open(ID, new GcpModule(GcpSettings.of(settings), turns));
    }
}
