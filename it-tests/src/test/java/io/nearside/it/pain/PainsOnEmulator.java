package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.EmulatedNetwork;
import io.nearside.it.world.SimulatedWorld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;

/**
 * The pains that LocalStack and moto can show, whose EC2 is one. It cannot show two of them: an accepted peering is active at once (5), and a request is seen by
 * its accepter at once (6); those are shown in the simulator only. It loses no answers either, so of the others it shows what is found
 * there, not what was lost on its way. Overlaps it lets through, so that 9 is all ours to say.
 */
abstract class PainsOnEmulator {
    private static final String THEIRS = "10.99.0.0/16";

    private final AwsEmulator emulator;

    PainsOnEmulator(AwsEmulator emulator) {
        this.emulator = emulator;
    }

    @Test
    void pain01() {
        try (PainArena arena = new EmulatorArena(emulator, "10.0.0.0/16")) {
            Pain01ValuesAppearTooLateTest.oneRunFindsThemOut(arena);
        }
    }

    @Test
    void pain02() {
        try (PainArena arena = new EmulatorArena(emulator, "10.0.0.0/16")) {
            Pain02PendingIsNoEndTest.itIsAWaitUntilTrafficCanFlow(arena);
        }
    }

    @Test
    void pain20() {
        try (PainArena arena = new EmulatorArena(emulator, "10.0.0.0/16")) {
            Pain20InterruptedRunLeavesOrphansTest.whatWasMadeIsFoundAgainWithoutAJournal(arena);
        }
    }

    @Test
    void pain07TheSameTargetIsDone() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, THEIRS);
                Connector connector = ours.connector()) {
            String peering = theirs.request(ours);
            ours.ec2().acceptVpcPeeringConnection(request -> request.vpcPeeringConnectionId(peering));
            ours.ec2()
                    .createRoute(request -> request.routeTableId(ours.otherTable())
                            .destinationCidrBlock(THEIRS)
                            .vpcPeeringConnectionId(peering));
            List<String> before = ours.routes();
            Link link = link(ours, theirs, peering, Map.of("routes", "all"));
            assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(ours.routes()).hasSize(before.size() + 1).containsAll(before);
        }
    }

    @Test
    void pain08SomebodyElsesRuleIsEnoughAndStays() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, THEIRS);
                Connector connector = ours.connector()) {
            String group = groupWith(ours, THEIRS);
            Link link = link(
                    ours, theirs, theirs.request(ours), Map.of("routes", "none", "securityGroups", List.of(group)));
            assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(rules(ours, group)).containsExactly("by hand");
            assertThat(connector.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(rules(ours, group)).containsExactly("by hand");
        }
    }

    @Test
    void pain09AnOverlapIsSaidBeforeAnythingExistsAtTheVendorEither() {
        try (EmulatorArena arena = new EmulatorArena(emulator, "10.0.0.0/16", "10.20.0.0/20")) {
            Progress plan = arena.world().plan(arena.link());
            assertThat(plan.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
            assertThat(plan.problems().get(0).toString())
                    .contains("10.20.0.0/20")
                    .contains(SimulatedWorld.RANGE);
            assertThat(arena.world().connect(arena.link()).problems()).isEqualTo(plan.problems());
            assertThat(arena.world().writes()).isEmpty();
            assertThat(arena.peerings()).isEmpty();
        }
    }

    private static Link link(EmulatedNetwork ours, EmulatedNetwork theirs, String peering, Map<String, Object> more) {
        Map<String, Object> keys = new HashMap<>(more);
        keys.put("kind", "peering");
        return Link.of(
                "partner",
                Map.of(
                        "id",
                        "given",
                        "peering",
                        peering,
                        "cidr",
                        THEIRS,
                        "account",
                        theirs.account(),
                        "ports",
                        List.of(5432)),
                ours.near(),
                keys);
    }

    /** A group that lets out to this range alone, as somebody has made it by hand. */
    private static String groupWith(EmulatedNetwork ours, String range) {
        String group = ours.ec2()
                .createSecurityGroup(
                        request -> request.vpcId(ours.id()).groupName("clients").description("Clients of the service"))
                .groupId();
        IpPermission.Builder every = IpPermission.builder().ipProtocol("-1");
        ours.ec2()
                .revokeSecurityGroupEgress(request -> request.groupId(group)
                        .ipPermissions(every.ipRanges(
                                        IpRange.builder().cidrIp("0.0.0.0/0").build())
                                .build()));
        IpPermission.Builder some =
                IpPermission.builder().ipProtocol("tcp").fromPort(5432).toPort(5432);
        ours.ec2()
                .authorizeSecurityGroupEgress(request -> request.groupId(group)
                        .ipPermissions(some.ipRanges(IpRange.builder()
                                        .cidrIp(range)
                                        .description("by hand")
                                        .build())
                                .build()));
        return group;
    }

    private static List<String> rules(EmulatedNetwork ours, String group) {
        return ours
                .ec2()
                .describeSecurityGroups(request -> request.groupIds(group))
                .securityGroups()
                .get(0)
                .ipPermissionsEgress()
                .stream()
                .flatMap(permission -> permission.ipRanges().stream())
                .map(IpRange::description)
                .toList();
    }
}
