package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.round.Side;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whoever may do what {@code permissions} lists for a link through a transit gateway, and nothing else at AWS, gets through and back; nobody who lacks one of it does. */
final class HubPolicyTest {
    private static final String ASSOCIATED = "tgw-rtb-0a1b2c3d4e5f60718";

    private static final String WRITTEN = "tgw-rtb-0b1b2c3d4e5f60718";

    /** Asked for with another action, which the simulator takes for enough; AWS does not. */
    private static final Set<String> UNJUDGED = Set.of("ec2:CreateTags", "ram:TagResource");

    /**
     * What this journey has no reason for: its attachment waits no more when it goes, there is no share to join, this way no rule lets anybody
     * in; and without the quotas nothing is said of them.
     */
    private static final Set<String> UNUSED = Set.of(
            "ec2:RejectTransitGatewayVpcAttachment",
            "ram:AssociateResourceShare",
            "ec2:AuthorizeSecurityGroupIngress",
            "ec2:RevokeSecurityGroupIngress",
            "servicequotas:GetServiceQuota",
            "servicequotas:GetAWSDefaultServiceQuota");

    private static final Set<String> SERVICES = Set.of("ec2", "ram", "servicequotas", "sts");

    private SimulatedWorld world() {
        SimulatedWorld world = new SimulatedWorld().withoutDelays();
        HubStage stage = new HubStage(world);
        stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_ASSOCIATION);
        stage.gateways().disable(TransitDemo.GATEWAY, TransitOption.DEFAULT_PROPAGATION);
        stage.gateways().addTable(ASSOCIATED, TransitDemo.GATEWAY);
        stage.gateways().addTable(WRITTEN, TransitDemo.GATEWAY);
        stage.attachments(Ec2Demo.CUSTOMER).forEach(each -> stage.gateways().propagate(ASSOCIATED, each.id()));
        return world;
    }

    /** Everything that a link can choose. */
    private static Link link(SimulatedWorld world) {
        return HubStage.link(Map.of(
                "association",
                ASSOCIATED,
                "propagations",
                List.of(new HubStage(world).table()),
                "gatewayRoutes",
                List.of(WRITTEN),
                "securityGroups",
                List.of(Ec2Demo.CUSTOMER_GROUP)));
    }

    private static Set<String> policy(SimulatedWorld world) throws JsonProcessingException {
        try (LinkSession session = world.open(link(world))) {
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

    private static boolean isThereAndBack(SimulatedWorld world) {
        boolean there = world.connect(link(world)).verdict() instanceof Verdict.Ready;
        return there && world.disconnect(link(world)).verdict() instanceof Verdict.Gone;
    }

    @Test
    void itIsEnough() throws JsonProcessingException {
        try (SimulatedWorld world = world()) {
            Set<String> allowed = policy(world);
            world.simulator().operations().stream()
                    .filter(operation -> SERVICES.contains(operation.substring(0, operation.indexOf(':'))))
                    .filter(operation -> !allowed.contains(operation))
                    .forEach(operation -> world.world().deny(Ec2Demo.CUSTOMER, operation));
            assertThat(isThereAndBack(world)).isTrue();
        }
    }

    @Test
    void nothingOfItIsTooMuch() throws JsonProcessingException {
        Set<String> needless = new TreeSet<>();
        Set<String> allowed;
        try (SimulatedWorld world = world()) {
            allowed = policy(world);
        }
        for (String action : allowed) {
            try (SimulatedWorld world = world()) {
                world.world().deny(Ec2Demo.CUSTOMER, action);
                if (isThereAndBack(world)) {
                    needless.add(action);
                }
            }
        }
        needless.removeAll(UNJUDGED);
        assertThat(needless).containsExactlyInAnyOrderElementsOf(UNUSED);
    }
}
