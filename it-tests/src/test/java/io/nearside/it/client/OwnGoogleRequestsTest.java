package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.model.Mark;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.client.ComputeContract.Sent;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Call;
import io.nearside.simulator.Gate;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.Request;
import io.nearside.simulator.compute.ComputeDemo;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All that the adapter can send to Compute Engine is sent, and is what Google's own contract has: a method's verb and path, and nothing that its messages do not know. */
final class OwnGoogleRequestsTest {
    private static final String SERVICE = "compute:";

    private static final String VENDOR = "vendor-prod";

    private static final JavaClasses ADAPTER = ArchConfiguration.withThreadLocalScope(configuration -> {
        // The SDK's classes are named only: there are thousands of them.
        configuration.setResolveMissingDependenciesFromClassPath(false);
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.nearside.gcp");
    });

    private final ComputeContract contract = new ComputeContract();

    private final SimulatedWorld world = new SimulatedWorld();

    private final List<Sent> writes = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyRequestIsOneOfTheContract() throws IOException, InterruptedException {
        world.world().compute().addProject(VENDOR);
        world.world().compute().grant(ComputeDemo.PRINCIPAL, VENDOR, "*");
        world.simulator().faults().add(new Gate() {
            @Override
            public void aboutToTakeEffect(Call call) {
                if (call.operation().startsWith(SERVICE)) {
                    writes.add(sent(call.request()));
                }
            }
        });
        aPeeringWithEveryOption();
        aPeeringThatTakesBothToRemove();
        anEndpointBehindADenial();

        List<Sent> all = new ArrayList<>(writes);
        world.simulator().log().entries().stream()
                .filter(entry -> entry.operation().startsWith(SERVICE) && !entry.isWrite())
                .forEach(entry -> all.add(sent(entry)));
        Set<String> methods = all.stream().map(contract::requireKnown).collect(Collectors.toCollection(TreeSet::new));
        assertThat(methods).isEqualTo(sendable());
    }

    private void aPeeringWithEveryOption() {
        Link link = GcpLinks.peering();
        connect(link);
        connect(GcpLinks.peering(Map.of(
                "importCustomRoutes",
                true,
                "exportCustomRoutes",
                true,
                "importPublicIpRoutes",
                true,
                "exportPublicIpRoutes",
                false)));
        world.disconnect(link);
    }

    /** Both sides have made it so, by the same adapter, and one of them asks for its end. */
    private void aPeeringThatTakesBothToRemove() {
        String theirs = world.world().compute().createNetwork(VENDOR, "consenting");
        try (Ends here = consenting(GcpLinks.near());
                Ends there = consenting(Map.of("cloud", "gcp", "network", theirs))) {
            made(here, there);
            made(there, here);
            PeeringMirror mirror = mirror(here);
            mirror.halves(here.site().network()).forEach(mirror::remove);
        }
    }

    private Ends consenting(Map<String, Object> near) {
        Map<String, Object> keys = new HashMap<>(near);
        keys.put("updateStrategy", "consensus");
        return Ends.open(
                Link.of("consenting", SimulatedWorld.aiven("google-europe-west1"), keys, Map.of("kind", "peering")),
                Plugins.onClassPath(),
                Environment.of(world.environment()),
                Pace.ofSystem());
    }

    private static PeeringMirror mirror(Ends ends) {
        return ends.near().find(PeeringMirror.class).orElseThrow();
    }

    private void made(Ends from, Ends to) {
        mirror(from)
                .create(
                        from.site().network(),
                        new PeerNetwork(to.site().account(), to.site().network()),
                        new HalfWish("consenting", new Mark("consenting")));
        world.simulator().clock().advance(Duration.ofMinutes(1));
        world.world().compute().settle();
    }

    private void anEndpointBehindADenial() throws IOException, InterruptedException {
        HttpRequest denial = HttpRequest.newBuilder(world.simulator()
                        .uri()
                        .resolve("/compute/v1/projects/" + ComputeDemo.PROJECT + "/global/firewalls"))
                .header("Authorization", "Bearer " + ComputeDemo.TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\": \"nothing\", \"network\": \"" + GcpLinks.NETWORK
                        + "\", \"direction\": \"EGRESS\", \"denied\": [{\"IPProtocol\": \"all\"}]}"))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(denial, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
        world.simulator().clock().advance(Duration.ofMinutes(1));
        world.world().compute().settle();
        Link link = GcpLinks.endpoint(
                Map.of("globalAccess", true),
                Map.of("securityGroups", List.of(ComputeDemo.NETWORK), "address", "10.2.1.77"));
        connect(link);
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
    }

    private void connect(Link link) {
        Progress connected = world.connect(link);
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
    }

    private static Sent sent(Request request) {
        Map<String, String> query = new HashMap<>();
        request.query().forEach((name, values) -> query.put(name, values.get(0)));
        return new Sent(request.method(), request.path(), query, request.body());
    }

    /** A read as the log keeps it: with what its path holds among what was asked for. */
    private static Sent sent(LogEntry entry) {
        String[] operation = entry.operation().substring(SERVICE.length()).split(" ", 2);
        Map<String, String> query = new HashMap<>(entry.parameters());
        String path = operation[1];
        for (String name : entry.parameters().keySet()) {
            if (path.contains("{" + name + "}")) {
                path = path.replace("{" + name + "}", query.remove(name));
            }
        }
        return new Sent(operation[0], path, query, "");
    }

    /** What the classes of the adapter call on the SDK's clients. */
    private static Set<String> sendable() {
        return ADAPTER.stream()
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> call.getTargetOwner().getSimpleName().endsWith("Client")
                        && call.getName().endsWith("Callable"))
                .map(OwnGoogleRequestsTest::method)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String method(JavaMethodCall call) {
        String name = call.getName().replaceFirst("(Paged)?Callable$", "");
        return call.getTargetOwner().getSimpleName().replaceFirst("Client$", "")
                + "."
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    @Test
    void theContractTakesNothingElse() {
        String network = "/compute/v1/projects/acme-prod/global/networks/backend";
        String half = "{\"networkPeering\": {\"name\": \"a\", \"network\": \"n\", %s}}";
        Sent right =
                new Sent("POST", network + "/addPeering", Map.of(), half.formatted("\"stackType\": \"IPV4_ONLY\""));
        assertThat(contract.requireKnown(right)).isEqualTo("Networks.AddPeering");
        refused(new Sent("PUT", network + "/addPeering", Map.of(), right.body()));
        refused(new Sent("POST", network + "/addPeerings", Map.of(), right.body()));
        refused(new Sent("POST", network + "/addPeering", Map.of("requestID", "1"), right.body()));
        refused(new Sent("POST", network + "/addPeering", Map.of(), half.formatted("\"peer\": \"x\"")));
        refused(new Sent("POST", network + "/addPeering", Map.of(), half.formatted("\"stackType\": \"IPV4\"")));
        refused(new Sent("POST", network + "/addPeering", Map.of(), half.formatted("\"exportCustomRoutes\": \"no\"")));
        refused(new Sent("GET", network, Map.of(), "{}"));
    }

    private void refused(Sent wrong) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> contract.requireKnown(wrong));
    }
}
