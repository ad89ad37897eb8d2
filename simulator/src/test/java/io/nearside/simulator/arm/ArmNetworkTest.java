package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Subscriptions, groups, networks and subnets, and how a write is waited for. */
final class ArmNetworkTest {
    private final ArmRehearsal rehearsal = new ArmRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void tellsTheTenantOfASubscription() {
        RestClient.Reply read = rehearsal.get("/subscriptions/" + ArmRehearsal.SUBSCRIPTION);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.at("/tenantId").asText()).isEqualTo(ArmRehearsal.TENANT);
        assertThat(rehearsal.get("/subscriptions").at("/value")).hasSize(1);
        assertThat(rehearsal.get(rehearsal.group()).at("/location").asText()).isEqualTo("westeurope");
    }

    @Test
    void showsASubnetWithTodaysDefaults() {
        RestClient.Reply read = rehearsal.get(rehearsal.subnet());

        assertThat(read.at("/properties/addressPrefix").asText()).isEqualTo("10.1.1.0/24");
        assertThat(read.at("/properties/privateEndpointNetworkPolicies").asText())
                .isEqualTo("Disabled");
        assertThat(read.at("/properties/provisioningState").asText()).isEqualTo("Succeeded");
        assertThat(rehearsal
                        .get(rehearsal.network())
                        .at("/properties/subnets/0/id")
                        .asText())
                .isEqualTo(rehearsal.subnet());
    }

    @Test
    void takesIdsInAnyCase() {
        RestClient.Reply read = rehearsal.get(rehearsal.subnet().toLowerCase(Locale.ROOT));

        assertThat(read.at("/id").asText()).isEqualTo(rehearsal.subnet());
    }

    @Test
    void writesASubnetInAnOperation() {
        RestClient.Reply made = rehearsal.putSubnet("apps", "{\"addressPrefix\":\"10.1.2.0/24\"}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/properties/provisioningState").asText()).isEqualTo("Updating");
        assertThat(made.header("Retry-After")).isEmpty();
        assertThat(made.header("x-ms-request-id")).isNotEmpty();
        assertThat(made.header("Azure-AsyncOperation"))
                .matches("http://.*/operations/[0-9a-f-]+\\?api-version=2025-03-01&t=\\d+&c=.{2800}&s=.+&h=.+");
        assertThat(rehearsal.ask(made).at("/status").asText()).isEqualTo("InProgress");
        rehearsal.pass(2);
        assertThat(rehearsal.ask(made).at("/status").asText()).isEqualTo("Succeeded");
        assertThat(rehearsal
                        .get(rehearsal.network() + "/subnets/apps")
                        .at("/properties/provisioningState")
                        .asText())
                .isEqualTo("Succeeded");
    }

    @Test
    void losesWhatAWriteLeavesOut() {
        rehearsal.arm().referSubnet(rehearsal.subnet(), "routeTable", rehearsal.group() + "/rt");
        assertThat(rehearsal
                        .get(rehearsal.subnet())
                        .at("/properties/routeTable/id")
                        .isTextual())
                .isTrue();

        rehearsal.putSubnet("endpoints", "{\"addressPrefix\":\"10.1.1.0/24\"}");

        assertThat(rehearsal
                        .get(rehearsal.subnet())
                        .at("/properties/routeTable")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void leavesNoTraceOfWhatItRefuses() {
        JsonNode before = rehearsal.get(rehearsal.network()).body();
        String overlapping = "{\"location\":\"westeurope\",\"properties\":{\"addressSpace\":{\"addressPrefixes\":"
                + "[\"10.1.0.0/16\"]},\"subnets\":[{\"name\":\"a\",\"properties\":{\"addressPrefix\":\"10.1.8.0/24\"}},"
                + "{\"name\":\"b\",\"properties\":{\"addressPrefix\":\"10.1.8.0/25\"}}]}}";

        assertThat(ArmRehearsal.code(rehearsal.put(rehearsal.network(), overlapping)))
                .isEqualTo("400 NetcfgSubnetRangesOverlap");

        assertThat(rehearsal.get(rehearsal.network()).body()).isEqualTo(before);
    }

    @Test
    void deletesASubnetInAnOperation() {
        RestClient.Reply deleted = rehearsal.delete(rehearsal.subnet());

        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.header("Location")).contains("/operationResults/");
        rehearsal.pass(2);
        assertThat(rehearsal.ask(deleted).at("/status").asText()).isEqualTo("Succeeded");
        assertThat(ArmRehearsal.code(rehearsal.get(rehearsal.subnet()))).isEqualTo("404 NotFound");
        assertThat(rehearsal.delete(rehearsal.subnet()).status()).isEqualTo(204);
    }

    @Test
    void keepsTheSignedAddressOutOfTheLog() {
        RestClient.Reply made = rehearsal.putSubnet("apps", "{\"addressPrefix\":\"10.1.2.0/24\"}");
        String signature = made.header("Azure-AsyncOperation").replaceAll(".*&s=([^&]+).*", "$1");
        rehearsal.ask(made);

        assertThat(rehearsal.simulator().log().entries("arm:GET*operations*"))
                .hasSize(1)
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(signature));
    }
}
