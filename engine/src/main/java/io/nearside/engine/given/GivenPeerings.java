package io.nearside.engine.given;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.TenantId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetwork.State;
import io.nearside.api.vendor.VendorPeerings;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The one peering that a file tells of. It was asked for before, and nobody tells how it goes on. */
final class GivenPeerings implements VendorPeerings {

    /** Our end is whichever link reads the file. */
    private static final CustomerEnd ANYONE =
            new CustomerEnd.OfNetwork(new AccountId("given"), new NetworkId("given"), null);

    private final VendorNetwork network;

    private GivenPeerings(VendorNetwork network) {
        this.network = network;
    }

    static GivenPeerings of(LinkSection vendor) {
        Set<Cidr> cidrs = cidrs(vendor);
        Optional<AccountId> account = vendor.text("account").map(AccountId::new);
        Optional<NetworkId> network = vendor.text("network").map(NetworkId::new);
        Optional<Region> region = vendor.text("region").map(Region::new);
        NearTask task = vendor.text("peering")
                .<NearTask>map(id -> new NearTask.Accept(new PeerClaim(
                        new PeerProof.ById(new PeeringId(id)), setOf(region), cidrs, setOf(account), setOf(network))))
                .orElseGet(() -> new NearTask.Mirror(
                        new PeerNetwork(
                                account.orElse(null),
                                network.orElseThrow(GivenPlugin::unnamed),
                                vendor.text("tenant").map(TenantId::new).orElse(null)),
                        NearTask.Naming.NAMED,
                        "vendor.network in the link file"));
        PeeringRequest request = new PeeringRequest(
                new PeeringRequestId("given"), GivenPlugin.NETWORK, ANYONE, RequestState.AWAITING_NEAR, task, "");
        return new GivenPeerings(new VendorNetwork(
                GivenPlugin.NETWORK,
                null,
                region.orElse(null),
                cidrs,
                ports(vendor),
                State.ACTIVE,
                List.of(request),
                "",
                List.of()));
    }

    static Set<PortRange> ports(LinkSection vendor) {
        return all(vendor, "ports", PortRange::of);
    }

    static Set<Cidr> cidrs(LinkSection vendor) {
        Set<Cidr> cidrs = all(vendor, "cidr", Cidr::of);
        if (cidrs.isEmpty()) {
            throw new InvalidLinkException(
                    vendor.pathOf("cidr"), "is empty", "Write the vendor's ranges, such as [10.99.0.0/16].");
        }
        return cidrs;
    }

    private static <T> Set<T> all(LinkSection vendor, String key, Function<String, T> reading) {
        Set<T> values = new HashSet<>();
        for (String text : vendor.texts(key)) {
            try {
                values.add(reading.apply(text));
            } catch (IllegalArgumentException e) {
                throw new InvalidLinkException(
                        vendor.pathOf(key), "is malformed: " + e.getMessage(), "Correct it in the link file.");
            }
        }
        return values;
    }

    private static <T> Set<T> setOf(Optional<T> value) {
        return value.map(Set::of).orElseGet(Set::of);
    }

    @Override
    public VendorNetwork read(VendorNetworkId id) {
        return network;
    }
}
