package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Provider;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Probe;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import java.util.List;

/** What a caller has to be allowed. */
final class PermissionRules {
    private PermissionRules() {}

    static RuleBook book() {
        return RuleBook.of(
                Permissions.class,
                List.of(
                        new Rule("PERM-01", PermissionRules::thePolicyIsMadeOffline),
                        new Rule("PERM-02", PermissionRules::probingChangesNothing)));
    }

    /** To look at everything that the provider offers, besides at what one may do. */
    private static List<Need> needs(Provider provider) {
        return provider.capabilities().stream()
                .filter(capability -> capability != Permissions.class)
                .map(capability -> Need.of(capability, Access.READ))
                .toList();
    }

    private static void thePolicyIsMadeOffline(Bench bench) {
        try (Provider nowhere = bench.open(bench.stage(CallStage.class).ofNowhere())) {
            Permissions permissions = nowhere.find(Permissions.class).orElseThrow();
            assertThat(permissions.policy(needs(nowhere)).form()).isNotBlank();
            assertThat(permissions.policy(needs(nowhere)).text()).isNotBlank().doesNotEndWith("\n");
        }
    }

    private static void probingChangesNothing(Bench bench) {
        FaultStage stage = bench.stage(FaultStage.class);
        stage.asked();
        List<Probe> probes = bench.the(Permissions.class).probe(needs(bench.provider()));
        assertThat(probes).allSatisfy(probe -> assertThat(probe.permission()).isNotBlank());
        if (stage.asked() == 0) {
            assertThat(probes).extracting(Probe::answer).containsOnly(Probe.Answer.UNKNOWN);
        } else {
            assertThat(probes).extracting(Probe::answer).contains(Probe.Answer.ALLOWED);
        }
    }
}
