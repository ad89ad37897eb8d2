package io.nearside.conformance;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.stream.Stream;

/** The toy's door. */
public final class ToyPlugin implements CloudPlugin {
    private final ToyCloud cloud;

    private final ToyBug bug;

    /** As ServiceLoader finds it. */
    public ToyPlugin() {
        this(new ToyCloud(), ToyBug.NONE);
    }

    ToyPlugin(ToyCloud cloud, ToyBug bug) {
        this.cloud = cloud;
        this.bug = bug;
    }

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of();
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return new NearSite(new AccountId("ours"), null, new NetworkId("network"));
    }

    @Override
    public Provider open(ProviderSettings settings) {
        Stream.of(settings.section(), settings.credentials())
                .flatMap(section -> section.keys().stream().map(section::pathOf))
                .filter(key -> bug != ToyBug.READS_ANYTHING)
                .forEach(key -> {
                    throw new InvalidLinkException(key, "is not known", "Remove it.");
                });
        return new ToyProvider(cloud, bug);
    }
}
