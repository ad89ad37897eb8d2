package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayShare;
import io.nearside.api.cloud.ShareMember;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.ShareId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TransitGatewayFlowTest {
    private static final Set<Cidr> REACH = Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("10.1.0.0/16"));

    private final HubWorld world = new HubWorld();

    @Test
    void aPlanSaysEverythingAndWritesNothing() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        Progress plan = world.plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps())
                .extracting(StepReport::step)
                .containsExactly(
                        "vendor-network",
                        "share",
                        "request",
                        "attachment",
                        "association",
                        "propagation",
                        "gateway-routes",
                        "reach",
                        "routes",
                        "firewall",
                        "vendor-active");
        assertThat(plan.steps())
                .extracting(StepReport::state)
                .containsExactly(
                        State.DONE,
                        State.DUE,
                        State.DUE,
                        State.LATER,
                        State.LATER,
                        State.LATER,
                        State.SKIPPED,
                        State.LATER,
                        State.LATER,
                        State.SKIPPED,
                        State.LATER);
        assertThat(plan.steps().get(1).actions())
                .containsExactly(
                        "share hub-1 (toy:hub:hub-1) with account vendor-account, named by the toy's documents,"
                                + " in a share of its own");
        assertThat(plan.steps().get(7).actions())
                .containsExactly("have toyvendor route 10.0.0.0/16, 10.1.0.0/16 to hub-1");
        assertThat(plan.steps().get(8).actions())
                .containsExactly("route 10.20.0.0/24 in rt-net-1 -> hub-1", "route 10.20.0.0/24 in rt-net-2 -> hub-1");
        assertThat(plan.summary()).containsExactly("An attachment costs a toy.");
        assertThat(world.writes()).isEmpty();
        assertThat(world.journals.links()).isEmpty();
    }

    @Test
    void connectsFromNothingAndThenHasNothingToDo() {
        Progress progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).containsExactly("create network", "request");
        assertThat(world.cloud.calls.writes())
                .containsExactlyInAnyOrder("share", "accept", "add rt-net-1 10.20.0.0/24", "add rt-net-2 10.20.0.0/24");
        assertThat(world.vendor.reach).isEqualTo(REACH);
        assertThat(world.vendor.end)
                .isInstanceOfSatisfying(
                        CustomerEnd.OfGateway.class,
                        end -> assertThat(end.share()).isEqualTo(new ShareId("s-1")));
        assertThat(progress.summary())
                .containsExactly(
                        "net-1 and net-2 reach 10.20.0.0/24 of toyvendor privately through hub-1",
                        "toyvendor reaches 10.0.0.0/16, 10.1.0.0/16 behind it");

        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log())
                .containsExactlyInAnyOrder("read attachments", "read routes net-1", "read routes net-2");
        assertThat(world.vendor.calls.log()).containsExactly("read network");
    }

    @Test
    void disconnectTakesBackWhatIsTheLinksAndNothingElse() {
        world.cloud.routes.put("rt-net-1 10.99.0.0/16", "hub-1");
        world.cloud.shares.put(
                "s-0", null, new ShareMember("other", ShareMember.Standing.INSIDE, ShareMember.State.IN, ""));
        world.connect();
        Progress progress = world.disconnect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.routes).isEqualTo(Map.of("rt-net-1 10.99.0.0/16", "hub-1"));
        assertThat(world.cloud.attachments.one("a-v-1").state()).isEqualTo(AttachmentState.GONE);
        assertThat(world.cloud.attachments.one("a-net-1").state()).isEqualTo(AttachmentState.AVAILABLE);
        assertThat(world.vendor.request).isNull();
        assertThat(world.vendor.networks).hasSize(1);
        assertThat(world.cloud.shares.one("s-2").state()).isEqualTo(GatewayShare.State.GONE);
        assertThat(world.cloud.shares.one("s-0").state()).isEqualTo(GatewayShare.State.ACTIVE);
        world.forgetCalls();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void everyCallOfAFirstConnectIsCounted() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        world.cloud.named = List.of("net-1");
        world.connect();
        assertThat(world.cloud.calls.log())
                .as(
                        "what a plan reads; share, look; the attachment shows, accept, look until it is available; tables; route, look")
                .containsExactlyInAnyOrder(
                        "read attachments",
                        "read routes net-1",
                        "read network net-1",
                        "read caller",
                        "read gateway",
                        "read tables",
                        "read shares",
                        "share",
                        "read shares",
                        "read attachments",
                        "accept",
                        "read attachments",
                        "read tables",
                        "add rt-net-1 10.20.0.0/24",
                        "read routes net-1");
        assertThat(world.vendor.calls.log())
                .containsExactly("read networks", "read network", "request", "read network", "read network");
    }

    @Test
    void whereTheHubAcceptsByItselfNothingIsAccepted() {
        world.cloud.attachments.admission = Gateway.Admission.AT_ONCE;
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).doesNotContain("accept");
    }

    @Test
    void whereTheHubRoutesNothingByItselfTheFileSays() {
        world.cloud.attachments.association = null;
        world.cloud.attachments.propagation = null;
        world.cloud.tables.put("t-2", "10.0.0.0/8", "a-net-1", io.nearside.api.cloud.GatewayRoute.Origin.WRITTEN);
        world.link = HubWorld.link(
                Map.of("association", "t-2", "propagations", List.of("t-1"), "gatewayRoutes", List.of("t-2")));
        Progress progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).contains("associate t-2", "propagate t-1", "add t-2 10.20.0.0/24");
        assertThat(world.cloud.tables.to("a-v-1"))
                .containsExactly("t-1 10.20.0.0/24 PROPAGATED", "t-2 10.20.0.0/24 WRITTEN");
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.tables.routes("t-2")).hasSize(1);
        assertThat(world.cloud.tables.routes("t-1")).hasSize(2);
    }

    @Test
    void whatTheVendorRoutesIsMadeWhatTheFileSays() {
        world.connect();
        world.vendor.reach = Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("192.168.0.0/16"));
        world.forgetCalls();
        Progress plan = world.plan();
        assertThat(plan.steps().get(7).actions())
                .containsExactly(
                        "have toyvendor route 10.1.0.0/16 to hub-1 and no longer route 192.168.0.0/16 there, which the"
                                + " link file does not name");
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).containsExactly("reach");
        assertThat(world.vendor.reach).isEqualTo(REACH);
    }

    @Test
    void whatTheVendorSaidOnceIsRememberedWhenItsAnswerLosesIt() {
        world.connect();
        world.vendor.task = null;
        world.vendor.request = RequestState.ACTIVE;
        world.cloud.routes.clear();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.routes).hasSize(2);
    }

    @Test
    void aChangedFileHasTheHubsTablesLookedAtAnew() {
        world.connect();
        world.link = HubWorld.link(Map.of("gatewayRoutes", List.of("t-2")));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.tables.to("a-v-1")).contains("t-2 10.20.0.0/24 WRITTEN");
    }
}
