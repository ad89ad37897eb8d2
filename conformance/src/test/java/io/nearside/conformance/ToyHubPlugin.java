package io.nearside.conformance;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorPeerings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The door of the toy of hubs, which is both ends of it. */
public final class ToyHubPlugin implements CloudPlugin {
    static final String ID = "toy-hub";

    private static final Set<Class<? extends Capability>> CAPABILITIES = Set.of(
            GatewaySharing.class,
            GatewayAttachments.class,
            GatewayTables.class,
            VendorGateways.class,
            VendorPeerings.class,
            PeeringRequests.class);

    private final ToyHub hub;

    private final ToyHubBug bug;

    /** As ServiceLoader finds it. */
    public ToyHubPlugin() {
        this(new ToyHub(), ToyHubBug.NONE);
    }

    ToyHubPlugin(ToyHub hub, ToyHubBug bug) {
        this.hub = hub;
        this.bug = bug;
    }

    @Override
    public String id() {
        return ID;
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
        return new NearSite(ToyHub.OURS, null, List.of(ToyHub.NETWORK), List.of(), ToyHub.HUB, null);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        Stream.of(settings.section(), settings.credentials())
                .flatMap(section -> section.keys().stream().map(section::pathOf))
                .forEach(key -> {
                    throw new InvalidLinkException(key, "is not known", "Remove it.");
                });
        return new Opened(List.of(
                new ToyShares(hub, bug),
                new ToyAttachments(hub, bug),
                new ToyTables(hub, bug),
                new ToyAttacher(hub, bug)));
    }

    private record Opened(List<Capability> drivers) implements Provider {
        @Override
        public String id() {
            return ID;
        }

        @Override
        public Set<Class<? extends Capability>> capabilities() {
            return CAPABILITIES;
        }

        @Override
        public <C extends Capability> Optional<C> find(Class<C> type) {
            return drivers.stream().filter(type::isInstance).map(type::cast).findFirst();
        }

        @Override
        public <T> Optional<T> nativeClient(Class<T> type) {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
