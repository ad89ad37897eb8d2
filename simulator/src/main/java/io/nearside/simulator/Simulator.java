package io.nearside.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.nearside.simulator.aiven.AivenService;
import io.nearside.simulator.arm.ArmGraphService;
import io.nearside.simulator.arm.ArmLoginService;
import io.nearside.simulator.arm.ArmService;
import io.nearside.simulator.compute.ComputeIamService;
import io.nearside.simulator.compute.ComputeService;
import io.nearside.simulator.ec2.Ec2Service;
import io.nearside.simulator.quotas.ServiceQuotasService;
import io.nearside.simulator.ram.RamService;
import io.nearside.simulator.sts.StsService;
import io.nearside.simulator.upcloud.UpCloudService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All simulated services on one loopback port. */
public final class Simulator implements AutoCloseable {
    static {
        // Without it the JDK's server sends headers and body in two packets and each answer waits 40 ms for an
        // acknowledgement.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final SimulatorClock clock;
    private final World world;
    private final RequestLog log;
    private final Faults faults = new Faults();
    private final List<Service> services;
    private final HttpServer server;
    private final ExecutorService threads;
    private final HttpHandler handler;
    private @Nullable SimulatorTls tls;

    private Simulator(SimulatorOptions options) throws IOException {
        clock = new SimulatorClock(options.time());
        world = new World(clock, options);
        log = new RequestLog(clock);
        services = List.of(
                new ServiceQuotasService(world),
                new Ec2Service(world),
                new StsService(world),
                new RamService(world),
                new ComputeIamService(world),
                new ComputeService(world),
                new AivenService(world),
                new UpCloudService(world),
                new ArmGraphService(world),
                new ArmService(world),
                new ArmLoginService(world));
        options.seed().plant(world);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), 0);
        // One thread a request and no limit: requests that are held must not keep others waiting.
        threads = Executors.newCachedThreadPool(Simulator::thread);
        server.setExecutor(threads);
        Control control = new Control(world, log, faults, services);
        handler = new SimulatorHandler(world, log, faults, control, services);
        server.createContext("/", handler);
        server.start();
        if (options.encryption() == Encryption.ON) {
            tls = SimulatorTls.start(handler, threads);
        }
    }

    public static Simulator start(SimulatorOptions options) {
        try {
            return new Simulator(options);
        } catch (IOException cause) {
            throw new UncheckedIOException("The simulator cannot listen on 127.0.0.1:" + options.port(), cause);
        }
    }

    /** {@code http://127.0.0.1:<port>}, without a slash at the end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The same services over TLS, on a port of their own. Begins with the first call, which takes a second. */
    public synchronized SimulatorTls tls() {
        SimulatorTls there = tls;
        if (there == null) {
            try {
                there = SimulatorTls.start(handler, threads);
            } catch (IOException cause) {
                throw new UncheckedIOException("The simulator cannot serve over TLS", cause);
            }
            tls = there;
        }
        return there;
    }

    public World world() {
        return world;
    }

    public SimulatorClock clock() {
        return clock;
    }

    public RequestLog log() {
        return log;
    }

    public Faults faults() {
        return faults;
    }

    /** Every operation of every service that is answered, as the log names them. */
    public Set<String> operations() {
        Set<String> operations = new TreeSet<>();
        services.forEach(service -> operations.addAll(service.operations()));
        return operations;
    }

    /** The variables that point unmodified clients of every service here; over TLS where a service prefers it and {@link #tls} has begun. */
    public synchronized Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        environment.put("NEARSIDE_SIMULATOR", uri().toString());
        SimulatorTls encrypted = tls;
        URI preferred = encrypted == null ? uri() : encrypted.uri();
        services.forEach(service -> environment.putAll(service.environment(service.prefersTls() ? preferred : uri())));
        if (encrypted != null) {
            environment.put("SSL_CERT_FILE", encrypted.certificate().toString());
            environment.put("REQUESTS_CA_BUNDLE", encrypted.certificate().toString());
        }
        return environment;
    }

    @Override
    public synchronized void close() {
        faults.close();
        server.stop(0);
        if (tls != null) {
            tls.close();
        }
        threads.shutdownNow();
    }

    private static final AtomicInteger THREADS = new AtomicInteger();

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "simulator-" + THREADS.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
