package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.conformance.stage.NetworkStage;
import java.util.List;

/** Whose credentials these are. */
final class IdentityRules {

    private IdentityRules() {}

    static RuleBook book() {
        return RuleBook.of(Identity.class, List.of(new Rule("ID-01", IdentityRules::theCallerIsTheNetworksOwner)));
    }

    private static void theCallerIsTheNetworksOwner(Bench bench) {
        Caller caller = bench.the(Identity.class).caller();
        assertThat(caller.account())
                .isEqualTo(bench.stage(NetworkStage.class).site().account());
        assertThat(caller.principal()).isNotBlank();
    }
}
