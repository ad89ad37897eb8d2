package io.nearside.conformance;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.model.SubnetId;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.vendor.VendorConnection;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A subnet of ours and a vendor's service. Plain data, so that the toy providers and their stage look at it independently. */
final class ToyEstate {
    static final NetworkId NETWORK = new NetworkId("network");

    static final SubnetId SUBNET = new SubnetId("subnet");

    static final Cidr RANGE = Cidr.of("10.0.1.0/29");

    static final ServiceTarget TARGET = new ServiceTarget("/services/orders", "orders.alias", null);

    static final AccountId OURS = new AccountId("ours");

    static final AccountId OTHERS = new AccountId("others");

    static final ServiceId SERVICE = new ServiceId("orders");

    static final ServiceId OUTSIDE = new ServiceId("outside");

    static final Set<String> COMPONENTS = Set.of("pg", "pgbouncer");

    static final int NEEDED = 2;

    static final String HERE = "here";

    static final Set<Cidr> RANGES = Set.of(Cidr.of("10.0.0.0/16"));

    static final RouteTableId IN_USE = new RouteTableId("in-use");

    static final RouteTableId OF_OTHERS = new RouteTableId("of-others");

    static final Groundwork LAID =
            new Groundwork.Own(new ApplicationId("application"), Set.of("peer"), NETWORK, "the file");

    static final Groundwork MISSING =
            new Groundwork.Grant(new ApplicationId("vendor"), Set.of("peer"), NETWORK, "the vendor's documents");

    /** An endpoint in the subnet. */
    static final class Standing {
        final String target;

        final @Nullable Mark mark;

        final InetAddress address;

        Endpoint.Approval approval = Endpoint.Approval.PENDING;

        String says = "";

        Standing(String target, @Nullable Mark mark, InetAddress address) {
            this.target = target;
            this.mark = mark;
            this.address = address;
        }
    }

    /** A set of firewall rules of the network. */
    static final class Group {
        final String name;

        final @Nullable Mark mark;

        boolean used;

        Group(String name, @Nullable Mark mark) {
            this.name = name;
            this.mark = mark;
        }
    }

    /** An address that the vendor keeps. */
    static final class Kept {
        final String place;

        @Nullable
        ServiceId service;

        boolean used;

        Kept(String place) {
            this.place = place;
        }
    }

    /** An endpoint that came to the vendor's service. */
    static final class Comer {
        final ConsumerId consumer;

        final InetAddress address;

        boolean known;

        VendorConnection.State state = VendorConnection.State.TO_ADMIT;

        @Nullable
        InetAddress told;

        Comer(ConsumerId consumer, InetAddress address) {
            this.consumer = consumer;
            this.address = address;
        }
    }

    final Map<EndpointName, Standing> endpoints = new LinkedHashMap<>();

    /** Interfaces and machines in the subnet. */
    final List<InetAddress> taken = new ArrayList<>(List.of(address(4)));

    boolean busy;

    boolean changing;

    boolean runsOnStatic;

    final Set<String> opened = new HashSet<>();

    String rest = "network and filter";

    final Map<StaticAddressId, Kept> kept = new TreeMap<>(Comparator.comparing(StaticAddressId::value));

    @Nullable
    Set<AccountId> published;

    final List<Comer> comers = new ArrayList<>();

    final Set<Groundwork> laid = new HashSet<>(Set.of(LAID));

    final Map<FirewallId, Group> groups = new TreeMap<>(Comparator.comparing(FirewallId::value));

    private int made;

    final Map<RouteTableId, List<Cidr>> written = new LinkedHashMap<>();

    ToyEstate() {
        written.put(IN_USE, new ArrayList<>());
        written.put(OF_OTHERS, new ArrayList<>());
    }

    static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 1, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<InetAddress> free() {
        return List.of(5, 6).stream()
                .map(ToyEstate::address)
                .filter(address -> !taken.contains(address))
                .findFirst();
    }

    void stand(EndpointName name, String target, @Nullable Mark mark, InetAddress address) {
        taken.add(address);
        endpoints.put(name, new Standing(target, mark, address));
    }

    FirewallId group(String name, @Nullable Mark mark) {
        made++;
        FirewallId id = new FirewallId("group-" + made);
        groups.put(id, new Group(name, mark));
        return id;
    }

    StaticAddressId keep(String place) {
        StaticAddressId id = new StaticAddressId("ip" + (kept.size() + 1));
        kept.put(id, new Kept(place));
        return id;
    }
}
