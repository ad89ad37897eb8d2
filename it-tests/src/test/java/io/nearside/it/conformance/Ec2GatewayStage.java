package io.nearside.it.conformance;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.stage.GatewayStage;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteAttachment;

/** A transit gateway, with the native clients of its owner and of somebody who attaches a VPC to it. */
final class Ec2GatewayStage implements GatewayStage {
    private final Ec2Arena arena;

    private final Ec2Hub hub;

    private final AttachmentId ours;

    private final GatewayTableId table;

    private final Map<AttachmentId, Cidr> ranges = new HashMap<>();

    private @Nullable String share;

    private int requests = 100;

    Ec2GatewayStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.hub = Ec2Hub.made(arena);
        this.ours = attach(arena.ours(), network.id(), Ec2Network.RANGE);
        this.table = new GatewayTableId(arena.ours()
                .createTransitGatewayRouteTable(
                        request -> request.transitGatewayId(hub.gateway().value()))
                .transitGatewayRouteTable()
                .transitGatewayRouteTableId());
        arena.settle();
    }

    private AttachmentId attach(Ec2Client account, String vpc, String range) {
        String subnet = account.createSubnet(request -> request.vpcId(vpc).cidrBlock(range.replace("/16", "/24")))
                .subnet()
                .subnetId();
        return new AttachmentId(account.createTransitGatewayVpcAttachment(
                        request -> request.transitGatewayId(hub.gateway().value())
                                .vpcId(vpc)
                                .subnetIds(subnet))
                .transitGatewayVpcAttachment()
                .transitGatewayAttachmentId());
    }

    @Override
    public GatewayId gateway() {
        return hub.gateway();
    }

    @Override
    public GatewayId absentGateway() {
        return new GatewayId("tgw-0123456789abcdef0");
    }

    @Override
    public AccountId account() {
        return new AccountId(arena.ourAccount());
    }

    @Override
    public GatewayTableId usual() {
        return hub.usual();
    }

    @Override
    public GatewayTableId table() {
        return table;
    }

    @Override
    public GatewayTableId absentTable() {
        return new GatewayTableId("tgw-rtb-0123456789abcdef0");
    }

    @Override
    public AttachmentId ours() {
        return ours;
    }

    @Override
    public AttachmentId absentAttachment() {
        return new AttachmentId("tgw-attach-0123456789abcdef0");
    }

    @Override
    public AttachmentClaim request() {
        if (!arena.attachesForOthers()) {
            throw new CannotShowException("nobody attaches to a transit gateway of another account");
        }
        if (share == null) {
            share = hub.share(Set.of(arena.theirAccount()));
            arena.settle();
            hub.accept(arena.theirAccount());
            arena.settle();
        }
        requests++;
        String range = "10." + requests + ".0.0/16";
        String vpc = arena.theirs()
                .createVpc(request -> request.cidrBlock(range))
                .vpc()
                .vpcId();
        AttachmentId attachment = attach(arena.theirs(), vpc, range);
        ranges.put(attachment, Cidr.of(range));
        arena.settle();
        return new AttachmentClaim(attachment, Set.of(new AccountId(arena.theirAccount())));
    }

    @Override
    public Cidr range(AttachmentId requested) {
        return Objects.requireNonNull(ranges.get(requested));
    }

    @Override
    public void accept(AttachmentId requested) {
        arena.ours()
                .acceptTransitGatewayVpcAttachment(request -> request.transitGatewayAttachmentId(requested.value()));
    }

    @Override
    public void reject(AttachmentId requested) {
        arena.ours()
                .rejectTransitGatewayVpcAttachment(request -> request.transitGatewayAttachmentId(requested.value()));
    }

    @Override
    public void withdraw(AttachmentId requested) {
        arena.theirs()
                .deleteTransitGatewayVpcAttachment(request -> request.transitGatewayAttachmentId(requested.value()));
    }

    @Override
    public AttachmentState state(AttachmentId attachment) {
        return shown(attachment).map(one -> state(one.stateAsString())).orElse(AttachmentState.GONE);
    }

    private Optional<TransitGatewayAttachment> shown(AttachmentId id) {
        return arena.ours().describeTransitGatewayAttachments().transitGatewayAttachments().stream()
                .filter(one -> one.transitGatewayAttachmentId().equals(id.value()))
                .findFirst();
    }

    private static AttachmentState state(String word) {
        return switch (word) {
            case "initiating", "initiatingRequest" -> AttachmentState.INITIATING;
            case "pendingAcceptance" -> AttachmentState.PENDING;
            case "pending", "modifying", "rollingBack" -> AttachmentState.SETTLING;
            case "available" -> AttachmentState.AVAILABLE;
            case "rejected" -> AttachmentState.REJECTED;
            case "failed" -> AttachmentState.FAILED;
            case "deleting", "rejecting", "failing" -> AttachmentState.LEAVING;
            case "deleted" -> AttachmentState.GONE;
            default -> throw new AssertionError("EC2 has no such state of an attachment: " + word);
        };
    }

    @Override
    public Optional<GatewayTableId> sendsBy(AttachmentId attachment) {
        return shown(attachment)
                .map(TransitGatewayAttachment::association)
                .filter(association -> "associated".equals(association.stateAsString()))
                .map(association -> new GatewayTableId(association.transitGatewayRouteTableId()));
    }

    @Override
    public void put(GatewayTableId into, Cidr destination, AttachmentId via) {
        arena.ours()
                .createTransitGatewayRoute(request -> request.transitGatewayRouteTableId(into.value())
                        .destinationCidrBlock(destination.text())
                        .transitGatewayAttachmentId(via.value()));
    }

    @Override
    public Map<Cidr, String> routes(GatewayTableId of) {
        Filter all =
                Filter.builder().name("state").values("active", "blackhole").build();
        Map<Cidr, String> routes = new HashMap<>();
        arena.ours()
                .searchTransitGatewayRoutes(request ->
                        request.transitGatewayRouteTableId(of.value()).filters(all))
                .routes()
                .forEach(route -> {
                    String via = route.transitGatewayAttachments().stream()
                            .filter(attachment -> "active".equals(route.stateAsString()))
                            .map(TransitGatewayRouteAttachment::transitGatewayAttachmentId)
                            .findFirst()
                            .orElse("");
                    if (routes.put(Cidr.of(route.destinationCidrBlock()), via) != null) {
                        throw new AssertionError("two routes to " + route.destinationCidrBlock());
                    }
                });
        return routes;
    }

    @Override
    public void settle() {
        arena.settle();
    }
}
