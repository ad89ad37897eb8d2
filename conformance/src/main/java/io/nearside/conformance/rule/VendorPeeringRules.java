package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.conformance.stage.VendorStage;
import java.util.List;

/** What a vendor tells of its networks and of the peerings that it was asked for. */
final class VendorPeeringRules {

    private VendorPeeringRules() {}

    static RuleBook book() {
        return RuleBook.of(
                VendorPeerings.class,
                List.of(
                        new Rule("VENDOR-01", VendorPeeringRules::aNetworkIsToldWhole),
                        new Rule("VENDOR-02", VendorPeeringRules::oneThatIsNotThereIsNotFound),
                        new Rule("VENDOR-03", VendorPeeringRules::aRequestTellsWhatWeHaveToDo),
                        new Rule("VENDOR-04", VendorPeeringRules::doingWhatARequestTellsMakesItActive)));
    }

    static VendorNetwork read(Bench bench) {
        return bench.the(VendorPeerings.class)
                .read(bench.stage(VendorStage.class).network());
    }

    static PeeringRequest seen(Bench bench, CustomerEnd end) {
        return read(bench).requests().stream()
                .filter(request -> request.end().isSameAs(end))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no request with " + end + " is listed"));
    }

    private static void aNetworkIsToldWhole(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        VendorNetwork network = read(bench);
        assertThat(network.id()).isEqualTo(stage.network());
        assertThat(network.cidrs()).isEqualTo(stage.ranges());
        assertThat(network.state()).isEqualTo(VendorNetwork.State.ACTIVE);
        assertThat(network.requests()).isEmpty();
    }

    private static void oneThatIsNotThereIsNotFound(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        Bench.fails(() -> bench.the(VendorPeerings.class).read(stage.absentVendorNetwork()), ErrorKind.NOT_FOUND);
    }

    private static void aRequestTellsWhatWeHaveToDo(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        stage.put(stage.end());
        stage.settle();
        assertThat(read(bench).requests()).singleElement().satisfies(request -> {
            assertThat(request.end().isSameAs(stage.end())).isTrue();
            assertThat(request.network()).isEqualTo(stage.network());
            assertThat(request.state().isDead()).isFalse();
            assertThat(request.nearTask()).as("what we have to do").isPresent();
        });
        stage.put(stage.otherEnd());
        stage.settle();
        assertThat(read(bench).requests())
                .extracting(PeeringRequest::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    private static void doingWhatARequestTellsMakesItActive(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        stage.put(stage.end());
        stage.put(stage.otherEnd());
        stage.settle();
        PeeringRequest waiting = seen(bench, stage.end());
        assertThat(waiting.state()).isEqualTo(RequestState.AWAITING_NEAR);
        stage.fulfil(stage.end(), waiting.nearTask().orElseThrow());
        stage.settle();
        assertThat(seen(bench, stage.end()).state()).isEqualTo(RequestState.ACTIVE);
        assertThat(seen(bench, stage.otherEnd()).state()).isEqualTo(RequestState.AWAITING_NEAR);
    }
}
