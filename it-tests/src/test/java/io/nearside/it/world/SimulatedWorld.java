package io.nearside.it.world;

import io.nearside.api.Environment;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.journal.FileJournals;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.provider.Plugins;
import io.nearside.engine.request.Renewal;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.World;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenTimings;
import io.nearside.simulator.arm.ArmTimings;
import io.nearside.simulator.compute.ComputeTimings;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.Ec2Timings;
import io.nearside.simulator.ram.RamTimings;
import io.nearside.simulator.upcloud.UpCloudDemo;
import io.nearside.simulator.upcloud.UpCloudTimings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The demo's world in this JVM, and a connector that knows only the environment that the simulator prints. */
public final class SimulatedWorld implements AutoCloseable {
    public static final String RANGE = "10.20.0.0/24";

    static final Duration TIMEOUT = Duration.ofMinutes(20);

    private final Simulator simulator;
    private final Map<String, String> environment;

    private Journals journals = new MemoryJournals();
    private Plugins plugins = Plugins.onClassPath();

    private Connector connector;

    public SimulatedWorld() {
        this(SimulatorOptions.defaults().withSeed(Seed.DEMO));
    }

    public SimulatedWorld(SimulatorOptions options) {
        simulator = Simulator.start(options);
        environment = new HashMap<>(simulator.environment());
        connector = connector();
    }

    /** Another one, as each command opens one. */
    public Connector connector() {
        return connector(journals);
    }

    private Connector connector(Journals kept) {
        return Connector.builder()
                .plugins(plugins)
                .environment(Environment.of(environment))
                .journals(kept)
                .pace(new SimulatorPace(simulator.clock()))
                .build();
    }

    /** Everything has happened by the time of the next request, so that no wait needs a second look. */
    public SimulatedWorld withoutDelays() {
        world().aiven().timings(AivenTimings.immediate());
        world().ec2().timings(Ec2Timings.immediate());
        world().ram().timings(RamTimings.immediate());
        world().upcloud().timings(UpCloudTimings.immediate());
        world().arm().timings(ArmTimings.immediate());
        world().compute().timings(ComputeTimings.immediate());
        return this;
    }

    /** An AWS peering towards a network of Aiven's, with routes in all tables. */
    public static Link awsLink() {
        return awsLink(Map.of());
    }

    /** The same with other keys in its {@code link} section. */
    public static Link awsLink(Map<String, ?> link) {
        Map<String, Object> keys = new LinkedHashMap<>(Map.of("kind", "peering", "routes", "all"));
        keys.putAll(link);
        return Link.of("orders-kafka", aiven("aws-eu-west-1"), aws(), keys);
    }

    /** An UpCloud peering towards a network of Aiven's. */
    public static Link upcloudLink() {
        return Link.of(
                "orders-kafka",
                aiven("upcloud-de-fra"),
                Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", UpCloudDemo.NETWORK),
                Map.of("kind", "peering"));
    }

    /** The same from the network that has no router, with this as {@code link.router}. */
    public static Link upcloudLink(String router) {
        return Link.of(
                "orders-kafka",
                aiven("upcloud-de-fra"),
                Map.of("cloud", "upcloud", "zone", UpCloudDemo.ZONE, "network", UpCloudDemo.NETWORK_WITHOUT_ROUTER),
                Map.of("kind", "peering", "router", router));
    }

    public static Map<String, Object> aws() {
        return Map.of(
                "cloud", "aws", "account", Ec2Demo.CUSTOMER, "region", Ec2Demo.REGION, "network", Ec2Demo.CUSTOMER_VPC);
    }

    public static Map<String, Object> aiven(String cloud) {
        return Map.of("id", "aiven", "project", AivenDemo.PROJECT, "network", Map.of("cloud", cloud, "cidr", RANGE));
    }

    public World world() {
        return simulator.world();
    }

    public Simulator simulator() {
        return simulator;
    }

    /** The variables that point a client here. */
    public Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    public Journals journals() {
        return journals;
    }

    /** From now on journals are kept in this folder, as a process with this {@code NEARSIDE_HOME} would. */
    public void keepJournals(Path home) {
        keepJournals(FileJournals.of(Environment.of(Map.of("NEARSIDE_HOME", home.toString()))));
    }

    /** From now on journals are kept there. */
    public void keepJournals(Journals chosen) {
        journals = chosen;
        connector = connector();
    }

    /** Everything there is, without the ids that the services chose, so that equal worlds are equal texts. */
    public String state() {
        return new ControlPort(simulator.uri()).state();
    }

    /** From now on links are opened with these plugins. */
    public void use(Plugins chosen) {
        plugins = chosen;
        connector = connector();
    }

    /** From now on a variable has another value. */
    public void set(String variable, String value) {
        environment.put(variable, value);
        connector = connector();
    }

    /** From now on a variable is not set. */
    public void unset(String variable) {
        environment.remove(variable);
        connector = connector();
    }

    /** As if somebody had deleted every journal. */
    public void forgetJournals() {
        keepJournals(new MemoryJournals());
    }

    public LinkSession open(Link link) {
        return connector.open(link);
    }

    public Progress plan(Link link) {
        try (LinkSession session = open(link)) {
            return session.plan();
        }
    }

    public Progress connect(Link link) {
        return connect(link, TIMEOUT);
    }

    public Progress connect(Link link, Duration timeout) {
        try (LinkSession session = open(link)) {
            return session.connect(new RunOptions(timeout, ProgressListener.NONE));
        }
    }

    /** A connector for somebody who has a journal of their own. */
    Connector elsewhere() {
        return connector(new MemoryJournals());
    }

    /** Connects, and asks anew where a request will never become active. */
    public Progress renew(Link link) {
        try (LinkSession session = connector.open(link, Renewal.WHEN_DEAD)) {
            return session.connect(new RunOptions(TIMEOUT, ProgressListener.NONE));
        }
    }

    public Progress status(Link link) {
        try (LinkSession session = open(link)) {
            return session.status();
        }
    }

    public Progress disconnect(Link link) {
        try (LinkSession session = open(link)) {
            return session.disconnect(new RunOptions(TIMEOUT, ProgressListener.NONE));
        }
    }

    /** Has the demo's vendor ask for a peering with the customer's network, for {@code vendor: given} to tell of; answers its id. */
    public String requestOfVendor() {
        return world().ec2()
                .requestPeering(
                        Ec2Demo.VENDOR,
                        Ec2Demo.VENDOR_VPC,
                        Ec2Demo.REGION,
                        Ec2Demo.CUSTOMER,
                        Ec2Demo.CUSTOMER_VPC,
                        Ec2Demo.REGION);
    }

    /** A link to a peering that the demo's vendor has asked for; a vendor without an API, whose services listen on port 9092. */
    public Link givenLink(Map<String, ?> link) {
        return givenLink(requestOfVendor(), link);
    }

    /** The same to a peering that is there, with these keys in its {@code link} section besides those of {@link #awsLink()}. */
    public Link givenLink(String peering, Map<String, ?> link) {
        Map<String, Object> vendor = Map.of(
                "id",
                "given",
                "peering",
                peering,
                "cidr",
                "10.99.0.0/16",
                "account",
                Ec2Demo.VENDOR,
                "ports",
                List.of(9092));
        Map<String, Object> keys = new LinkedHashMap<>(Map.of("kind", "peering", "routes", "all"));
        keys.putAll(link);
        return Link.of("orders-kafka", vendor, aws(), keys);
    }

    /** Adds to the world what a seed names, over the control port. */
    public void seed(String json) {
        new ControlPort(simulator.uri()).seed(json);
    }

    /** The requests to these services since the log was cleared. */
    public List<String> requests(String... services) {
        return simulator.log().entries().stream()
                .filter(entry -> List.of(services).contains(entry.service()))
                .map(LogEntry::operation)
                .toList();
    }

    /** The writes to any service since the log was cleared. */
    public List<String> writes() {
        return simulator.log().writes().stream().map(LogEntry::operation).toList();
    }

    /** The customer's routes, table by table, without the local ones. */
    public Map<String, List<String>> routes() {
        Map<String, List<String>> routes = new LinkedHashMap<>();
        for (String table : List.of(
                world().ec2().mainRouteTable(Ec2Demo.CUSTOMER_VPC), "rtb-0a11ce5a7e11ca715", "rtb-0da7a0da7a0da7a0d")) {
            routes.put(
                    table,
                    world().ec2().routes(table).stream()
                            .filter(route -> !route.target().equals("local"))
                            .map(route -> route.destination() + " -> " + route.target() + " " + route.state())
                            .toList());
        }
        return routes;
    }

    @Override
    public void close() {
        connector.close();
        simulator.close();
    }
}
