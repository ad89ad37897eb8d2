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
import java.util.List;
import java.util.stream.Stream;

/** The door of the toy of private endpoints. */
public final class ToyBrokerPlugin implements CloudPlugin {
    private final ToyEstate estate;

    private final ToyBrokerBug bug;

    /** As ServiceLoader finds it. */
    public ToyBrokerPlugin() {
        this(new ToyEstate(), ToyBrokerBug.NONE);
    }

    ToyBrokerPlugin(ToyEstate estate, ToyBrokerBug bug) {
        this.estate = estate;
        this.bug = bug;
    }

    @Override
    public String id() {
        return ToyBroker.ID;
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
        return new NearSite(new AccountId("ours"), null, ToyEstate.NETWORK);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        Stream.of(settings.section(), settings.credentials())
                .flatMap(section -> section.keys().stream().map(section::pathOf))
                .forEach(key -> {
                    throw new InvalidLinkException(key, "is not known", "Remove it.");
                });
        return new ToyBroker(estate, bug);
    }
}
