package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.Mark;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each surprise of Azure's about where an endpoint stands. */
final class AzureEndpointStatesTest {
    private final AzureSite azure = new AzureSite();

    @AfterEach
    void close() {
        azure.close();
    }

    private Endpoint found(String shown) {
        azure.then(200, shown);
        return azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    # It is made, and nobody has let it in.
                    Succeeded, Pending, Awaiting Approval, STANDING, PENDING, Awaiting Approval
                    Succeeded, Pending, '', STANDING, PENDING, ''
                    Updating, Pending, Awaiting Approval, SETTLING, PENDING, Awaiting Approval
                    # The owner's words are free, and what approves by itself spells its own word in several ways.
                    Succeeded, Approved, Auto Approved, STANDING, APPROVED, Auto Approved
                    Succeeded, Approved, Auto-approved, STANDING, APPROVED, Auto-approved
                    Succeeded, Approved, Auto-Approved, STANDING, APPROVED, Auto-Approved
                    Succeeded, Approved, Rejected by mistake, STANDING, APPROVED, Rejected by mistake
                    Succeeded, approved, '', STANDING, APPROVED, ''
                    # Turned away with either state.
                    Succeeded, Rejected, '', STANDING, REJECTED, ''
                    Failed, Rejected, Rejected!, STANDING, REJECTED, Rejected!
                    Succeeded, Disconnected, '', STANDING, CUT, ''
                    Failed, Disconnected, '', STANDING, CUT, ''
                    Succeeded, Removed, '', STANDING, CUT, ''
                    Failed, Pending, '', FAILED, PENDING, ''
                    Canceled, Pending, '', FAILED, PENDING, ''
                    Deleting, Approved, '', LEAVING, APPROVED, ''
                    Creating, Pending, '', SETTLING, PENDING, ''
                    # What this version does not know.
                    Succeeded, Hovering, '', STANDING, UNKNOWN, ''
                    Hovering, Approved, '', UNKNOWN, APPROVED, ''
                    """)
    void standsAndIsLetIn(
            String provisioning, String status, String description, State state, Approval approval, String says) {
        Endpoint endpoint = found(AzureSite.endpoint(provisioning, status, description));
        assertThat(endpoint.state()).isEqualTo(state);
        assertThat(endpoint.approval()).isEqualTo(approval);
        assertThat(endpoint.says()).isEqualTo(says);
    }

    @Test
    void saysWhoseItIsAndWhereItLeads() {
        Endpoint endpoint = found(AzureSite.endpoint("Succeeded", "Pending", ""));
        assertThat(endpoint.name()).isEqualTo(AzureSite.NAME);
        assertThat(endpoint.consumer()).isEqualTo(new ConsumerId(AzureSite.ENDPOINT.toUpperCase(Locale.ROOT)));
        assertThat(endpoint.target()).isEqualTo(AzureSite.SERVICE);
        assertThat(endpoint.madeFor()).contains(new Mark("orders-kafka"));
        assertThat(azure.lines()).containsExactly("GET " + AzureSite.ENDPOINT);
    }

    @Test
    void aConnectionThatWasLetInAtOnceIsInTheOtherList() {
        String shown = AzureSite.endpoint("Succeeded", "Approved", "Auto-Approved")
                .replace("\"privateLinkServiceConnections\": []", "\"x\": 0")
                .replace("manualPrivateLinkServiceConnections", "privateLinkServiceConnections");
        assertThat(found(shown))
                .extracting(Endpoint::approval, Endpoint::target)
                .containsExactly(Approval.APPROVED, AzureSite.SERVICE);
    }

    @Test
    void whatTheOwnerAsksForIsSaid() {
        String shown = AzureSite.endpoint("Succeeded", "Rejected", "")
                .replace("\"actionsRequired\": \"None\"", "\"actionsRequired\": \"call us\"");
        assertThat(found(shown).says()).isEqualTo("call us");
    }

    @Test
    void oneWithoutConnectionsLeadsNowhere() {
        Endpoint endpoint =
                found("{\"name\": \"orders-kafka\", \"id\": \"" + AzureSite.ENDPOINT + "\", \"properties\": {}}");
        assertThat(endpoint)
                .extracting(Endpoint::state, Endpoint::approval, Endpoint::target)
                .containsExactly(State.UNKNOWN, Approval.UNKNOWN, "");
        assertThat(endpoint.madeFor()).isEmpty();
    }
}
