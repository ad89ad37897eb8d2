package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import org.junit.jupiter.api.Test;

/** Nothing that the simulator offers is left out unsaid. */
final class OfferedTest {
    /** Its command upctl is not on PyPI, and no released client has peerings: of the preview that has, the README tells. */
    private static final String UNJUDGED = "upcloud";

    /** Google's way to tokens and permissions: its Java library judges it in the simulator's own tests. */
    private static final String ELSEWHERE = "iam";

    @Test
    void everyServiceIsJudgedOrNamed() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            assertThat(world.simulator().operations())
                    .containsAll(Driven.EXCEPTIONS.keySet())
                    .extracting(Driven::serviceOf)
                    .containsOnly(
                            "ec2",
                            "sts",
                            "servicequotas",
                            "ram",
                            "aiven",
                            "arm",
                            "login",
                            "graph",
                            "compute",
                            ELSEWHERE,
                            UNJUDGED);
            assertThat(Driven.offered(world, "ec2")).hasSizeGreaterThan(30);
        }
    }
}
