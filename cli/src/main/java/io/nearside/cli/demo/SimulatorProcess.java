package io.nearside.cli.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulator as a process of its own. It ends when its standard input does, so it never outlives this one. */
public final class SimulatorProcess implements AutoCloseable {
    private static final String MAIN = "io.nearside.simulator.SimulatorMain";

    private static final String READY = "ready";

    private static final Pattern EXPORT = Pattern.compile("export ([A-Z0-9_]+)=(.*)");

    private static final long GRACE_SECONDS = 3;

    /** A start takes a second or two, and several times that on a machine that is busy. */
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;

    private final Map<String, String> environment;

    private SimulatorProcess(Process process, Map<String, String> environment) {
        this.process = process;
        this.environment = environment;
    }

    /** Starts the simulator that is installed with this command, and returns once it answers. */
    public static SimulatorProcess start(List<String> arguments) {
        return start(installed(), arguments, START);
    }

    static SimulatorProcess start(Path folder, List<String> arguments, Duration patience) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new NoSuchFileException(folder.toString());
            }
            List<String> command =
                    new ArrayList<>(List.of(java(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
            command.addAll(List.of(folder.resolve("*").toString(), MAIN));
            command.addAll(arguments);
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return readyWithin(process, patience);
        } catch (IOException e) {
            throw new UncheckedIOException("Starting the simulator", e);
        }
    }

    /** Reading what it prints cannot be given a limit, so that it is ended when it is late: then the reading ends too. */
    private static SimulatorProcess readyWithin(Process process, Duration patience) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        Timer timer = new Timer("nearside-simulator-start", true);
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        late.set(true);
                        process.destroyForcibly();
                    }
                },
                patience.toMillis());
        try {
            return ready(process);
        } catch (IOException e) {
            throw late.get() ? new IOException("it was not ready after " + patience.toSeconds() + " s", e) : e;
        } finally {
            timer.cancel();
        }
    }

    private static SimulatorProcess ready(Process process) throws IOException {
        Map<String, String> environment = new LinkedHashMap<>();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(READY)) {
                return new SimulatorProcess(process, Collections.unmodifiableMap(environment));
            }
            Matcher matcher = EXPORT.matcher(line);
            if (matcher.matches()) {
                environment.put(matcher.group(1), matcher.group(2));
            }
        }
        throw new IOException("it ended before it was ready");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Beside the jar that this class is in, or where {@code nearside.home} says. */
    private static Path installed() {
        String home = System.getProperty("nearside.home");
        if (home != null) {
            return Path.of(home, "lib", "simulator");
        }
        try {
            URI jar = SimulatorProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(jar).resolveSibling("simulator");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The variables that point clients at it. */
    public Map<String, String> environment() {
        return environment;
    }

    /** Waits until it ends. */
    public int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
