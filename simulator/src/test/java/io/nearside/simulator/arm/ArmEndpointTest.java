package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Private endpoints from both sides. What each surprise is known from stands in the facts on Azure: an endpoint's state is not its connection's. */
final class ArmEndpointTest {
    private static final String STATE = "/properties/provisioningState";
    private static final String CONNECTION = "/properties/manualPrivateLinkServiceConnections/0/properties";
    private static final String STATUS = CONNECTION + "/privateLinkServiceConnectionState";

    private final ArmRehearsal rehearsal = new ArmRehearsal();
    private final ArmLinkServiceView service = rehearsal.publish("kafka");
    private final String endpoint = rehearsal.endpointId("pe");

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void isThereBeforeItIsLetIn() {
        RestClient.Reply made = rehearsal.connect("pe", service.id());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at(STATE).asText()).isEqualTo("Updating");
        assertThat(made.at(STATUS + "/status").asText()).isEqualTo("Pending");
        assertThat(made.at(STATUS + "/description").asText()).isEqualTo("Awaiting Approval");
        assertThat(made.at(CONNECTION + "/provisioningState").asText()).isEqualTo("Succeeded");
        String networkInterface = made.at("/properties/networkInterfaces/0/id").asText();
        assertThat(networkInterface).matches(".*/networkInterfaces/pe\\.nic\\.[0-9a-f-]{36}");

        assertThat(rehearsal.ask(made).at("/status").asText()).isEqualTo("InProgress");
        rehearsal.pass(2);
        assertThat(rehearsal.ask(made).at("/status").asText()).isEqualTo("Succeeded");
        RestClient.Reply pending = rehearsal.get(endpoint);
        assertThat(pending.at(STATE).asText()).isEqualTo("Succeeded");
        assertThat(pending.at(STATUS + "/status").asText()).isEqualTo("Pending");
        assertThat(pending.at(STATUS + "/description").asText()).isEmpty();
        assertThat(rehearsal
                        .get(networkInterface)
                        .at("/properties/ipConfigurations/0/properties/privateIPAddress")
                        .asText())
                .isEqualTo("10.1.1.4");
        assertThat(rehearsal
                        .get(rehearsal.subnet())
                        .at("/properties/privateEndpoints/0/id")
                        .asText())
                .isEqualTo(endpoint);
    }

    @Test
    void isLetInAfterTheAnswerThatSaysSo() {
        rehearsal.settled("pe", service.id());
        String connection = rehearsal.connectionId(service, "pe");

        RestClient.Reply approved = rehearsal.decide(connection, "Approved", "welcome");
        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.at("/properties/privateLinkServiceConnectionState/status")
                        .asText())
                .isEqualTo("Pending");
        assertThat(approved.at(STATE).asText()).isEqualTo("Updating");
        assertThat(status()).isEqualTo("Pending");

        rehearsal.pass(2);
        assertThat(status()).isEqualTo("Approved");
        assertThat(rehearsal.get(endpoint).at(STATUS + "/description").asText()).isEqualTo("welcome");
        assertThat(rehearsal.arm().linkServices().connections(service.id()))
                .extracting(ArmConnectionView::status)
                .containsExactly("Approved");
    }

    @Test
    void isRejectedInTheSameSecondAndStaysSucceeded() {
        rehearsal.settled("pe", service.id());

        RestClient.Reply rejected = rehearsal.decide(rehearsal.connectionId(service, "pe"), "Rejected", "no");

        assertThat(rejected.status()).isEqualTo(200);
        assertThat(status()).isEqualTo("Rejected");
        assertThat(rehearsal.get(endpoint).at(STATE).asText()).isEqualTo("Succeeded");
    }

    @Test
    void canBeRejectedAndFailed() {
        rehearsal.settled("pe", service.id());
        rehearsal.arm().failWhenRejected(endpoint);

        rehearsal.arm().linkServices().reject(service.id(), endpoint, "Rejected!");

        RestClient.Reply read = rehearsal.get(endpoint);
        assertThat(read.at(STATE).asText()).isEqualTo("Failed");
        assertThat(read.at(CONNECTION + "/provisioningState").asText()).isEqualTo("Failed");
        assertThat(read.at("/properties/networkInterfaces")).hasSize(1);
    }

    @Test
    void isOfNoUseWhenItIsCut() {
        rehearsal.settled("pe", service.id());
        RestClient.Reply cut = rehearsal.provider().delete(ArmRehearsal.at(rehearsal.connectionId(service, "pe")));
        assertThat(cut.status()).isEqualTo(202);
        assertThat(cut.header("Location")).contains("/operationResults/");

        rehearsal.pass(2);
        assertThat(status()).isEqualTo("Disconnected");
        assertThat(rehearsal.arm().linkServices().connections(service.id())).isEmpty();
        assertThat(rehearsal.arm().address(endpoint))
                .as("it still has its address")
                .isPresent();

        rehearsal.delete(endpoint);
        rehearsal.pass(2);
        assertThat(ArmRehearsal.code(rehearsal.get(endpoint))).isEqualTo("404 ResourceNotFound");
    }

    @Test
    void takesAnAliasAndShowsIt() {
        RestClient.Reply made = rehearsal.connect("pe", service.alias());

        assertThat(service.alias()).matches("kafka\\.[0-9a-f-]{36}\\.westeurope\\.azure\\.privatelinkservice");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at(CONNECTION + "/privateLinkServiceId").asText()).isEqualTo(service.alias());
        assertThat(rehearsal.arm().linkServices().connections(service.id()))
                .extracting(ArmConnectionView::endpoint)
                .containsExactly(endpoint);
        assertThat(rehearsal.arm().linkServices().resolve(service.alias().toUpperCase(Locale.ROOT)))
                .contains(service.id());
    }

    @Test
    void isLetInUnaskedWhereItsSubscriptionIsListed() {
        rehearsal.arm().linkServices().approveAhead(service.id(), List.of(ArmRehearsal.SUBSCRIPTION));

        RestClient.Reply made =
                rehearsal.put(endpoint, rehearsal.body("privateLinkServiceConnections", service.id(), "", ""));

        assertThat(made.at("/properties/privateLinkServiceConnections/0/properties/privateLinkServiceConnectionState")
                        .toString())
                .isEqualTo("{\"status\":\"Approved\",\"description\":\"Auto Approved\",\"actionsRequired\":\"None\"}");
        assertThat(made.at("/properties/manualPrivateLinkServiceConnections")).isEmpty();
    }

    @Test
    void hasTheAddressThatItAsksFor() {
        RestClient.Reply made = rehearsal.put(
                endpoint, rehearsal.body("manualPrivateLinkServiceConnections", service.id(), "", "10.1.1.77"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(rehearsal.arm().address(endpoint)).contains("10.1.1.77");
    }

    @Test
    void isGoneWithItsInterface() {
        String networkInterface = rehearsal
                .settled("pe", service.id())
                .at("/properties/networkInterfaces/0/id")
                .asText();

        RestClient.Reply deleted = rehearsal.delete(endpoint);
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(rehearsal.get(endpoint).at(STATE).asText()).isEqualTo("Deleting");
        rehearsal.pass(2);

        assertThat(rehearsal.ask(deleted).at("/status").asText()).isEqualTo("Succeeded");
        assertThat(ArmRehearsal.code(rehearsal.get(endpoint))).isEqualTo("404 ResourceNotFound");
        assertThat(ArmRehearsal.code(rehearsal.get(networkInterface))).isEqualTo("404 ResourceNotFound");
        assertThat(rehearsal
                        .get(rehearsal.subnet())
                        .at("/properties/ipConfigurations")
                        .isMissingNode())
                .isTrue();
        assertThat(rehearsal.delete(endpoint).status()).isEqualTo(204);
    }

    @Test
    void canMeetAnotherWriteWithinItsOperation() {
        rehearsal.arm().conflict(ArmConflict.FAILED_LATER);
        rehearsal.connect("first", service.id());

        RestClient.Reply second = rehearsal.connect("pe", service.id());
        assertThat(second.status()).isEqualTo(201);
        rehearsal.pass(2);
        RestClient.Reply asked = rehearsal.ask(second);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.at("/status").asText()).isEqualTo("Failed");
        assertThat(asked.at("/error/code").asText()).isEqualTo("RetryableError");
        assertThat(asked.at("/error/details/0/code").asText()).isEqualTo("ReferencedResourceNotProvisioned");
        assertThat(rehearsal.get(endpoint).at(STATE).asText()).isEqualTo("Failed");

        RestClient.Reply again = rehearsal.connect("pe", service.id());
        assertThat(again.status()).isEqualTo(200);
        rehearsal.pass(2);
        assertThat(rehearsal.get(endpoint).at(STATE).asText()).isEqualTo("Succeeded");
    }

    @Test
    void failsOnceByScript() {
        rehearsal.arm().fail(endpoint, ArmFailure.of("InternalServerError", "An error occurred."));

        RestClient.Reply made = rehearsal.connect("pe", service.id());
        rehearsal.pass(2);

        assertThat(rehearsal.ask(made).at("/error/code").asText()).isEqualTo("InternalServerError");
    }

    @Test
    void isFoundLaterIfAskedTo() {
        rehearsal.arm().timings(ArmTimings.immediate().withVisible(Duration.ofSeconds(5)));
        rehearsal.connect("pe", service.id());

        assertThat(ArmRehearsal.code(rehearsal.get(endpoint))).isEqualTo("404 ResourceNotFound");
        rehearsal.pass(5);
        assertThat(rehearsal.get(endpoint).status()).isEqualTo(200);
    }

    @Test
    void tellsTwoOfOneNameApart() {
        rehearsal.arm().addSubscription(ArmRehearsal.TENANT, "other", "other");
        String group = rehearsal.arm().createGroup("other", "net", ArmRehearsal.LOCATION);
        String network = rehearsal.arm().createNetwork(group, "vnet", ArmRehearsal.LOCATION, "10.9.0.0/16");
        String subnet = rehearsal.arm().createSubnet(network, "endpoints", "10.9.1.0/24");
        rehearsal.settled("pe", service.id());
        String theirs = group + "/providers/Microsoft.Network/privateEndpoints/pe";
        rehearsal.put(theirs, rehearsal.body(service.id()).replace(rehearsal.subnet(), subnet));

        rehearsal.arm().linkServices().approve(service.id(), endpoint, "");
        rehearsal.pass(2);

        assertThat(rehearsal.arm().linkServices().connections(service.id()))
                .extracting(ArmConnectionView::endpoint, ArmConnectionView::status)
                .containsExactly(tuple(endpoint, "Approved"), tuple(theirs, "Pending"));
    }

    private String status() {
        return rehearsal.get(endpoint).at(STATUS + "/status").asText();
    }
}
