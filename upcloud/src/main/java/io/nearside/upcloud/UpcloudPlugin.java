package io.nearside.upcloud;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.token.TokenSettings;
import java.util.List;

/** The door of UpCloud. */
public final class UpcloudPlugin implements CloudPlugin {
    static final String ID = "upcloud";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<LinkKey> keys() {
        return UpcloudSettings.KEYS;
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return TokenSettings.keys();
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return UpcloudSettings.site(near);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return GuiceProvider.open(ID, new UpcloudModule(UpcloudSettings.of(settings)));
    }
}
