package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Groundworks.Check;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.conformance.stage.GroundStage;
import java.util.List;
import java.util.Set;

/** What has to stand on our side before a vendor is asked. */
final class GroundRules {

    private GroundRules() {}

    static RuleBook book() {
        return RuleBook.of(
                Groundworks.class,
                List.of(
                        new Rule("GROUND-01", GroundRules::whatIsLaidIsAllowed),
                        new Rule("GROUND-02", GroundRules::whatIsMissingIsSaid),
                        new Rule("GROUND-03", GroundRules::askingLaysNothing)));
    }

    private static Check only(Bench bench, Groundwork wanted) {
        List<Check> checks = bench.the(Groundworks.class).check(Set.of(wanted));
        assertThat(checks).extracting(Check::groundwork).containsExactly(wanted);
        return checks.get(0);
    }

    private static void whatIsLaidIsAllowed(Bench bench) {
        Check check = only(bench, bench.stage(GroundStage.class).laid());
        assertThat(check.answer()).isEqualTo(Answer.ALLOWED);
        assertThat(check.problems()).isEmpty();
    }

    private static void whatIsMissingIsSaid(Bench bench) {
        Check check = only(bench, bench.stage(GroundStage.class).missing());
        assertThat(check.answer()).isEqualTo(Answer.DENIED);
        assertThat(check.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.cause()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private static void askingLaysNothing(Bench bench) {
        GroundStage stage = bench.stage(GroundStage.class);
        Set<Groundwork> both = Set.of(stage.laid(), stage.missing());
        String before = stage.ground();
        assertThat(bench.the(Groundworks.class).check(both))
                .extracting(Check::groundwork)
                .containsExactlyInAnyOrderElementsOf(both);
        assertThat(stage.ground()).isEqualTo(before);
    }
}
