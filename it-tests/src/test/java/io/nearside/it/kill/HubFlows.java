package io.nearside.it.kill;

import io.nearside.api.model.Mark;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.kill.KilledFlow.Lost;
import io.nearside.it.kill.KilledFlow.Otherwise;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The flows through a transit gateway. */
final class HubFlows {
    private static final String ASSOCIATED = "tgw-rtb-0a1b2c3d4e5f60718";

    private static final String WRITTEN = "tgw-rtb-0b1b2c3d4e5f60718";

    private static final String ROUTES = ".*/ec2/routeTables/[^/]+/routes/10\\.20\\.0\\.0/24/.*";

    private static final String MEMBER = ".*/ram/shares/[^/]+/principals/" + HubStage.VENDOR + "=.*";

    /** A gateway that sends and tells by itself. */
    static final KilledFlow HUB =
            new KilledFlow("hub", SimulatedWorld::new, world -> document(""), Set.of(), routesLostWithTheJournal());

    /** A gateway that does neither. */
    static final KilledFlow TABLES = new KilledFlow(
            "hub, tables",
            SimulatedWorld::new,
            world -> {
                HubStage stage = new HubStage(world);
                stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_ASSOCIATION);
                stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_PROPAGATION);
                stage.gateways().addTable(ASSOCIATED, TransitDemo.GATEWAY);
                stage.gateways().addTable(WRITTEN, TransitDemo.GATEWAY);
                stage.attachments(Ec2Demo.CUSTOMER)
                        .forEach(each -> stage.gateways().propagate(ASSOCIATED, each.id()));
                return document(", association: %s, propagations: [%s], gatewayRoutes: [%s], securityGroups: [%s]"
                        .formatted(ASSOCIATED, stage.table(), WRITTEN, Ec2Demo.CUSTOMER_GROUP));
            },
            Set.of(),
            Stream.concat(
                            routesLostWithTheJournal().stream(),
                            routesLostWithTheJournal("ec2:RevokeSecurityGroupEgress").stream())
                    .toList());

    /** A share that another link has made for somebody else takes the vendor in too. */
    static final KilledFlow ROOM = new KilledFlow(
            "hub, room",
            SimulatedWorld::new,
            world -> {
                HubStage stage = new HubStage(world);
                String share = stage.share("nearside-billing", HubStage.PARTNER);
                stage.acceptInvitations(HubStage.PARTNER);
                stage.ram().tag(share, Mark.MANAGER_KEY, Mark.MANAGER);
                stage.ram().tag(share, Mark.LINK_KEY, "billing");
                return document("");
            },
            Set.of(),
            Stream.of(routesLostWithTheJournal(), memberLostWithTheJournal())
                    .flatMap(List::stream)
                    .toList());

    private HubFlows() {}

    /** Many things are reached through a gateway, and nothing of a route says whose it is. */
    private static List<Lost> routesLostWithTheJournal() {
        return routesLostWithTheJournal("ec2:DeleteRoute");
    }

    private static List<Lost> routesLostWithTheJournal(String operation) {
        return Stream.of(Phase.values())
                .map(phase -> new Lost(Command.DISCONNECT, operation, phase, "", new Otherwise.But(ROUTES)))
                .toList();
    }

    /** Once neither the vendor nor the journal tells that there was an attachment, nothing tells for whom the vendor was let in. */
    private static List<Lost> memberLostWithTheJournal() {
        List<Lost> lost = new ArrayList<>();
        Stream.of(Phase.values())
                .forEach(phase -> lost.add(new Lost(
                        Command.DISCONNECT,
                        "aiven:DELETE /v1/project/{project}/vpcs/{vpc}/peering-connections/peer-accounts/{account}/peer-vpcs/{network}/peer-regions/{region}",
                        phase,
                        "",
                        new Otherwise.But(MEMBER))));
        lost.add(new Lost(
                Command.DISCONNECT,
                "ec2:DeleteTransitGatewayVpcAttachment",
                Phase.AFTER,
                "",
                new Otherwise.But(MEMBER)));
        lost.add(new Lost(
                Command.DISCONNECT, "ram:DisassociateResourceShare", Phase.BEFORE, "", new Otherwise.But(MEMBER)));
        return lost;
    }

    private static String document(String link) {
        return """
                name: orders-kafka
                vendor: {id: aiven, project: acme-prod, network: {cloud: aws-eu-west-1, cidr: 10.20.0.0/24}}
                near:
                  cloud: aws
                  account: "111122223333"
                  region: eu-west-1
                  gateway: %s
                  networks: [%s, %s]
                link:   {kind: transit-gateway, routes: all, peerCidrs: [10.0.0.0/16, 10.8.0.0/16, 192.168.0.0/16]%s}
                """.formatted(TransitDemo.GATEWAY, Ec2Demo.CUSTOMER_VPC, TransitDemo.SHARED_VPC, link);
    }
}
