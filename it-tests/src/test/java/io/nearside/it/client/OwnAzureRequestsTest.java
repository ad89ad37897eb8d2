package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Call;
import io.nearside.simulator.Gate;
import io.nearside.simulator.LogEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we ask of Azure in both journeys, there and back, is what Microsoft's network client asks too: the same paths, and bodies that its models know. */
final class OwnAzureRequestsTest {
    private final SimulatedWorld world = AzureLinks.peeringWorld();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void asMicrosoftsClientHasThem() throws IOException, InterruptedException {
        RealClients clients = RealClients.in(folder, Map.of());
        List<Map<String, String>> writes = new CopyOnWriteArrayList<>();
        world.simulator().faults().add(new Gate() {
            @Override
            public void aboutToTakeEffect(Call call) {
                if (call.operation().startsWith("arm:")) {
                    writes.add(Map.of(
                            "method", call.request().method(),
                            "path", call.request().path(),
                            "version", call.request().parameter("api-version").orElse(""),
                            "body", call.request().body()));
                }
            }
        });
        thereAndBack(AzureLinks.endpoint("orders-kafka-endpoint", AzureLinks.near(), Map.of()));
        thereAndBack(AzureLinks.peering());
        List<String> operations = world.simulator().log().entries().stream()
                .filter(entry -> entry.service().equals("arm"))
                .map(LogEntry::operation)
                .distinct()
                .toList();
        assertThat(writes).hasSizeGreaterThanOrEqualTo(4);

        Path file = folder.resolve("requests.json");
        Files.writeString(
                file, new ObjectMapper().writeValueAsString(Map.of("writes", writes, "operations", operations)));
        RealClients.Ended ended = clients.script("azure_requests.py", file.toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).startsWith(writes.size() + " writes and " + operations.size() + " operations");
    }

    private void thereAndBack(Link link) {
        Progress connected = world.connect(link);
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
        world.disconnect(link);
    }
}
