package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.AwsEmulatorExtension;
import io.nearside.it.emulator.EmulatedNetwork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.regions.Region;

/** A vendor that the file tells of, on an EC2 that Nearside's authors did not write. */
@ExtendWith(AwsEmulatorExtension.class)
final class GivenOnEmulatorTest {
    private final AwsEmulator emulator;

    GivenOnEmulatorTest(AwsEmulator emulator) {
        this.emulator = emulator;
    }

    private static Link link(EmulatedNetwork ours, EmulatedNetwork theirs, String peering, Map<String, ?> more) {
        Map<String, Object> vendor = new HashMap<>(Map.of(
                "id", "given", "peering", peering, "cidr", List.of("10.99.0.0/16"), "account", theirs.account()));
        vendor.put("region", theirs.region().id());
        vendor.putAll(more);
        return Link.of("partner", vendor, ours.near(), Map.of("kind", "peering", "routes", "all"));
    }

    @Test
    void acrossAccountsAndRegionsFromPendingToReadyAndBack() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_CENTRAL_1, "10.99.0.0/16");
                Connector connector = ours.connector()) {
            List<String> before = ours.routes();
            String peering = theirs.request(ours);
            Link link = link(ours, theirs, peering, Map.of());

            Progress connected = connector.connect(link);
            assertThat(connected.verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(ours.peeringState(peering)).isEqualTo("active");
            assertThat(ours.routes()).contains(ours.otherTable() + " 10.99.0.0/16 " + peering);
            assertThat(ours.routes()).hasSize(before.size() + 2).containsAll(before);

            assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(connector.status(link).verdict()).isInstanceOf(Verdict.Ready.class);

            assertThat(connector.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(ours.routes()).isEqualTo(before);
            assertThat(ours.peeringState(peering)).isEqualTo("deleted");
        }
    }

    @Test
    void aRequestFromAnotherAccountThanTheFilePinsIsNotAccepted() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.99.0.0/16");
                EmulatedNetwork stranger = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.99.0.0/16");
                Connector connector = ours.connector()) {
            String wrong = stranger.request(ours);
            Progress progress = connector.connect(link(ours, theirs, wrong, Map.of()));
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
            assertThat(ours.peeringState(wrong)).isEqualTo("pending-acceptance");
        }
    }

    @Test
    void claimedRangesThatDoNotShowUpAreNotRouted() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.98.0.0/16");
                Connector connector = ours.connector()) {
            List<String> before = ours.routes();
            Progress progress = connector.connect(link(ours, theirs, theirs.request(ours), Map.of()));
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
            assertThat(ours.routes()).isEqualTo(before);
        }
    }

    @Test
    void anOverlapWithASecondaryRangeIsSaidInThePlan() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16", "10.99.16.0/20");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.99.0.0/16");
                Connector connector = ours.connector()) {
            String peering = theirs.request(ours);
            Progress progress =
                    connector.open(link(ours, theirs, peering, Map.of())).plan();
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
            assertThat(ours.peeringState(peering)).isEqualTo("pending-acceptance");
        }
    }

    @Test
    void aRouteThatLeadsElsewhereStays() {
        try (EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
                EmulatedNetwork theirs = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.99.0.0/16");
                EmulatedNetwork third = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.97.0.0/16");
                Connector connector = ours.connector()) {
            String other = third.request(ours);
            ours.ec2().acceptVpcPeeringConnection(request -> request.vpcPeeringConnectionId(other));
            ours.ec2()
                    .createRoute(request -> request.routeTableId(ours.otherTable())
                            .destinationCidrBlock("10.99.0.0/16")
                            .vpcPeeringConnectionId(other));
            List<String> before = ours.routes();
            String peering = theirs.request(ours);
            Progress progress = connector.connect(link(ours, theirs, peering, Map.of()));
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_CONFLICT);
            assertThat(ours.routes()).isEqualTo(before);
            assertThat(ours.peeringState(peering)).isEqualTo("pending-acceptance");
        }
    }
}
