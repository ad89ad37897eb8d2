package io.nearside.engine.toy;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetwork.State;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A vendor that makes networks and takes requests. */
public final class ToyVendor implements VendorPlugin {
    public final Calls calls = new Calls();

    /** The networks' ids, and their ranges. */
    public final Map<String, Cidr> networks = new LinkedHashMap<>();

    public State networkState = State.ACTIVE;

    /** What has to stand before it is asked. */
    public Set<Groundwork> groundwork = Set.of();

    /** Where its services listen. */
    public Set<PortRange> ports = Set.of();

    public @Nullable RequestState request;

    public String requestId = "r-1";

    public @Nullable NearTask task;

    /** Whom it lets in to make our half, if it says. */
    public @Nullable Agent agent;

    /** Whom it wants a hub to be shared with, if anybody. */
    public @Nullable ShareDemand demand;

    /** The end that it was asked for last. */
    public CustomerEnd end = ours();

    /** The ranges that it was told to route to our end. */
    public Set<Cidr> reach = Set.of();

    /** What happens when it is asked. */
    public Runnable onRequest = () -> request = RequestState.BUILDING;

    /** What happens when it is told to look at the cloud. */
    public Runnable onRefresh = () -> {};

    @Override
    public String id() {
        return "toyvendor";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(
                LinkKey.optional("cidr", "The range.", "10.20.0.0/24"), LinkKey.optional("net", "The id.", "v-1"));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public VendorNetworkWish network(LinkSection vendor) {
        return vendor.text("net")
                .map(id -> VendorNetworkWish.of(new VendorNetworkId(id)))
                .orElseGet(() -> new VendorNetworkWish(
                        null, "north", vendor.text("cidr").map(Cidr::of).orElse(null)));
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return ToyProvider.of(
                "toyvendor",
                new ToyNetworks(),
                new ToyPeerings(),
                new ToyRequests(),
                new ToyRefresh(),
                new ToyHosts(),
                new ToyGateways());
    }

    final class ToyNetworks implements VendorNetworks {
        @Override
        public List<VendorNetworkBrief> inPlaceOf(VendorNetworkWish wish) {
            return calls.answer("read networks", () -> {
                List<VendorNetworkBrief> briefs = new ArrayList<>();
                networks.forEach((id, cidr) ->
                        briefs.add(new VendorNetworkBrief(new VendorNetworkId(id), "north", Set.of(cidr))));
                return briefs;
            });
        }

        @Override
        public Asked create(VendorNetworkWish wish) {
            return calls.answer("create network", () -> {
                networks.put("v-" + (networks.size() + 1), wish.range().orElseThrow());
                return new Asked();
            });
        }
    }

    final class ToyPeerings implements VendorPeerings {
        @Override
        public VendorNetwork read(VendorNetworkId id) {
            return calls.answer("read network", () -> {
                Cidr cidr = networks.get(id.value());
                if (cidr == null) {
                    throw Calls.failure("read network", ErrorKind.NOT_FOUND, null);
                }
                return new VendorNetwork(
                        id,
                        "toycloud",
                        new Region("north"),
                        Set.of(cidr),
                        ports,
                        networkState,
                        requests(id),
                        "",
                        List.of());
            });
        }

        @Override
        public Set<Groundwork> groundwork(VendorNetwork seen, CustomerEnd end) {
            return groundwork;
        }

        private List<PeeringRequest> requests(VendorNetworkId id) {
            if (request == null) {
                return List.of();
            }
            CustomerEnd shown = end instanceof CustomerEnd.OfNetwork ? ours() : end;
            return List.of(new PeeringRequest(new PeeringRequestId(requestId), id, shown, request, task, reach, ""));
        }
    }

    private CustomerEnd ours() {
        return new CustomerEnd.OfNetwork(
                new AccountId("me"), new NetworkId(ToyCloud.NETWORK), new Region("north"), agent);
    }

    final class ToyGateways implements VendorGateways {
        @Override
        public Optional<ShareDemand> share(CustomerEnd.OfGateway hub) {
            return Optional.ofNullable(demand);
        }

        @Override
        public Asked reach(PeeringRequest seen, Set<Cidr> added, Set<Cidr> dropped) {
            return calls.answer("reach", () -> {
                Set<Cidr> now = new HashSet<>(reach);
                now.addAll(added);
                now.removeAll(dropped);
                reach = now;
                return new Asked();
            });
        }
    }

    final class ToyHosts implements ServiceHosts {
        @Override
        public List<ServiceHost> in(VendorNetworkId network) {
            return calls.answer("read hosts", () -> List.of(new ServiceHost("toys", "kafka", network + ".toy", 9092)));
        }
    }

    final class ToyRefresh implements VendorRefresh {
        @Override
        public Asked refresh(VendorNetwork seen) {
            return calls.answer("refresh", () -> {
                onRefresh.run();
                return new Asked();
            });
        }
    }

    final class ToyRequests implements PeeringRequests {
        @Override
        public Asked request(VendorNetwork seen, CustomerEnd ours, Set<Cidr> behind) {
            return calls.answer("request", () -> {
                end = ours;
                reach = behind;
                onRequest.run();
                return new Asked();
            });
        }

        @Override
        public Removal withdraw(PeeringRequest seen) {
            return calls.answer("withdraw", () -> {
                request = null;
                return new Removal.Going("the vendor");
            });
        }
    }
}
