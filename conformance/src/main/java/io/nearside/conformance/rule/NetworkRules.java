package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.ErrorKind;
import io.nearside.conformance.stage.NetworkStage;
import java.util.List;

/** Networks. */
final class NetworkRules {

    private NetworkRules() {}

    static RuleBook book() {
        return RuleBook.of(
                Networks.class,
                List.of(
                        new Rule("NET-01", NetworkRules::itIsDescribedWhole),
                        new Rule("NET-02", NetworkRules::oneThatIsNotThereIsNotFound)));
    }

    private static void itIsDescribedWhole(Bench bench) {
        NetworkStage stage = bench.stage(NetworkStage.class);
        Network network = bench.the(Networks.class).describe(stage.site().network());
        assertThat(network.id()).isEqualTo(stage.site().network());
        assertThat(network.cidrs()).isEqualTo(stage.ranges());
        assertThat(network.owner().orElse(stage.site().account()))
                .isEqualTo(stage.site().account());
        assertThat(network.hindrances()).isEmpty();
    }

    private static void oneThatIsNotThereIsNotFound(Bench bench) {
        NetworkStage stage = bench.stage(NetworkStage.class);
        Bench.fails(() -> bench.the(Networks.class).describe(stage.absentNetwork()), ErrorKind.NOT_FOUND);
    }
}
