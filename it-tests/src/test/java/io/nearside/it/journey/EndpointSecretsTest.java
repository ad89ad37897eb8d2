package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmTimings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A whole life of a private endpoint with everything logged: neither a token nor the signature of an operation's address comes to light. */
final class EndpointSecretsTest {
    /** A token, a secret, an authorization, and the parameters of Azure's signed addresses. */
    private static final List<String> SECRETS = List.of(
            ArmDemo.TOKEN, ArmDemo.SECRET, AivenDemo.TOKEN, "Bearer ", "aivenv1 ", "&s=", "&h=", "&c=", "?t=", "&t=");

    private static final Duration TIMEOUT = Duration.ofMinutes(20);

    private final Queue<String> heard = new ConcurrentLinkedQueue<>();

    @Test
    void nothingSecretIsLoggedKeptOrShown(@TempDir Path home) throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        AppenderBase<ILoggingEvent> ear = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                heard.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getThrowableProxy());
            }
        };
        ear.start();
        root.addAppender(ear);
        root.setLevel(Level.TRACE);
        try (SimulatedWorld world = new SimulatedWorld()) {
            world.keepJournals(home);
            live(world);
        } finally {
            root.setLevel(before);
            root.detachAppender(ear);
        }
        assertThat(heard).as("what was logged").anyMatch(line -> line.contains("/operations/"));
        List<String> all = Stream.concat(heard.stream(), kept(home)).toList();
        for (String secret : SECRETS) {
            assertThat(all).as(secret).filteredOn(line -> line.contains(secret)).isEmpty();
        }
    }

    private void live(SimulatedWorld world) {
        EndpointStage stage = new EndpointStage(world);
        stage.arm().timings(ArmTimings.recorded());
        RunOptions options = new RunOptions(TIMEOUT, new ProgressListener() {
            @Override
            public void progressed(Progress progress) {
                heard.add("progress " + progress);
            }

            @Override
            public void wrote(String step, String says, String outcome) {
                heard.add("wrote " + step + says + outcome);
            }
        });
        try (LinkSession session = world.open(EndpointStage.link())) {
            Progress ready = session.connect(options);
            assertThat(ready.verdict()).as("%s", ready).isInstanceOf(Verdict.Ready.class);
            heard.add("" + session.status());
            heard.add("" + session.disconnect(options));
        }
        // A failure too, whose words come from Azure.
        Progress failed = world.connect(EndpointStage.link(Map.of("resourceGroup", "none"), Map.of()));
        heard.add("" + failed);
    }

    private static Stream<String> kept(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(Files::isRegularFile).map(EndpointSecretsTest::text).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
