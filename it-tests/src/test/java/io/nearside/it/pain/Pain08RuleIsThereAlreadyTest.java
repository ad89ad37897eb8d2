package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "InvalidPermission.Duplicate": a rule that is there already fails the run, or two resources fight over one rule for ever. */
final class Pain08RuleIsThereAlreadyTest {
    private static final String AUTHORIZE = "ec2:AuthorizeSecurityGroupEgress";

    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    private final Link link = world.givenLink(Map.of("securityGroups", List.of(Ec2Demo.CUSTOMER_GROUP)));

    @AfterEach
    void stop() {
        world.close();
    }

    private void somebodyElses(String range) {
        world.seed("""
                {"ec2": {"securityGroups": [{"id": "%s", "rules": [
                    {"direction": "egress", "protocol": "tcp", "from": 9092, "to": 9092, "peer": "%s", "description": "by hand"}]}]}}
                """.formatted(Ec2Demo.CUSTOMER_GROUP, range));
    }

    @Test
    void somebodyElsesRuleIsEnoughAndStays() {
        somebodyElses("10.99.0.0/16");
        String before = world.state();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries(AUTHORIZE)).isEmpty();
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.state()).contains("by hand");
        assertThat(before).contains("by hand");
    }

    @Test
    void soIsAWiderOne() {
        somebodyElses("10.0.0.0/8");
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries(AUTHORIZE)).isEmpty();
    }

    @Test
    void oneWhoseAnswerWasLostIsNotMadeTwice() {
        world.simulator().faults().add(Fault.drop(Match.nth(AUTHORIZE, 1), Phase.AFTER));
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries(AUTHORIZE)).hasSize(1);
    }

    @Test
    void runningAgainAddsNothingAndTakesNothingAway() {
        world.connect(link);
        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
    }
}
