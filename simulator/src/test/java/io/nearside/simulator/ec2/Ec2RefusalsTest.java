package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.SimulatorOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each refusal of EC2 and STS, in force and switched off. */
final class Ec2RefusalsTest {
    /** Refusals of the other services have tests of their own. */
    private static final List<String> ELSEWHERE =
            List.of("AIVEN_", "ARM_", "AZURE_", "GRAPH_", "UPCLOUD_", "SERVICE_QUOTA_", "RAM_");

    static List<Scenario> scenarios() {
        return Stream.of(
                        CallerScenarios.all(),
                        PeeringScenarios.all(),
                        RouteScenarios.all(),
                        NetworkScenarios.all(),
                        SecurityScenarios.all(),
                        EndpointScenarios.all(),
                        TransitScenarios.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void refusesAsTheCloudDoes(Scenario scenario) {
        try (Ec2Stage stage = Ec2Stage.start()) {
            assertThat(scenario.act().apply(stage)).isEqualTo(scenario.inForce());
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void doesNotWhenSwitchedOff(Scenario scenario) {
        try (Ec2Stage stage = new Ec2Stage(SimulatorOptions.defaults().without(scenario.refusal()))) {
            assertThat(scenario.act().apply(stage)).isEqualTo(scenario.off());
        }
    }

    @Test
    void everyRefusalHasItsScenario() {
        Set<Refusal> proven = scenarios().stream().map(Scenario::refusal).collect(Collectors.toSet());

        assertThat(Arrays.<Refusal>stream(AwsRefusal.values())
                        .filter(refusal -> ELSEWHERE.stream().noneMatch(refusal.id()::startsWith)))
                .containsExactlyInAnyOrderElementsOf(proven);
    }

    @Test
    void everyRefusalNamesItsSource() {
        assertThat(Refusal.all()).allSatisfy(refusal -> {
            assertThat(refusal.says()).endsWith(".");
            assertThat(refusal.source()).isNotBlank();
        });
    }
}
