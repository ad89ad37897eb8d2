package io.nearside.simulator.compute;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal is in force, and gone when it is switched off: so each is a rule of its own. */
final class ComputeRefusalsTest {
    private static final Map<GoogleRefusal, ComputeProbe> PROBES = new EnumMap<>(GoogleRefusal.class);

    static {
        PROBES.putAll(ComputeAccessProbes.ALL);
        PROBES.putAll(ComputeNetworkProbes.ALL);
        PROBES.putAll(ComputeEndpointProbes.ALL);
    }

    static Stream<GoogleRefusal> refusals() {
        return PROBES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isInForceUntilItIsSwitchedOff(GoogleRefusal refusal) {
        assertThat(attempt(refusal)).isEqualTo(probe(refusal).refused());
        assertThat(attempt(refusal, refusal))
                .isNotEqualTo(probe(refusal).refused())
                .doesNotStartWith("50");
    }

    @Test
    void noneIsForgotten() {
        assertThat(PROBES.keySet()).containsExactly(GoogleRefusal.values());
    }

    private static String attempt(GoogleRefusal refusal, Refusal... without) {
        try (ComputeRehearsal rehearsal = new ComputeRehearsal(without)) {
            return probe(refusal).attempt().apply(rehearsal);
        }
    }

    private static ComputeProbe probe(GoogleRefusal refusal) {
        return Objects.requireNonNull(PROBES.get(refusal));
    }
}
