package io.nearside.aws;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.guice.GuiceProvider;
import java.util.List;

/** The door of AWS. */
public final class AwsPlugin implements CloudPlugin {
    static final String ID = "aws";

    private final AwsBuckets buckets = new AwsBuckets();

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<LinkKey> keys() {
        return AwsSettings.KEYS;
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return AwsLogin.KEYS;
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return AwsSettings.site(near);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return GuiceProvider.open(ID, new AwsModule(AwsSettings.of(settings), buckets, settings.pace()));
    }
}
