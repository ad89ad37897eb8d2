package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.round.Side;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever may do what {@code permissions} lists for an endpoint on AWS, and nothing else there, gets through and back; nobody who lacks one of it does. */
final class AwsEndpointPolicyTest {
    /** Asked for with another action, which the simulator takes for enough; AWS does not. */
    private static final Set<String> UNJUDGED = Set.of("ec2:CreateTags");

    /** What this journey has no reason for: the way out needs no rule, and this vendor no addresses. */
    private static final Set<String> UNUSED = Set.of(
            "ec2:AuthorizeSecurityGroupEgress", "ec2:RevokeSecurityGroupEgress", "ec2:DescribeNetworkInterfaces");

    /** Behind a group that the file names, and behind one of the link's own. */
    static Stream<Link> links() {
        return Stream.of(AwsLinks.endpoint(), AwsLinks.behindItsOwn());
    }

    private static Set<String> policy(SimulatedWorld world, Link link) throws JsonProcessingException {
        try (LinkSession session = world.open(link)) {
            JsonNode policy = new ObjectMapper()
                    .readTree(session.policy(Side.NEAR).orElseThrow().text());
            Set<String> actions = new TreeSet<>();
            for (JsonNode action : policy.findValues("Action")) {
                if (action.isArray()) {
                    action.forEach(each -> actions.add(each.asText()));
                } else {
                    actions.add(action.asText());
                }
            }
            return actions;
        }
    }

    private static boolean isThereAndBack(SimulatedWorld world, Link link) {
        boolean there = world.connect(link).verdict() instanceof Verdict.Ready;
        return there && world.disconnect(link).verdict() instanceof Verdict.Gone;
    }

    @ParameterizedTest
    @MethodSource("links")
    void itIsEnough(Link link) throws JsonProcessingException {
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            Set<String> allowed = policy(world, link);
            world.simulator().operations().stream()
                    .filter(operation -> operation.startsWith("ec2:") || operation.startsWith("servicequotas:"))
                    .filter(operation -> !allowed.contains(operation))
                    .forEach(operation -> world.world().deny(Ec2Demo.CUSTOMER, operation));
            assertThat(isThereAndBack(world, link)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("links")
    void nothingOfItIsTooMuch(Link link) throws JsonProcessingException {
        Set<String> needless = new TreeSet<>();
        Set<String> allowed;
        try (SimulatedWorld world = new SimulatedWorld()) {
            allowed = policy(world, link);
        }
        for (String action : allowed) {
            try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
                world.world().deny(Ec2Demo.CUSTOMER, action);
                if (isThereAndBack(world, link)) {
                    needless.add(action);
                }
            }
        }
        needless.removeAll(UNJUDGED);
        Set<String> unused = new TreeSet<>(UNUSED);
        unused.retainAll(allowed);
        assertThat(needless).containsExactlyInAnyOrderElementsOf(unused);
    }
}
