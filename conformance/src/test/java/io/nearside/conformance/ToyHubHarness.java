package io.nearside.conformance;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.GatewayShare.Outsiders;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.ShareId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.conformance.stage.GatewayStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.ShareStage;
import io.nearside.conformance.stage.VendorGatewayStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The toy of hubs, from behind. */
final class ToyHubHarness implements ProviderHarness, NetworkStage, GatewayStage, ShareStage, VendorGatewayStage {
    private final ToyHub hub = new ToyHub();

    private final ToyHubBug bug;

    ToyHubHarness(ToyHubBug bug) {
        this.bug = bug;
    }

    @Override
    public Door door() {
        return Door.of(new ToyHubPlugin(hub, bug));
    }

    @Override
    public String arena() {
        return "memory";
    }

    @Override
    public ProviderSettings settings() {
        return new ProviderSettings(
                LinkSection.empty("near"), LinkSection.empty("as.toy-hub"), Environment.of(Map.of()));
    }

    @Override
    public <S> S stage(Class<S> type) {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new CannotShowException("there is no " + type.getSimpleName() + " here");
    }

    @Override
    public List<Deviation> deviations() {
        Stream<Deviation> peerings = Stream.of(
                        "VENDOR-01",
                        "VENDOR-02",
                        "VENDOR-03",
                        "VENDOR-04",
                        "REQUEST-01",
                        "REQUEST-02",
                        "REQUEST-03",
                        "REQUEST-04")
                .map(rule -> Deviation.cannotShow(rule, "the toy attaches networks and peers none"));
        return Stream.concat(ToyHarness.NO_CALLS.stream(), peerings).toList();
    }

    @Override
    public void close() {}

    @Override
    public NearSite site() {
        return new ToyHubPlugin().site(LinkSection.empty("near"), Environment.of(Map.of()));
    }

    @Override
    public Set<Cidr> ranges() {
        return ToyHub.RANGES;
    }

    @Override
    public NetworkId absentNetwork() {
        return new NetworkId("nowhere");
    }

    @Override
    public GatewayId gateway() {
        return ToyHub.HUB;
    }

    @Override
    public GatewayId absentGateway() {
        return new GatewayId("nowhere");
    }

    @Override
    public AccountId account() {
        return ToyHub.OURS;
    }

    @Override
    public GatewayTableId usual() {
        return ToyHub.USUAL;
    }

    @Override
    public GatewayTableId table() {
        return ToyHub.TABLE;
    }

    @Override
    public GatewayTableId absentTable() {
        return new GatewayTableId("nowhere");
    }

    @Override
    public AttachmentId ours() {
        return new AttachmentId("attachment0");
    }

    @Override
    public AttachmentId absentAttachment() {
        return new AttachmentId("nowhere");
    }

    @Override
    public AttachmentClaim request() {
        int number = hub.attached.size();
        Cidr range = Cidr.of("10.10" + number + ".0.0/16");
        return new AttachmentClaim(hub.attach(ToyHub.VENDOR, "theirs" + number, range), Set.of(ToyHub.VENDOR));
    }

    @Override
    public Cidr range(AttachmentId requested) {
        return hub.attached(requested).range;
    }

    @Override
    public void accept(AttachmentId requested) {
        hub.attached(requested).stand();
    }

    @Override
    public void reject(AttachmentId requested) {
        hub.attached(requested).end(AttachmentState.REJECTED);
    }

    @Override
    public void withdraw(AttachmentId requested) {
        hub.attached(requested).end(AttachmentState.GONE);
    }

    @Override
    public AttachmentState state(AttachmentId attachment) {
        return hub.attached(attachment).state;
    }

    @Override
    public Optional<GatewayTableId> sendsBy(AttachmentId attachment) {
        return Optional.ofNullable(hub.attached(attachment).table);
    }

    @Override
    public void put(GatewayTableId table, Cidr destination, AttachmentId via) {
        hub.written(table).put(destination, via);
    }

    @Override
    public Map<Cidr, String> routes(GatewayTableId table) {
        Map<Cidr, String> routes = new HashMap<>();
        hub.attached.forEach((id, attached) -> {
            if (attached.known.contains(table)) {
                routes.put(attached.range, id.value());
            }
        });
        hub.written(table).forEach((range, via) -> routes.put(range, via.value()));
        return routes;
    }

    @Override
    public AccountId outsider() {
        return ToyHub.VENDOR;
    }

    @Override
    public AccountId otherOutsider() {
        return new AccountId("other");
    }

    @Override
    public ShareId put(Outsiders outsiders, Set<AccountId> members) {
        ShareId id = hub.share(outsiders, null);
        members.forEach(member -> hub.share(id).members.put(member, false));
        return id;
    }

    @Override
    public void end(ShareId share) {
        hub.share(share).ended = true;
    }

    @Override
    public void accept(AccountId invited) {
        hub.shares.values().forEach(share -> share.members.computeIfPresent(invited, (member, accepted) -> true));
    }

    @Override
    public Map<ShareId, Set<String>> shares() {
        Map<ShareId, Set<String>> shares = new HashMap<>();
        hub.shares.forEach((id, share) -> {
            if (!share.ended) {
                shares.put(
                        id,
                        share.members.keySet().stream().map(AccountId::value).collect(Collectors.toSet()));
            }
        });
        return shares;
    }

    @Override
    public VendorNetworkId vendorNetwork() {
        return ToyHub.VENDORS;
    }

    @Override
    public CustomerEnd.OfGateway end() {
        return ToyHub.END;
    }

    @Override
    public Set<Cidr> reach() {
        return hub.reach == null ? Set.of() : hub.reach;
    }

    @Override
    public int requested() {
        return hub.reach == null ? 0 : 1;
    }

    @Override
    public void settle() {}
}
