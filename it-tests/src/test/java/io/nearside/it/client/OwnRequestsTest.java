package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.model.EndpointName;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Probe;
import io.nearside.engine.link.Link;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitDemo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's models, as botocore carries them, know every request that Nearside can send to AWS. */
final class OwnRequestsTest {
    /** The SDK's clients that the adapter uses, and what the simulator calls their services. */
    private static final Map<String, String> CLIENTS =
            Map.of("Ec2Client", "ec2", "StsClient", "sts", "ServiceQuotasClient", "servicequotas", "RamClient", "ram");

    /** What there is nothing yet to try it on. */
    private static final Set<String> UNPROBED = Set.of("ec2:CreateTags", "ec2:SearchTransitGatewayRoutes");

    private static final String TABLE = "rtb-0da7a0da7a0da7a0d";

    private static final JavaClasses ADAPTER = ArchConfiguration.withThreadLocalScope(configuration -> {
        // Names of the SDK's classes are enough, and there are thousands of them.
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.nearside.aws");
    });

    private final SimulatedWorld world = new SimulatedWorld();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyRequestIsOneOfTheModel() throws IOException, InterruptedException {
        RealClients clients = RealClients.in(folder, world.environment());
        withEveryOption();
        theLimits();
        aPeeringThatIsGivenUp();
        anEndpoint();
        anEndpointBehindAGroupOfItsOwn();
        new HubRequests(world).send();
        dryRuns();
        List<LogEntry> requests = world.simulator().log().entries().stream()
                .filter(entry -> CLIENTS.containsValue(entry.service()))
                .toList();
        assertThat(operations(requests)).isEqualTo(sendable(""));
        assertThat(operations(requests.stream()
                        .filter(entry -> "true".equals(entry.parameters().get("DryRun")))
                        .toList()))
                .isEqualTo(sendable("Probes"));

        List<List<Object>> all = requests.stream()
                .map(entry -> List.<Object>of(
                        entry.service(),
                        entry.operation().substring(entry.service().length() + 1),
                        entry.parameters()))
                .toList();
        Path file = Files.writeString(folder.resolve("requests.json"), new ObjectMapper().writeValueAsString(all));
        RealClients.Ended ended = clients.script("requests_model.py", file.toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).startsWith(all.size() + " requests");
    }

    private static Set<String> operations(List<LogEntry> requests) {
        return requests.stream().map(LogEntry::operation).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the classes of the adapter whose name ends so call on the SDK's clients. */
    private static Set<String> sendable(String ending) {
        Set<String> operations = ADAPTER.stream()
                .filter(type -> type.getSimpleName().endsWith(ending))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> CLIENTS.containsKey(call.getTargetOwner().getSimpleName())
                        && !call.getName().equals("builder"))
                .map(OwnRequestsTest::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        if (ending.isEmpty()) {
            // Called by the SDK itself, for the credentials of a role.
            operations.add("sts:AssumeRole");
        }
        return operations;
    }

    private static String operation(JavaMethodCall call) {
        String name = call.getName().replaceFirst("Paginator$", "");
        return CLIENTS.get(call.getTargetOwner().getSimpleName())
                + ":"
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    private void withEveryOption() {
        world.world().ec2().enableDnsHostnames(Ec2Demo.CUSTOMER_VPC);
        world.world().ec2().enableDnsHostnames(Ec2Demo.VENDOR_VPC);
        world.world().ec2().putRoute(TABLE, "10.99.0.0/16", "nat-0123456789abcdef0");
        Link link = world.givenLink(Map.of(
                "dns",
                true,
                "routes",
                List.of(Map.of("table", TABLE, "replace", true), Map.of("table", "rtb-0a11ce5a7e11ca715")),
                "securityGroups",
                List.of(Map.of("group", Ec2Demo.CUSTOMER_GROUP, "egress", List.of(9092), "ingress", List.of(8080)))));
        world.connect(link);
        world.status(link);
        world.disconnect(link);
    }

    /** A limit is asked for where a table comes near to what the lowest one is, and its default where nobody raised it. */
    private void theLimits() {
        world.seed("{\"servicequotas\": {\"unapplied\": [\"L-93826ACB\"]}}");
        for (int i = 0; i < 45; i++) {
            world.world().ec2().putRoute(TABLE, "172.16." + i + ".0/24", "nat-0123456789abcdef0");
        }
        world.plan(world.givenLink(Map.of()));
        // A vendor that has to be asked is told who we are.
        world.plan(SimulatedWorld.awsLink());
    }

    private void aPeeringThatIsGivenUp() {
        Link link = world.givenLink(Map.of());
        world.plan(link);
        world.disconnect(link);
    }

    /** With an address of its own, so that everything that can be asked for is. */
    private void anEndpoint() {
        Link link = AwsLinks.endpoint(Map.of("address", "10.0.64.77"));
        world.connect(link);
        try (Ends ends = Ends.open(link, Plugins.onClassPath(), Environment.of(world.environment()), Pace.ofSystem())) {
            PrivateEndpoints endpoints =
                    ends.near().find(PrivateEndpoints.class).orElseThrow();
            Endpoint made = endpoints
                    .find(ends.site().endpointPlace(), new EndpointName(AwsLinks.ENDPOINT))
                    .orElseThrow();
            assertThat(endpoints.addresses(made)).hasSize(2);
        }
        world.disconnect(link);
    }

    private void anEndpointBehindAGroupOfItsOwn() {
        world.connect(AwsLinks.behindItsOwn());
        world.disconnect(AwsLinks.behindItsOwn());
    }

    /** Of each kind once, by a role: {@link AwsByHand} stands in for AWS's own endpoints, which alone are asked for dry runs. */
    private void dryRuns() {
        AwsByHand aws = new AwsByHand(world);
        Set<String> tables = Set.of(TABLE);
        Set<String> groups = Set.of(Ec2Demo.CUSTOMER_GROUP);
        List<Probe> probes = aws.permissions()
                .probe(List.of(
                        Need.of(Networks.class, Access.READ),
                        Need.of(PeeringAcceptor.class, Access.READ),
                        Need.of(PeeringDns.class, Access.READ),
                        Need.of(RouteTables.class, Access.READ),
                        Need.of(RouteTables.class, Access.REMOVE).on(tables),
                        Need.of(GatewayAttachments.class, Access.READ),
                        Need.of(GatewayTables.class, Access.READ),
                        Need.of(GatewayTables.class, Access.REMOVE)
                                .on(world.world().ec2().gateways().table(TransitDemo.GATEWAY).stream()
                                        .collect(Collectors.toSet())),
                        Need.of(FirewallMaking.class, Access.ADD),
                        Need.of(Firewalls.class, Access.READ),
                        Need.of(Firewalls.class, Access.ADD).on(groups),
                        Need.of(Firewalls.class, Access.REMOVE).on(groups)));
        assertThat(probes)
                .filteredOn(probe -> !UNPROBED.contains(probe.permission()))
                .allMatch(probe -> probe.answer() == Probe.Answer.ALLOWED);
    }
}
