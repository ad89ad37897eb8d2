package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Quotas;
import io.nearside.conformance.stage.QuotaStage;
import java.util.List;

/** Limits of an account. */
final class QuotaRules {
    private static final int RAISED = 25;

    private QuotaRules() {}

    static RuleBook book() {
        return RuleBook.of(
                Quotas.class,
                List.of(
                        new Rule("QUOTA-01", QuotaRules::theLimitInForceIsTold),
                        new Rule("QUOTA-02", QuotaRules::noLimitIsBelowTheLowest)));
    }

    private static void theLimitInForceIsTold(Bench bench) {
        QuotaStage stage = bench.stage(QuotaStage.class);
        for (Quotas.Kind kind : Quotas.Kind.values()) {
            assertThat(bench.the(Quotas.class).limit(kind)).as(kind.name()).isEqualTo(stage.limit(kind));
            int raised = stage.limit(kind) + RAISED;
            stage.raise(kind, raised);
            assertThat(bench.the(Quotas.class).limit(kind)).as(kind + " raised").isEqualTo(raised);
        }
    }

    private static void noLimitIsBelowTheLowest(Bench bench) {
        QuotaStage stage = bench.stage(QuotaStage.class);
        for (Quotas.Kind kind : Quotas.Kind.values()) {
            assertThat(bench.the(Quotas.class).lowest(kind))
                    .as(kind.name())
                    .isPositive()
                    .isLessThanOrEqualTo(stage.limit(kind));
        }
    }
}
