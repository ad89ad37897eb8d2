package io.nearside.it.journey;

import static io.nearside.it.journey.WrongFile.BLOCKED;
import static io.nearside.it.journey.WrongFile.FAILED;
import static io.nearside.it.journey.WrongFile.refused;
import static io.nearside.it.journey.WrongFile.said;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputeWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a file for a private endpoint on Google Cloud can say wrongly, at the command line: the exit code, a remedy to read, a code for scripts, and nothing written anywhere. */
final class GcpEndpointBadInputTest {
    private static final String SERVICE = """
            {id: aiven, project: acme-google, service: orders-kafka}
            link: {kind: private-endpoint, components: [kafka]}
            """;

    private static final String LINK = """
            name: orders-kafka-endpoint
            near: {cloud: gcp, project: acme-prod, network: vpc-prod, region: europe-west1, subnet: endpoints}
            vendor: %s""".formatted(SERVICE);

    private static final String PLACE = "region: europe-west1, subnet: endpoints";

    private static final String LONG = "x".repeat(64);

    private final CommandRun command = new CommandRun();

    static Stream<WrongFile> wrong() {
        return Stream.of(files(), places(), wishes(), credentials()).flatMap(each -> each);
    }

    private static Stream<WrongFile> files() {
        return Stream.of(
                refused("a zone", "europe-west1", "europe-west1-b", "near.region"),
                refused("no region", "region: europe-west1, ", "", "near.region"),
                refused("no subnet", ", subnet: endpoints", "", "near.subnet"),
                refused("a subnet's name that is too long", "subnet: endpoints", "subnet: " + LONG, "near.subnet"),
                refused(
                        "a subnet of another region",
                        "subnet: endpoints",
                        "subnet: projects/acme-prod/regions/us-east1/subnetworks/endpoints",
                        "near.subnet"),
                refused(
                        "the number of the endpoint's project",
                        PLACE,
                        PLACE + ", endpointProject: \"481516234200\"",
                        "near.endpointProject"),
                refused(
                        "an option of peerings",
                        PLACE,
                        PLACE + ", importCustomRoutes: true",
                        "near.importCustomRoutes"),
                refused("a link's name that is too long", "name: orders-kafka-endpoint", "name: " + LONG, "name"),
                refused(
                        "a security group, which Google has none of",
                        "[kafka]",
                        "[kafka], securityGroups: create",
                        "link.securityGroups"));
    }

    private static Stream<WrongFile> places() {
        return Stream.of(
                blocked(
                        "another region than the service's",
                        world -> google(world).createSubnet(GcpLinks.NETWORK, "us-east1", "east", "10.84.0.0/24"),
                        PLACE,
                        "region: us-east1, subnet: east",
                        ProblemCodes.PLACE_MISMATCH,
                        "europe-west1"),
                blocked(
                        "another region than the service attachment's",
                        world -> google(world).attachments().create(project(world), "us-east1", "billing"),
                        SERVICE,
                        """
                        {id: given, target: projects/partner-net/regions/us-east1/serviceAttachments/billing, ports: [9092]}
                        link: {kind: private-endpoint}
                        """,
                        ProblemCodes.PLACE_MISMATCH,
                        "us-east1"),
                blocked(
                        "a subnet that is not there",
                        world -> {},
                        "subnet: endpoints",
                        "subnet: endpoint",
                        ProblemCodes.SUBNET_UNKNOWN,
                        "Name one of"),
                blocked(
                        "a subnet of another network",
                        world -> google(world)
                                .createSubnet(
                                        google(world).createNetwork(ComputeDemo.PROJECT, "vpc-other"),
                                        ComputeDemo.REGION,
                                        "theirs",
                                        "10.84.0.0/24"),
                        "subnet: endpoints",
                        "subnet: theirs",
                        ProblemCodes.SUBNET_UNKNOWN,
                        "Name one of"),
                blocked(
                        "a network that is not there",
                        world -> {},
                        "network: vpc-prod",
                        "network: vpc-pord",
                        ProblemCodes.NETWORK_UNKNOWN,
                        "near.network"));
    }

    private static Stream<WrongFile> wishes() {
        return Stream.of(
                wish("an endpoint's name that is too long", "endpoint: " + LONG, "link.endpoint"),
                wish("an endpoint's name that Google does not take", "endpoint: 2-orders", "link.endpoint"),
                wish("an address of another subnet", "address: 10.2.2.9", "Name an address"),
                wish("an address that Google keeps", "address: 10.2.1.1", "another address"),
                blocked(
                        "a component that the service lacks",
                        world -> {},
                        "[kafka]",
                        "[kafka, opensearch]",
                        ProblemCodes.COMPONENT_UNKNOWN,
                        "link.components"),
                blocked(
                        "another network's rules",
                        world -> {},
                        "[kafka]",
                        "[kafka], securityGroups: [vpc-other]",
                        ProblemCodes.FIREWALL_UNKNOWN,
                        "link.securityGroups"));
    }

    private static Stream<WrongFile> credentials() {
        return Stream.of(
                said(
                        "a switched-off API",
                        world -> google(world).disableApi(ComputeDemo.PROJECT),
                        PLACE,
                        PLACE,
                        FAILED,
                        ProblemCodes.CALL_REFUSED,
                        "run again"),
                blocked(
                        "a missing permission",
                        world -> google(world).deny(ComputeDemo.PRINCIPAL, "compute.subnetworks.get"),
                        PLACE,
                        PLACE,
                        ProblemCodes.PERMISSION_MISSING,
                        "grant"));
    }

    private static WrongFile wish(String name, String wish, String says) {
        return blocked(name, world -> {}, "[kafka]", "[kafka], " + wish, ProblemCodes.ENDPOINT_UNFIT, says);
    }

    private static WrongFile blocked(
            String name, Consumer<SimulatedWorld> arrange, String right, String wrong, ProblemCode code, String says) {
        return said(name, arrange, right, wrong, BLOCKED, code, says);
    }

    private static String project(SimulatedWorld world) {
        google(world).addProject("partner-net");
        return "partner-net";
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
            String before = world.state();
            command.assertNothingIsDone(world, file, wrong.exit(), wrong.code(), wrong.says());
            assertThat(world.state()).isEqualTo(before);
        }
    }
}
