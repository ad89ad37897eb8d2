package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's SDK for Python parses what the simulator answers, and its model of EC2 knows every parameter that Nearside sends. */
final class Boto3Test {
    private final SimulatedWorld world = new SimulatedWorld();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void aJourneyThroughAllThatThereIs() throws IOException, InterruptedException {
        RealClients.Ended ended = RealClients.in(folder, world.environment()).script("ec2_journey.py");
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).matches("\\d\\d checks\\s*");
    }

    @Test
    void everyRequestOfOursIsOneOfTheModel() throws IOException, InterruptedException {
        RealClients clients = RealClients.in(folder, world.environment());
        world.world().ec2().enableDnsHostnames(Ec2Demo.CUSTOMER_VPC);
        world.world().ec2().enableDnsHostnames(Ec2Demo.VENDOR_VPC);
        Link link = world.givenLink(Map.of(
                "dns",
                true,
                "securityGroups",
                List.of(Map.of("group", Ec2Demo.CUSTOMER_GROUP, "egress", List.of(9092), "ingress", List.of(8080)))));
        world.connect(link);
        world.disconnect(link);
        List<List<Object>> requests = world.simulator().log().entries().stream()
                .filter(entry -> entry.service().equals("ec2"))
                .map(entry -> List.<Object>of(entry.operation().substring("ec2:".length()), entry.parameters()))
                .toList();
        assertThat(requests).hasSizeGreaterThan(20);
        Path file = Files.writeString(folder.resolve("requests.json"), new ObjectMapper().writeValueAsString(requests));
        RealClients.Ended ended = clients.script("ec2_model.py", file.toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).startsWith(requests.size() + " requests");
    }
}
