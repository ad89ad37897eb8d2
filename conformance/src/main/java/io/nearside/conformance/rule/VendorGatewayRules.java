package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.conformance.stage.VendorGatewayStage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Vendors that attach their networks to hubs of ours. */
final class VendorGatewayRules {
    private static final Cidr HERE = Cidr.of("10.1.0.0/16");

    private static final Cidr THERE = Cidr.of("10.2.0.0/16");

    private static final Cidr ELSEWHERE = Cidr.of("10.3.0.0/16");

    private VendorGatewayRules() {}

    static RuleBook book() {
        return RuleBook.of(
                VendorGateways.class,
                List.of(
                        new Rule("ATTACH-01", VendorGatewayRules::whoeverGetsItIsNamedWithASource),
                        new Rule("ATTACH-02", VendorGatewayRules::anAttachmentIsAskedForOnce),
                        new Rule("ATTACH-03", VendorGatewayRules::rangesAreAddedAndDroppedAndTheOthersStay),
                        new Rule("ATTACH-04", VendorGatewayRules::anAttachmentIsWithdrawn)));
    }

    private static VendorGatewayStage stage(Bench bench) {
        return bench.stage(VendorGatewayStage.class);
    }

    private static VendorNetwork read(Bench bench) {
        return bench.the(VendorPeerings.class).read(stage(bench).vendorNetwork());
    }

    private static void ask(Bench bench, Set<Cidr> reach) {
        bench.the(PeeringRequests.class).request(read(bench), stage(bench).end(), reach);
        stage(bench).settle();
    }

    private static Optional<PeeringRequest> find(Bench bench) {
        return read(bench).requests().stream()
                .filter(request -> request.end().isSameAs(stage(bench).end()))
                .findFirst();
    }

    private static PeeringRequest seen(Bench bench) {
        return find(bench)
                .orElseThrow(() ->
                        new AssertionError("no request with " + stage(bench).end() + " is listed"));
    }

    /** The vendor says whom it needs: nobody else is ever let in. */
    private static void whoeverGetsItIsNamedWithASource(Bench bench) {
        Optional<ShareDemand> demand =
                bench.the(VendorGateways.class).share(stage(bench).end());
        assertThat(demand.stream()).allSatisfy(named -> {
            assertThat(named.source()).isNotBlank();
            assertThat(named.with()).isNotEqualTo(stage(bench).end().account());
        });
        assertThat(bench.the(VendorGateways.class).share(stage(bench).end())).isEqualTo(demand);
    }

    private static void anAttachmentIsAskedForOnce(Bench bench) {
        ask(bench, Set.of(HERE));
        PeeringRequest seen = seen(bench);
        assertThat(seen.state()).isEqualTo(RequestState.AWAITING_NEAR);
        Optional<ShareDemand> demand =
                bench.the(VendorGateways.class).share(stage(bench).end());
        assertThat(seen.nearTask())
                .hasValueSatisfying(task -> assertThat(task)
                        .isInstanceOfSatisfying(
                                NearTask.AcceptAttachment.class,
                                accept -> assertThat(accept.claim().owners())
                                        .containsExactlyElementsOf(demand.stream()
                                                .map(ShareDemand::with)
                                                .toList())));
        assertThat(stage(bench).requested()).isEqualTo(1);
    }

    private static void rangesAreAddedAndDroppedAndTheOthersStay(Bench bench) {
        ask(bench, Set.of());
        VendorGateways gateways = bench.the(VendorGateways.class);
        gateways.reach(seen(bench), Set.of(HERE, THERE), Set.of());
        stage(bench).settle();
        assertThat(stage(bench).reach()).containsExactlyInAnyOrder(HERE, THERE);
        assertThat(seen(bench).reach()).containsExactlyInAnyOrder(HERE, THERE);
        gateways.reach(seen(bench), Set.of(ELSEWHERE), Set.of(HERE));
        stage(bench).settle();
        assertThat(stage(bench).reach()).containsExactlyInAnyOrder(THERE, ELSEWHERE);
        assertThat(seen(bench).reach()).containsExactlyInAnyOrder(THERE, ELSEWHERE);
    }

    private static void anAttachmentIsWithdrawn(Bench bench) {
        ask(bench, Set.of(HERE));
        bench.the(PeeringRequests.class).withdraw(seen(bench));
        stage(bench).settle();
        assertThat(find(bench)).isEmpty();
        assertThat(stage(bench).requested()).isZero();
        assertThat(stage(bench).reach()).isEmpty();
    }
}
