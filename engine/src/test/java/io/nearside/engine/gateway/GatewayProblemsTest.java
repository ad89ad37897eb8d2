package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the way is said before anything exists. */
final class GatewayProblemsTest {
    private final HubWorld world = new HubWorld();

    @BeforeEach
    void theVendorHasItsNetwork() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
    }

    private Problem refused(ProblemCode code) {
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(world.writes()).isEmpty();
        return progress.problems().get(0);
    }

    private void ready() {
        Progress progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aGatewayThatCannotBeSeen() {
        world.cloud.calls.failAlways("read gateway", ErrorKind.NOT_FOUND);
        assertThat(refused(ProblemCodes.GATEWAY_UNKNOWN).cause())
                .contains("is somewhere else, or is another account's");
    }

    @Test
    void aGatewayOfAnotherAccount() {
        world.cloud.attachments.owner = "stranger";
        assertThat(refused(ProblemCodes.ACCOUNT_MISMATCH).cause()).contains("The gateway belongs to account stranger");
    }

    @Test
    void credentialsOfAnotherAccount() {
        world.cloud.caller = "stranger";
        refused(ProblemCodes.ACCOUNT_MISMATCH);
    }

    @Test
    void aGatewayThatIsBeingDeleted() {
        world.cloud.attachments.state = Gateway.State.LEAVING;
        refused(ProblemCodes.GATEWAY_UNKNOWN);
    }

    @Test
    void aNetworkThatIsNotAttached() {
        world.cloud.attachments.all.remove("a-net-2");
        assertThat(refused(ProblemCodes.NETWORK_NOT_ATTACHED).subject()).isEqualTo("net-2");
    }

    @Test
    void aNetworkWhoseAttachmentIsNotAvailable() {
        world.cloud.attachments.turn("a-net-2", AttachmentState.FAILED, "t-1");
        assertThat(refused(ProblemCodes.NETWORK_NOT_ATTACHED).cause()).contains("it is failed");
    }

    @Test
    void aNetworkThatIsNotThere() {
        world.cloud.networks.remove("net-2");
        refused(ProblemCodes.NETWORK_UNKNOWN);
    }

    @Test
    void overlapWithANetworkOrWithARangeBehindTheGateway() {
        world.cloud.networks.put("net-2", Set.of(Cidr.of("10.20.0.0/16")));
        world.cloud.tables.put("t-1", "10.20.0.0/16", "a-net-2", Origin.PROPAGATED);
        assertThat(refused(ProblemCodes.CIDR_OVERLAP).subject()).isEqualTo("net-2");
        world.cloud.networks.put("net-2", Set.of(Cidr.of("10.1.0.0/16")));
        world.link = HubWorld.link(Map.of("peerCidrs", List.of("10.0.0.0/8")));
        assertThat(refused(ProblemCodes.CIDR_OVERLAP).cause()).contains("10.0.0.0/8 of link.peerCidrs");
    }

    @Test
    void theSameRangeInTheGatewaysTables() {
        world.cloud.tables.put("t-1", ToyWorld.RANGE, "a-9", Origin.PROPAGATED);
        assertThat(refused(ProblemCodes.CIDR_OVERLAP).cause())
                .contains("leads to a-9")
                .contains("in silence");
        world.cloud.tables.routes("t-1").removeIf(route -> route.leadsTo(new AttachmentId("a-9")));
        world.cloud.tables.put("t-1", ToyWorld.RANGE, "a-9", Origin.WRITTEN);
        refused(ProblemCodes.ROUTE_CONFLICT);
        world.cloud.tables.routes("t-1").removeIf(route -> route.leadsTo(new AttachmentId("a-9")));
        world.cloud.tables.put("t-1", ToyWorld.RANGE, null, Origin.WRITTEN);
        refused(ProblemCodes.ROUTE_BLACKHOLE);
    }

    @Test
    void narrowerRoutesAndOtherTablesAreWarningsAndWiderOnesAreFine() {
        world.cloud.tables.put("t-1", "10.20.0.128/25", "a-9", Origin.WRITTEN);
        world.cloud.tables.put("t-1", "10.0.0.0/8", "a-9", Origin.WRITTEN);
        world.cloud.tables.put("t-2", ToyWorld.RANGE, "a-9", Origin.PROPAGATED);
        assertThat(world.plan().warnings())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ROUTE_HIJACK, ProblemCodes.PEERING_OVERLAP);
        ready();
    }

    @Test
    void aGatewayThatGivesNoTableAndAFileThatNamesNone() {
        world.cloud.attachments.association = null;
        assertThat(refused(ProblemCodes.ASSOCIATION_MISSING).remedy()).contains("association:");
    }

    @Test
    void aTableThatIsNotTheFilesIsNotChanged() {
        world.link = HubWorld.link(Map.of("association", "t-2"));
        assertThat(refused(ProblemCodes.ASSOCIATION_DIFFERS).cause())
                .contains("t-1")
                .contains("t-2");
        world.link = HubWorld.link(Map.of());
        ready();
        world.link = HubWorld.link(Map.of("association", "t-2"));
        assertThat(world.connect().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ASSOCIATION_DIFFERS);
        assertThat(world.cloud.attachments.one("a-v-1").sendsBy()).hasToString("Optional[t-1]");
    }

    @Test
    void tablesThatTheGatewayDoesNotHave() {
        world.link = HubWorld.link(Map.of("gatewayRoutes", List.of("t-9")));
        assertThat(refused(ProblemCodes.ROUTE_TABLE_UNKNOWN).remedy()).isEqualTo("Correct link.gatewayRoutes.");
    }

    @Test
    void nothingThatBringsTheVendorsRangeWhereOurNetworksSend() {
        world.cloud.attachments.propagation = "t-2";
        assertThat(refused(ProblemCodes.ROUTE_MISSING).remedy()).contains("propagations: [t-1]");
        world.cloud.tables.put("t-1", "10.0.0.0/8", "a-inspection", Origin.WRITTEN);
        assertThat(world.plan().warnings())
                .extracting(Problem::cause)
                .anyMatch(cause -> cause.contains("leads to a-inspection"));
        ready();
    }

    @Test
    void noWayBackToOurNetworks() {
        world.cloud.tables.routes("t-1").removeIf(route -> route.leadsTo(new AttachmentId("a-net-2")));
        assertThat(refused(ProblemCodes.ROUTE_MISSING).cause()).contains("no route to our 10.1.0.0/16");
        world.cloud.tables.extent = Extent.PART;
        assertThat(world.plan().warnings()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_MISSING);
    }

    @Test
    void aRangeThatIsLeftOutInSilenceIsExplained() {
        world.cloud.tables.silent = true;
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_MISSING);
        assertThat(progress.problems().get(0).cause()).contains("is left out in silence");
        assertThat(world.cloud.routes).isEmpty();
        world.link = HubWorld.link(Map.of("propagations", List.of("t-1")));
        assertThat(world.connect().problems()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_MISSING);
        assertThat(world.cloud.calls.writes()).containsOnlyOnce("propagate t-1");
    }

    @Test
    void somebodyElsesAttachmentIsNotAccepted() {
        world.cloud.attachments.put("a-stranger", "s-net", "stranger", AttachmentState.PENDING, null);
        ready();
        assertThat(world.cloud.attachments.one("a-stranger").state()).isEqualTo(AttachmentState.PENDING);
    }

    @Test
    void anAttachmentOfAnotherAccountThanItWasSharedWithIsNotAccepted() {
        world.vendor.onRequest = () -> {
            world.cloud.attachments.put("a-v-1", "s-net", "stranger", AttachmentState.PENDING, null);
            world.vendor.request = RequestState.AWAITING_NEAR;
            world.vendor.task = new NearTask.AcceptAttachment(
                    new AttachmentClaim(new AttachmentId("a-v-1"), Set.of(new AccountId(HubWorld.VENDOR))));
        };
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        assertThat(world.cloud.calls.writes()).containsExactly("share");
        assertThat(world.disconnect().problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        assertThat(world.cloud.attachments.one("a-v-1").state()).isEqualTo(AttachmentState.PENDING);
    }

    @Test
    void anAttachmentThatNeverShowsIsNamed() {
        world.vendor.onRequest = () -> {
            world.vendor.request = RequestState.AWAITING_NEAR;
            world.vendor.task = new NearTask.AcceptAttachment(
                    new AttachmentClaim(new AttachmentId("a-7"), Set.of(new AccountId(HubWorld.VENDOR))));
        };
        assertThat(world.connect().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ATTACHMENT_MISSING);
    }

    @Test
    void anAttachmentThatHasEndedIsAskedForAnewOnDemand() {
        ready();
        world.cloud.attachments.turn("a-v-1", AttachmentState.REJECTED, null);
        world.cloud.tables.forget("a-v-1");
        assertThat(world.connect().problems()).extracting(Problem::code).containsExactly(ProblemCodes.REQUEST_REJECTED);
        Progress progress = world.connect(Renewal.WHEN_DEAD);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).endsWith("withdraw", "request");
    }

    @Test
    void routesThatLeadElsewhereOrNowhereStay() {
        world.cloud.routes.put("rt-net-2 10.20.0.0/24", "nat-9");
        refused(ProblemCodes.ROUTE_CONFLICT);
        world.cloud.routes.put("rt-net-2 10.20.0.0/24", "dead-9");
        refused(ProblemCodes.ROUTE_BLACKHOLE);
    }

    @Test
    void aRouteThatWasThereBeforeIsNotTheLinks() {
        world.cloud.routes.put("rt-net-2 10.20.0.0/24", "hub-1");
        ready();
        Progress progress = world.disconnect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.routes).containsOnlyKeys("rt-net-2 10.20.0.0/24");
        assertThat(progress.steps())
                .filteredOn(step -> step.step().equals("routes"))
                .first()
                .satisfies(
                        step -> assertThat(step.says()).contains("left alone").contains("rt-net-2 10.20.0.0/24"));
    }

    @Test
    void anAttachmentThatNobodyNamesIsNotCalledGone() {
        ready();
        world.vendor.task = null;
        world.forgetJournals();
        world.forgetCalls();
        assertThat(world.disconnect().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ATTACHMENT_MISSING);
        assertThat(world.writes()).isEmpty();
    }
}
