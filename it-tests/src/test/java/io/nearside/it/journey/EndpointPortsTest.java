package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka's ports, 10000 to 31000, in a subnet that applies its security group to endpoints, and in one that does not. */
final class EndpointPortsTest {
    private static final Link LINK =
            EndpointStage.link(Map.of(), Map.of("securityGroups", List.of(EndpointStage.GUARD)));

    private final SimulatedWorld world = new SimulatedWorld();

    private final EndpointStage stage = new EndpointStage(world);

    @AfterEach
    void close() {
        world.close();
    }

    /** Without their etags, which change with the group. */
    private List<JsonNode> rules() {
        return stage.show(EndpointStage.GUARD_ID)
                .at("/properties/securityRules")
                .valueStream()
                .map(rule -> rule.path("properties"))
                .toList();
    }

    @Test
    void aGroupThatIsNamedLetsThemThroughForAsLongAsTheLinkIsThere() {
        stage.guard("NetworkSecurityGroupEnabled");
        List<JsonNode> before = rules();

        Progress progress = world.connect(LINK);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        List<JsonNode> made =
                rules().stream().filter(rule -> !before.contains(rule)).toList();
        assertThat(made).hasSize(1);
        JsonNode rule = made.get(0);
        assertThat(rule.path("destinationPortRanges").toString() + rule.path("destinationPortRange"))
                .contains("10000-31000");
        assertThat(rule.path("access").asText()).isEqualTo("Allow");
        assertThat(rule.path("priority").asInt())
                .as("before the rule that denies, and free")
                .isLessThan(200)
                .isNotIn(100);
        assertThat(rules()).containsAll(before);

        assertThat(world.disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(rules()).isEqualTo(before);
    }

    @Test
    void aGroupThatIsNotNamedIsWarnedOfWithThePorts() {
        stage.guard("NetworkSecurityGroupEnabled");
        List<JsonNode> before = rules();
        Progress progress = world.connect(EndpointStage.link());
        assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(progress.warnings())
                .filteredOn(warning -> warning.code().equals(ProblemCodes.ENDPOINT_FILTERED))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("10000-31000")
                .contains(EndpointStage.GUARD);
        assertThat(rules()).isEqualTo(before);
    }

    @Test
    void whereNoneIsAppliedItIsSaidAndNothingIsWritten() {
        stage.guard("Disabled");
        List<JsonNode> before = rules();
        Progress progress = world.connect(LINK);
        assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(progress.toString()).contains("does not apply them to endpoints in this subnet");
        assertThat(progress.warnings()).isEmpty();
        assertThat(rules()).isEqualTo(before);
    }
}
