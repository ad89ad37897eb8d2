package io.nearside.conformance;

import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.ShareId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A hub of ours and its shares. Plain data, so that the toy provider and its stage look at it independently. */
final class ToyHub {
    static final AccountId OURS = new AccountId("ours");

    static final AccountId VENDOR = new AccountId("vendor");

    static final NetworkId NETWORK = new NetworkId("network");

    static final GatewayId HUB = new GatewayId("hub");

    static final GatewayTableId USUAL = new GatewayTableId("usual");

    static final GatewayTableId TABLE = new GatewayTableId("table");

    static final Set<Cidr> RANGES = Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("10.4.0.0/16"));

    static final VendorNetworkId VENDORS = new VendorNetworkId("vendors");

    static final CustomerEnd.OfGateway END = new CustomerEnd.OfGateway(OURS, HUB, null, null);

    /** A share of the hub, with everybody in it and whether they have accepted. */
    static final class Share {
        final Outsiders outsiders;

        final @Nullable Mark mark;

        final Map<AccountId, Boolean> members = new LinkedHashMap<>();

        boolean ended;

        Share(Outsiders outsiders, @Nullable Mark mark) {
            this.outsiders = outsiders;
            this.mark = mark;
        }
    }

    /** A network that is attached. */
    static final class Attached {
        final AccountId owner;

        final String network;

        final Cidr range;

        AttachmentState state = AttachmentState.PENDING;

        @Nullable
        GatewayTableId table;

        final Set<GatewayTableId> known = new HashSet<>();

        Attached(AccountId owner, String network, Cidr range) {
            this.owner = owner;
            this.network = network;
            this.range = range;
        }

        void stand() {
            state = AttachmentState.AVAILABLE;
            table = USUAL;
            known.add(USUAL);
        }

        void end(AttachmentState how) {
            state = how;
            table = null;
            known.clear();
        }
    }

    final Map<ShareId, Share> shares = new LinkedHashMap<>();

    final Map<AttachmentId, Attached> attached = new TreeMap<>(Comparator.comparing(AttachmentId::value));

    final Map<GatewayTableId, Map<Cidr, AttachmentId>> written = new LinkedHashMap<>();

    /** What the vendor was asked for; null if nothing. */
    @Nullable
    Set<Cidr> reach;

    ToyHub() {
        written.put(USUAL, new LinkedHashMap<>());
        written.put(TABLE, new LinkedHashMap<>());
        attach(OURS, NETWORK.value(), Cidr.of("10.0.0.0/16"));
        attached.values().forEach(Attached::stand);
    }

    ShareId share(Outsiders outsiders, @Nullable Mark mark) {
        ShareId id = new ShareId("share" + shares.size());
        shares.put(id, new Share(outsiders, mark));
        return id;
    }

    Share share(ShareId id) {
        return Objects.requireNonNull(shares.get(id));
    }

    AttachmentId attach(AccountId owner, String network, Cidr range) {
        AttachmentId id = new AttachmentId("attachment" + attached.size());
        attached.put(id, new Attached(owner, network, range));
        return id;
    }

    Attached attached(AttachmentId id) {
        return Objects.requireNonNull(attached.get(id));
    }

    Map<Cidr, AttachmentId> written(GatewayTableId table) {
        return Objects.requireNonNull(written.get(table));
    }

    RouteState state(AttachmentId via) {
        return attached(via).state == AttachmentState.AVAILABLE ? RouteState.ACTIVE : RouteState.BLACKHOLE;
    }
}
