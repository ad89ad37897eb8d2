package io.nearside.azure;

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

/** The door of Azure. */
public final class AzurePlugin implements CloudPlugin {
    static final String ID = "azure";

    /** Azure refuses a write below a network that meets another, with RetryableError (azurerm#21293). All that one plugin opens share them. */
    private final Turns turns = new Turns();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<LinkKey> keys() {
        return AzureSites.KEYS;
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return AzureLogin.KEYS;
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return AzureSites.site(near);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return GuiceProvider.open(ID, new AzureModule(AzureSettings.of(settings), turns));
    }
}
