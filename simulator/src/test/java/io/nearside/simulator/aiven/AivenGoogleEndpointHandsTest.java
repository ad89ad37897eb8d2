package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.compute.ComputeAttachments;
import io.nearside.simulator.compute.ComputeConnectionView;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo's service published in Google: what is there is what Aiven finds, and what Aiven does shows there. */
final class AivenGoogleEndpointHandsTest {
    private static final String SERVICE = "/v1/project/" + AivenGoogleDemo.PROJECT + "/service/" + AivenDemo.SERVICE;
    private static final String LINK = SERVICE + "/privatelink/google";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults()
            .withSeed(Seed.DEMO)
            .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
    private final RestClient aiven = new RestClient(simulator.uri(), "aivenv1 " + AivenDemo.TOKEN);
    private final ComputeAttachments attachments = simulator.world().compute().attachments();

    @AfterEach
    void close() {
        simulator.close();
    }

    @BeforeEach
    void publish() {
        aiven.post(LINK, "{}");
        pass(3);
    }

    private void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
        aiven.get(SERVICE);
    }

    private String attachment() {
        return aiven.get(LINK).at("/google_service_attachment").asText();
    }

    private String connect(String name, String address) {
        return attachments.connect(ComputeDemo.PROJECT, ComputeDemo.REGION, name, attachment(), address);
    }

    private void refresh() {
        aiven.post(LINK + "/refresh", "");
        pass(2);
    }

    private List<String> told(String field) {
        return aiven.get(LINK + "/connections").at("/connections").findValuesAsText(field);
    }

    private List<String> statuses() {
        return attachments.connections(attachment()).stream()
                .map(ComputeConnectionView::status)
                .toList();
    }

    private void approve(int place, String address) {
        String id = told("privatelink_connection_id").get(place);
        aiven.post(LINK + "/connections/" + id + "/approve", "{\"user_ip_address\":\"" + address + "\"}");
    }

    @Test
    void isNamedAsAivenDocumentsIt() {
        assertThat(attachment())
                .matches("projects/aivenprod/regions/europe-west1/serviceAttachments/privatelink-s[0-9a-f]{11}");
    }

    @Test
    void anEndpointIsKnownByGooglesNumberAndLetInLate() {
        connect("orders", "10.2.1.5");
        connect("theirs", "10.2.1.6");
        assertThat(told("state")).isEmpty();
        refresh();
        assertThat(told("state")).containsOnly("pending-user-approval").hasSize(2);
        assertThat(told("psc_connection_id"))
                .containsExactlyElementsOf(attachments.connections(attachment()).stream()
                        .map(ComputeConnectionView::id)
                        .toList());
        approve(0, "10.2.1.5");
        assertThat(statuses()).containsExactly("PENDING", "PENDING");
        pass(2);
        assertThat(statuses()).as("the list is changed by an operation").containsExactly("PENDING", "PENDING");
        pass(1);
        assertThat(statuses()).containsExactly("ACCEPTED", "PENDING");
        assertThat(told("state")).containsExactly("user-approved", "pending-user-approval");
        refresh();
        assertThat(told("state")).containsExactly("active", "pending-user-approval");

        aiven.put(SERVICE, "{\"user_config\":{\"privatelink_access\":{\"kafka\":true}}}");
        pass(2);
        String host = aiven.get(SERVICE).at("/service/components/3/host").asText();
        assertThat(host).startsWith("privatelink-1-");
        assertThat(simulator.world().aiven().privateAddress(host)).contains("10.2.1.5");
    }

    /** What was seen before the list had changed shows nothing of it. */
    @Test
    void aRefreshThatCameTooEarlyIsNoUse() {
        connect("orders", "10.2.1.5");
        refresh();
        approve(0, "10.2.1.5");
        refresh();
        pass(1000);
        assertThat(statuses()).containsExactly("ACCEPTED");
        assertThat(told("state")).containsExactly("user-approved");
        refresh();
        assertThat(told("state")).containsExactly("active");
    }

    @Test
    void anEndpointThatIsDeletedIsForgottenAndIsAnotherOneWhenMadeAgain() {
        String rule = connect("orders", "10.2.1.5");
        refresh();
        String before = told("psc_connection_id").get(0);
        attachments.disconnect(rule);
        connect("orders", "10.2.1.5");
        refresh();
        assertThat(told("psc_connection_id")).hasSize(1).doesNotContain(before);
    }

    @Test
    void whatIsPublishedNoMoreIsClosed() {
        connect("orders", "10.2.1.5");
        String id = attachment();
        aiven.delete(LINK);
        pass(2);
        assertThat(attachments.has(id)).isFalse();
        assertThat(aiven.get(LINK).status()).isEqualTo(404);
    }
}
