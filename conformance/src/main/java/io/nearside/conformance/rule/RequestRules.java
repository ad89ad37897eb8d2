package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.VendorPeeringRules.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.conformance.stage.VendorStage;
import java.util.List;
import java.util.Set;

/** Asking a vendor for peerings. */
final class RequestRules {

    private RequestRules() {}

    static RuleBook book() {
        return RuleBook.of(
                PeeringRequests.class,
                List.of(
                        new Rule("REQUEST-01", RequestRules::whatIsAskedForIsRequested),
                        new Rule("REQUEST-02", RequestRules::askingTwiceIsAskingOnce),
                        new Rule("REQUEST-03", RequestRules::withdrawingLeavesTheOthers),
                        new Rule("REQUEST-04", RequestRules::withdrawingWhatIsGoneIsHarmless)));
    }

    private static String name(CustomerEnd.OfNetwork end) {
        return end.network().value();
    }

    private static void ask(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        bench.the(PeeringRequests.class).request(read(bench), stage.end(), Set.of());
    }

    private static PeeringRequest seen(Bench bench) {
        return VendorPeeringRules.seen(bench, bench.stage(VendorStage.class).end());
    }

    private static void whatIsAskedForIsRequested(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        ask(bench);
        assertThat(stage.requested()).containsExactly(name(stage.end()));
        stage.settle();
        assertThat(seen(bench).nearTask()).isPresent();
    }

    private static void askingTwiceIsAskingOnce(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        ask(bench);
        stage.settle();
        try {
            ask(bench);
        } catch (CloudException refused) {
            assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(ErrorKind.CONFLICT);
        }
        stage.settle();
        assertThat(stage.requested()).containsExactly(name(stage.end()));
    }

    private static void withdrawingLeavesTheOthers(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        stage.put(stage.otherEnd());
        ask(bench);
        stage.settle();
        assertThat(stage.requested()).containsExactlyInAnyOrder(name(stage.end()), name(stage.otherEnd()));
        bench.the(PeeringRequests.class).withdraw(seen(bench));
        stage.settle();
        assertThat(stage.requested()).containsExactly(name(stage.otherEnd()));
        assertThat(read(bench).requests()).hasSize(1);
    }

    private static void withdrawingWhatIsGoneIsHarmless(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        ask(bench);
        stage.settle();
        PeeringRequest seen = seen(bench);
        bench.the(PeeringRequests.class).withdraw(seen);
        stage.settle();
        assertThat(bench.the(PeeringRequests.class).withdraw(seen)).isEqualTo(new Removal.Gone());
    }
}
