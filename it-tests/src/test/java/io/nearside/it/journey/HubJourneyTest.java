package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitOption;
import io.nearside.simulator.ec2.TransitState;
import io.nearside.simulator.ram.RamShareView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From two networks that are attached to a transit gateway to a network of Aiven's that is too, and back. AWS and Aiven are the simulator. */
final class HubJourneyTest {
    private final SimulatedWorld world = new SimulatedWorld();

    private final HubStage stage = new HubStage(world);

    @AfterEach
    void stop() {
        world.close();
    }

    private Progress connected(Link link) {
        Progress progress = world.connect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        return progress;
    }

    private Progress disconnected(Link link) {
        Progress progress = world.disconnect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Gone.class);
        return progress;
    }

    private void nothingIsLeftToDo(Link link) {
        world.simulator().log().clear();
        connected(link);
        assertThat(world.status(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void fromNothingToReadyAndBackToNothing() {
        stage.vendorsNetwork();
        Map<String, List<String>> before = stage.ours();
        Progress plan = world.plan(HubStage.link());
        assertThat(plan.verdict()).as("%s", plan).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps())
                .filteredOn(step -> step.step().equals("share"))
                .singleElement()
                .satisfies(step -> assertThat(step.actions())
                        .singleElement()
                        .asString()
                        .contains(HubStage.VENDOR, stage.arn(), "Aiven's documentation"));
        assertThat(plan.steps())
                .filteredOn(step -> step.step().equals("routes"))
                .singleElement()
                .satisfies(step -> assertThat(step.actions()).hasSize(4));
        assertThat(plan.summary()).as("what it costs").anyMatch(line -> line.contains("AWS charges"));
        assertThat(world.writes()).isEmpty();

        Progress ready = connected(HubStage.link());
        assertThat(ready.warnings()).isEmpty();
        assertThat(stage.vendors().state()).isEqualTo(TransitState.AVAILABLE);
        assertThat(stage.routes()).hasSize(4).allMatch(route -> route.endsWith(" " + SimulatedWorld.RANGE + " active"));
        assertThat(stage.leading(stage.table()))
                .containsExactly("propagated active " + stage.vendors().id());
        assertThat(stage.shares()).singleElement().satisfies(share -> {
            assertThat(share.principals()).containsOnlyKeys(HubStage.VENDOR);
            assertThat(share.resources()).containsOnlyKeys(stage.arn());
        });
        nothingIsLeftToDo(HubStage.link());

        Progress gone = disconnected(HubStage.link());
        assertThat(gone.steps()).allMatch(step -> step.state() == State.DONE || step.state() == State.SKIPPED);
        world.simulator().clock().advance(Duration.ofMinutes(2));
        assertThat(stage.ours()).isEqualTo(before);

        assertThat(world.connect(HubStage.link()).verdict())
                .as("what was disconnected can be connected again")
                .isInstanceOf(Verdict.Ready.class);
    }

    /** Nothing is waited for here. */
    @Test
    void whatIsWrittenAndInWhichOrder() {
        world.withoutDelays();
        connected(HubStage.link());
        assertThat(world.writes().stream().distinct().toList())
                .containsExactly(
                        "aiven:POST /v1/project/{project}/vpcs",
                        "ram:CreateResourceShare",
                        "aiven:POST /v1/project/{project}/vpcs/{vpc}/peering-connections",
                        "ec2:AcceptTransitGatewayVpcAttachment",
                        "ec2:CreateRoute");
        world.simulator().log().clear();
        disconnected(HubStage.link());
        assertThat(world.writes()).last().isEqualTo("ram:DeleteResourceShare");
    }

    /** Pain 13, aiven/terraform-provider-aiven#1310: what is added and dropped later is told, and nothing is made anew for it. */
    @Test
    void rangesBehindTheGatewayCanChangeLater() {
        connected(HubStage.link(Map.of("peerCidrs", List.of("10.0.0.0/16", "10.8.0.0/16"))));
        String attachment = stage.vendors().id();
        Link changed = HubStage.link(Map.of("peerCidrs", List.of("10.0.0.0/16", "192.168.0.0/16", "172.20.0.0/16")));
        world.simulator().log().clear();
        Progress progress = connected(changed);
        assertThat(world.writes()).singleElement().asString().contains("user-peer-network-cidrs");
        assertThat(stage.behind(SimulatedWorld.RANGE))
                .containsExactlyInAnyOrder("10.0.0.0/16", "192.168.0.0/16", "172.20.0.0/16");
        assertThat(progress.warnings())
                .as("nothing behind the gateway has it")
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ROUTE_MISSING);
        assertThat(stage.vendors().id()).isEqualTo(attachment);
        nothingIsLeftToDo(changed);
    }

    @Test
    void aGatewayThatAcceptsByItselfIsWaitedFor() {
        stage.gateways().enable(TransitDemo.GATEWAY, TransitOption.AUTO_ACCEPT);
        connected(HubStage.link());
        assertThat(world.writes()).doesNotContain("ec2:AcceptTransitGatewayVpcAttachment");
        nothingIsLeftToDo(HubStage.link());
        disconnected(HubStage.link());
        assertThat(stage.attachments(HubStage.VENDOR)).isEmpty();
    }

    /** The vendor sends by a table that leads to our networks, and ours by the one that comes to know the vendor. */
    @Test
    void aGatewayThatDoesNothingByItselfIsToldWhatTheFileSays() {
        stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_ASSOCIATION);
        stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_PROPAGATION);
        Progress blocked = world.connect(HubStage.link());
        assertThat(blocked.problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ASSOCIATION_MISSING, ProblemCodes.ROUTE_MISSING);
        assertThat(stage.writes("ram")).isEmpty();
        assertThat(stage.writes("ec2")).isEmpty();

        String theirs = stage.gateways().createTable(TransitDemo.GATEWAY);
        stage.gateways().attachments().stream()
                .filter(each -> each.owner().equals(Ec2Demo.CUSTOMER))
                .forEach(each -> stage.gateways().propagate(theirs, each.id()));
        Link link = HubStage.link(Map.of("association", theirs, "propagations", List.of(stage.table())));
        connected(link);
        assertThat(stage.vendors().table()).isEqualTo(theirs);
        assertThat(stage.leading(stage.table()))
                .containsExactly("propagated active " + stage.vendors().id());
        assertThat(stage.leading(theirs)).isEmpty();
        nothingIsLeftToDo(link);
        disconnected(link);
        assertThat(stage.leading(stage.table())).isEmpty();
    }

    @Test
    void routesOfTheGatewaysTablesAreWrittenAndTakenBack() {
        stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_PROPAGATION);
        stage.gateways().putRoute(stage.table(), "10.77.0.0/16", HubStage.PRODUCTION);
        Link link = HubStage.link(Map.of("gatewayRoutes", List.of(stage.table())));
        connected(link);
        assertThat(stage.leading(stage.table()))
                .containsExactly("static active " + stage.vendors().id());
        nothingIsLeftToDo(link);
        disconnected(link);
        assertThat(stage.gateways().routes(stage.table()))
                .as("no blackhole is left, and the route by hand stays")
                .noneMatch(route -> route.destination().equals(SimulatedWorld.RANGE))
                .anyMatch(route -> route.destination().equals("10.77.0.0/16")
                        && route.attachment().equals(HubStage.PRODUCTION));
    }

    @Test
    void aRouteThatDropsTheVendorsRangeIsSaidBeforeAnythingExists() {
        stage.gateways().putBlackhole(stage.table(), SimulatedWorld.RANGE);
        Progress progress = world.connect(HubStage.link());
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_BLACKHOLE);
        assertThat(stage.writes("ram")).isEmpty();
        assertThat(stage.writes("ec2")).isEmpty();
    }

    /** Somebody deletes the vendor's attachment: the routes drop what they match, which is said, and a new one is asked for. */
    @Test
    void whatTheVendorsAttachmentLeavesBehindIsMended() {
        connected(HubStage.link());
        String first = stage.vendors().id();
        stage.gateways().delete(first);
        world.simulator().clock().advance(Duration.ofMinutes(1));
        Progress status = world.status(HubStage.link());
        assertThat(status.verdict()).isNotInstanceOf(Verdict.Ready.class);
        assertThat(status.problems()).isNotEmpty();

        assertThat(world.renew(HubStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(stage.vendors().id()).isNotEqualTo(first);
        assertThat(stage.routes()).hasSize(4).allMatch(route -> route.endsWith(" active"));
    }

    @Test
    void aShareOfSomebodyElsesIsUsedAndLeftAlone() {
        String share = stage.share("by hand", HubStage.VENDOR, HubStage.PARTNER);
        connected(HubStage.link());
        disconnected(HubStage.link());
        assertThat(stage.writes("ram")).isEmpty();
        assertThat(stage.shares()).extracting(RamShareView::arn).containsExactly(share);
        assertThat(stage.shares().get(0).principals()).containsOnlyKeys(HubStage.VENDOR, HubStage.PARTNER);
    }

    /** A second link finds the vendor let in, and whoever goes first takes nothing from the other. */
    @Test
    void twoLinksShareOnce() {
        String other = "10.30.0.0/24";
        stage.vendorsNetwork();
        stage.vendorsNetwork(other);
        Link second = HubStage.link(
                "billing-hub", Map.of("network", Map.of("cloud", "aws-eu-west-1", "cidr", other)), Map.of(), Map.of());
        connected(HubStage.link());
        connected(second);
        assertThat(stage.shares()).hasSize(1);
        assertThat(stage.attachments(HubStage.VENDOR)).hasSize(2);

        disconnected(HubStage.link());
        assertThat(stage.shares()).as("the other link uses it").hasSize(1);
        assertThat(stage.attachments(HubStage.VENDOR)).hasSize(1);
        assertThat(stage.routes()).hasSize(4).allMatch(route -> route.contains(other));

        disconnected(second);
        assertThat(stage.shares()).isEmpty();
        assertThat(stage.attachments(HubStage.VENDOR)).isEmpty();
        assertThat(stage.routes()).isEmpty();
    }

    @Test
    void twoLinksAtOnceAreBothReady() {
        stage.vendorsNetwork();
        stage.vendorsNetwork("10.30.0.0/24");
        Link second = HubStage.link(
                "billing-hub",
                Map.of("network", Map.of("cloud", "aws-eu-west-1", "cidr", "10.30.0.0/24")),
                Map.of(),
                Map.of());
        assertThat(TwoOperators.connect(world, HubStage.link(), second))
                .containsExactly(new Verdict.Ready(), new Verdict.Ready());
        assertThat(stage.attachments(HubStage.VENDOR)).hasSize(2);
    }
}
