package io.nearside.it.journey;

import static io.nearside.it.journey.WrongFile.BLOCKED;
import static io.nearside.it.journey.WrongFile.FAILED;
import static io.nearside.it.journey.WrongFile.USAGE;
import static io.nearside.it.journey.WrongFile.refused;
import static io.nearside.it.journey.WrongFile.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCodes;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputeErrorStyle;
import io.nearside.simulator.compute.ComputeWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file for a peering on Google Cloud can say wrongly, at the command line: the exit code, a remedy to read, a code for scripts, and nothing written anywhere. */
final class GcpBadInputTest {
    private static final String LINK = """
            name: orders-kafka
            vendor: {id: aiven, project: acme-prod, network: {cloud: google-europe-west1, cidr: 10.60.0.0/24}}
            near: {cloud: gcp, project: acme-prod, network: vpc-prod}
            link: {kind: peering}
            """;

    private static final String NETWORK = "network: vpc-prod";

    private static final String PROJECT = "project: acme-prod, network: vpc-prod";

    private final CommandRun command = new CommandRun();

    static Stream<WrongFile> wrong() {
        return Stream.of(names(), networks(), credentials()).flatMap(each -> each);
    }

    private static Stream<WrongFile> names() {
        String long64 = "x".repeat(64);
        return Stream.of(
                refused("a project's number", "project: acme-prod, n", "project: \"481516234200\", n", "near.project"),
                refused("a project's title", "project: acme-prod, n", "project: Acme Production, n", "near.project"),
                new WrongFile(
                        "the variable has a project's number",
                        world -> world.set("GOOGLE_CLOUD_PROJECT", "481516234200"),
                        PROJECT,
                        NETWORK,
                        USAGE,
                        null,
                        "GOOGLE_CLOUD_PROJECT"),
                refused("a network's name that is too long", NETWORK, "network: " + long64, "near.network"),
                refused("a network's name in capitals", NETWORK, "network: Vpc-Prod", "near.network"),
                refused(
                        "a subnet for a network",
                        NETWORK,
                        "network: projects/acme-prod/regions/europe-west1/subnetworks/apps",
                        "near.network"),
                refused(
                        "two projects",
                        NETWORK,
                        "network: projects/acme-data/global/networks/vpc-prod",
                        "near.project"),
                refused("a link's name that is too long", "name: orders-kafka", "name: " + long64, "name"),
                refused("a region", NETWORK, NETWORK + ", region: europe-west1", "near.region"),
                refused("a strategy that is none", NETWORK, NETWORK + ", updateStrategy: both", "near.updateStrategy"));
    }

    private static Stream<WrongFile> networks() {
        return Stream.of(
                said(
                        "a link's name that Google does not take",
                        world -> {},
                        "name: orders-kafka",
                        "name: 2-orders",
                        BLOCKED,
                        ProblemCodes.PEERING_UNFIT,
                        "another name"),
                said(
                        "a network in auto mode",
                        world -> google(world).createAutoNetwork(ComputeDemo.PROJECT, "auto"),
                        NETWORK,
                        "network: auto",
                        BLOCKED,
                        ProblemCodes.NETWORK_UNFIT,
                        "--switch-to-custom-subnet-mode"),
                said(
                        "a network that is not there",
                        world -> {},
                        NETWORK,
                        "network: vpc-pord",
                        BLOCKED,
                        ProblemCodes.NETWORK_UNKNOWN,
                        "near.network"),
                said(
                        "a project that is not there",
                        world -> {},
                        PROJECT,
                        "project: acme-pord, network: vpc-prod",
                        BLOCKED,
                        ProblemCodes.NETWORK_UNKNOWN,
                        "near.network"),
                said(
                        "a range that a subnet has",
                        world -> google(world).createSubnet(GcpLinks.NETWORK, "us-east1", "east", "10.60.0.0/25"),
                        NETWORK,
                        NETWORK,
                        BLOCKED,
                        ProblemCodes.CIDR_OVERLAP,
                        "range"),
                said(
                        "a vendor's network on another cloud",
                        world -> {},
                        "google-europe-west1",
                        "aws-eu-west-1",
                        BLOCKED,
                        ProblemCodes.PLACE_MISMATCH,
                        "gcp"));
    }

    private static Stream<WrongFile> credentials() {
        return Stream.of(
                said(
                        "a switched-off API",
                        world -> google(world).disableApi(ComputeDemo.PROJECT),
                        NETWORK,
                        NETWORK,
                        FAILED,
                        ProblemCodes.CALL_REFUSED,
                        "run again"),
                said(
                        "a revoked credential",
                        world -> google(world).revoke(ComputeDemo.PRINCIPAL),
                        NETWORK,
                        NETWORK,
                        BLOCKED,
                        ProblemCodes.PERMISSION_MISSING,
                        "whose credentials"),
                said(
                        "a missing permission",
                        world -> google(world).deny(ComputeDemo.PRINCIPAL, "compute.subnetworks.list"),
                        NETWORK,
                        NETWORK,
                        BLOCKED,
                        ProblemCodes.PERMISSION_MISSING,
                        "grant"),
                said(
                        "a missing permission that is not named",
                        world -> {
                            google(world).errorStyle(ComputeErrorStyle.STATUS);
                            google(world).deny(ComputeDemo.PRINCIPAL, "compute.subnetworks.list");
                        },
                        NETWORK,
                        NETWORK,
                        BLOCKED,
                        ProblemCodes.PERMISSION_MISSING,
                        "grant"),
                said(
                        "another project, in which nothing was granted",
                        world -> google(world)
                                .createSubnet(
                                        google(world).createNetwork(project(world, "acme-data"), "vpc-prod"),
                                        ComputeDemo.REGION,
                                        "apps",
                                        "10.3.0.0/24"),
                        PROJECT,
                        "project: acme-data, network: vpc-prod",
                        BLOCKED,
                        ProblemCodes.PERMISSION_MISSING,
                        "grant"));
    }

    private static String project(SimulatedWorld world, String id) {
        google(world).addProject(id);
        return id;
    }

    private static ComputeWorld google(SimulatedWorld world) {
        return world.world().compute();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void itIsSaidAndNothingIsWritten(WrongFile wrong, @TempDir Path folder) throws IOException {
        String file = wrong.write(LINK, folder);
        try (SimulatedWorld world = new SimulatedWorld()) {
            wrong.arrange().accept(world);
            command.assertNothingIsDone(world, file, wrong.exit(), wrong.code(), wrong.says());
            assertThat(GcpLinks.halves(world)).isEmpty();
        }
    }

    /** What only Google or the vendor can tell, once they are asked: nothing is left at Google. */
    static Stream<WrongFile> late() {
        return Stream.of(
                said(
                        "a permission to make it is missing",
                        world -> google(world).deny(ComputeDemo.PRINCIPAL, "compute.networks.addPeering"),
                        NETWORK,
                        NETWORK,
                        BLOCKED,
                        ProblemCodes.PERMISSION_MISSING,
                        "grant"),
                said(
                        "Google's network has as many as it may",
                        world -> google(world).peeringQuota(0),
                        NETWORK,
                        NETWORK,
                        BLOCKED,
                        ProblemCodes.REQUEST_FAILED,
                        "Mend the cause"),
                said(
                        "a range that Aiven keeps",
                        world -> {},
                        "10.60.0.0/24",
                        "172.24.8.0/24",
                        FAILED,
                        ProblemCodes.CALL_REFUSED,
                        "run again"));
    }

    @ParameterizedTest
    @MethodSource("late")
    void itIsSaidAndNothingIsLeftAtGoogle(WrongFile wrong, @TempDir Path folder) throws IOException {
        String file = wrong.write(LINK, folder);
        try (SimulatedWorld world = new SimulatedWorld()) {
            wrong.arrange().accept(world);
            for (String format : List.of("", " -o json")) {
                int exit = command.run(world, ("connect --yes " + file + format).split(" ", -1));
                assertThat(exit).as("%s", command).isEqualTo(wrong.exit());
                command.assertSaid(exit, wrong.code(), wrong.says(), !format.isEmpty());
            }
            assertThat(GcpLinks.halves(world)).isEmpty();
            assertThat(command.run(world, "disconnect", "--yes", file)).isZero();
        }
    }
}
