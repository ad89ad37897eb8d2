package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.Mark;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitGateways;
import io.nearside.simulator.ec2.TransitOption;
import java.util.List;
import java.util.Set;

/** Everything that the drivers of a transit gateway can ask for, once. */
final class HubRequests {
    private static final GatewayId GATEWAY = new GatewayId(TransitDemo.GATEWAY);

    private final SimulatedWorld world;

    private final TransitGateways gateways;

    HubRequests(SimulatedWorld world) {
        this.world = world;
        this.gateways = world.world().ec2().gateways();
    }

    void send() {
        world.withoutDelays();
        gateways.disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_ASSOCIATION);
        GatewayTableId table = new GatewayTableId(gateways.createTable(TransitDemo.GATEWAY));
        try (Ends ends = Ends.open(
                HubStage.link(), Plugins.onClassPath(), Environment.of(world.environment()), Pace.ofSystem())) {
            GatewayAttachments attachments =
                    ends.near().find(GatewayAttachments.class).orElseThrow();
            shares(ends.near().find(GatewaySharing.class).orElseThrow(), attachments.describe(GATEWAY));
            attached(attachments, ends.near().find(GatewayTables.class).orElseThrow(), table);
        }
    }

    private static void shares(GatewaySharing sharing, Gateway hub) {
        ShareDemand first = demand(Ec2Demo.VENDOR);
        ShareDemand second = demand(Ec2Demo.STRANGER);
        sharing.share(hub, first, new Mark(HubStage.NAME));
        sharing.admit(sharing.of(hub).get(0), second);
        sharing.remove(sharing.of(hub).get(0), first);
        sharing.remove(sharing.of(hub).get(0), second);
        sharing.remove(sharing.of(hub).get(0), second);
        assertThat(sharing.of(hub)).isEmpty();
    }

    private static ShareDemand demand(String account) {
        return new ShareDemand(new AccountId(account), Standing.OUTSIDE, "the test");
    }

    private void attached(GatewayAttachments attachments, GatewayTables tables, GatewayTableId table) {
        gateways.attach(TransitDemo.GATEWAY, Ec2Demo.VENDOR_VPC);
        Attachment pending = pending(attachments);
        attachments.accept(pending, new AttachmentClaim(pending.id(), Set.of(new AccountId(Ec2Demo.VENDOR))));
        tables.associate(seen(attachments, pending), table);
        tables.propagate(seen(attachments, pending), table);
        GatewayRoute route = new GatewayRoute(
                table, Cidr.of("10.98.0.0/16"), pending.id(), GatewayRoute.Origin.WRITTEN, RouteState.UNKNOWN);
        tables.add(route);
        assertThat(tables.of(GATEWAY)).hasSize(2);
        tables.remove(route);
        attachments.remove(seen(attachments, pending));
        gateways.attach(
                TransitDemo.GATEWAY, world.world().ec2().createVpc(Ec2Demo.VENDOR, Ec2Demo.REGION, "10.97.0.0/16"));
        attachments.remove(pending(attachments));
    }

    private static Attachment pending(GatewayAttachments attachments) {
        List<Attachment> pending = attachments.of(GATEWAY).stream()
                .filter(attachment -> attachment.state() == AttachmentState.PENDING)
                .toList();
        assertThat(pending).hasSize(1);
        return pending.get(0);
    }

    private static Attachment seen(GatewayAttachments attachments, Attachment before) {
        return attachments.of(GATEWAY).stream()
                .filter(attachment -> attachment.id().equals(before.id()))
                .findFirst()
                .orElseThrow();
    }
}
