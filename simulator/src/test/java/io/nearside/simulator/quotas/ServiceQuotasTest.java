package io.nearside.simulator.quotas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Match;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.ec2.Ec2Quotas;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Service Quotas on the wire, as the AWS tools speak to it. */
final class ServiceQuotasTest {
    private static final String CUSTOMER = "111122223333";
    private static final String UNAPPLIED = "{\"servicequotas\": {\"unapplied\": [\"L-93826ACB\"]}}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void tellsWhatIsApplied() throws Exception {
        try (Simulator simulator = start()) {
            assertThat(ask(simulator, "GetServiceQuota", "L-7E9ECCDB").toString())
                    .isEqualTo("{\"Quota\":{\"ServiceCode\":\"vpc\","
                            + "\"ServiceName\":\"Amazon Virtual Private Cloud (Amazon VPC)\","
                            + "\"QuotaArn\":\"arn:aws:servicequotas:eu-west-1:111122223333:vpc/L-7E9ECCDB\","
                            + "\"QuotaCode\":\"L-7E9ECCDB\",\"QuotaName\":\"Active VPC peering connections per VPC\","
                            + "\"Value\":50.0,\"Unit\":\"None\",\"Adjustable\":true,\"GlobalQuota\":false,"
                            + "\"QuotaAppliedAtLevel\":\"ACCOUNT\"}}");
            assertThat(value(simulator, "GetServiceQuota", "L-93826ACB")).isEqualTo(500);
            assertThat(value(simulator, "GetServiceQuota", "L-0EA8095F")).isEqualTo(60);
        }
    }

    @Test
    void tellsWhatWasRaisedAndTheDefault() throws Exception {
        try (Simulator simulator = start()) {
            simulator.world().ec2().quotas(Ec2Quotas.defaults().withRulesPerGroup(120));

            assertThat(value(simulator, "GetServiceQuota", "L-0EA8095F")).isEqualTo(120);
            assertThat(value(simulator, "GetAWSDefaultServiceQuota", "L-0EA8095F"))
                    .isEqualTo(60);
            assertThat(ask(simulator, "GetAWSDefaultServiceQuota", "L-0EA8095F")
                            .path("Quota")
                            .path("QuotaArn")
                            .asText())
                    .isEqualTo("arn:aws:servicequotas:eu-west-1::vpc/L-0EA8095F");
        }
    }

    @Test
    void doesNotKnowEveryQuota() throws Exception {
        try (Simulator simulator = start()) {
            assertThat(ask(simulator, "GetServiceQuota", "L-00000000").toString())
                    .isEqualTo("{\"__type\":\"NoSuchResourceException\","
                            + "\"Message\":\"The request failed because the specified quota does not exist.\"}");
            assertThat(type(send(
                            simulator,
                            CUSTOMER,
                            "GetServiceQuota",
                            "{\"ServiceCode\":\"VPC\",\"QuotaCode\":\"L-7E9ECCDB\"}")))
                    .isEqualTo("NoSuchResourceException");
            assertThat(type(send(simulator, CUSTOMER, "GetServiceQuota", "{\"ServiceCode\":\"vpc\"}")))
                    .isEqualTo("ValidationException");
        }
        try (Simulator simulator = start(AwsRefusal.SERVICE_QUOTA_UNKNOWN)) {
            assertThat(ask(simulator, "GetServiceQuota", "L-00000000")
                            .path("Quota")
                            .has("Value"))
                    .isFalse();
        }
    }

    @Test
    void mayHaveADefaultOnly() throws Exception {
        try (Simulator simulator = start()) {
            control(simulator, UNAPPLIED);
            assertThat(type(ask(simulator, "GetServiceQuota", "L-93826ACB"))).isEqualTo("NoSuchResourceException");
            assertThat(value(simulator, "GetAWSDefaultServiceQuota", "L-93826ACB"))
                    .isEqualTo(500);
            simulator.world().ec2().quotas(Ec2Quotas.defaults().withRoutesPerTable(1000));
            assertThat(value(simulator, "GetServiceQuota", "L-93826ACB")).isEqualTo(1000);
        }
        try (Simulator simulator = start(AwsRefusal.SERVICE_QUOTA_UNAPPLIED)) {
            control(simulator, UNAPPLIED);
            assertThat(value(simulator, "GetServiceQuota", "L-93826ACB")).isEqualTo(500);
        }
    }

    @Test
    void judgesItsCaller() throws Exception {
        try (Simulator simulator = start()) {
            String quota = "{\"ServiceCode\":\"vpc\",\"QuotaCode\":\"L-7E9ECCDB\"}";
            assertThat(type(send(simulator, "999999999999", "GetServiceQuota", quota)))
                    .isEqualTo("UnrecognizedClientException");
            assertThat(type(send(simulator, CUSTOMER, "ListServices", "{}"))).isEqualTo("UnknownOperationException");
            simulator.world().deny(CUSTOMER, "servicequotas:GetServiceQuota");
            assertThat(type(send(simulator, CUSTOMER, "GetServiceQuota", quota)))
                    .isEqualTo("AccessDeniedException");
            assertThat(value(simulator, "GetAWSDefaultServiceQuota", "L-7E9ECCDB"))
                    .isEqualTo(50);
            simulator.faults().add(Fault.throttle(Match.every("servicequotas:GetAWSDefaultServiceQuota")));
            assertThat(type(send(simulator, CUSTOMER, "GetAWSDefaultServiceQuota", quota)))
                    .isEqualTo("TooManyRequestsException");
            assertThat(simulator.log().entries("servicequotas:GetServiceQuota"))
                    .hasSize(2)
                    .noneMatch(entry -> entry.isWrite());
        }
    }

    private static Simulator start(Refusal... off) {
        return Simulator.start(SimulatorOptions.defaults().withSeed(Seed.DEMO).without(off));
    }

    private static String type(JsonNode error) {
        return error.path("__type").asText();
    }

    private double value(Simulator simulator, String action, String code) throws IOException, InterruptedException {
        return ask(simulator, action, code).path("Quota").path("Value").asDouble();
    }

    private JsonNode ask(Simulator simulator, String action, String code) throws IOException, InterruptedException {
        return send(simulator, CUSTOMER, action, "{\"ServiceCode\":\"vpc\",\"QuotaCode\":\"" + code + "\"}");
    }

    private JsonNode send(Simulator simulator, String account, String action, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.uri().resolve("/"))
                .header("X-Amz-Target", "ServiceQuotasV20190624." + action)
                .header("Content-Type", "application/x-amz-json-1.1")
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=" + account
                                + "/20260101/eu-west-1/servicequotas/aws4_request, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(response.body().contains("__type") ? 400 : 200);
        return json.readTree(response.body());
    }

    private void control(Simulator simulator, String seed) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.uri().resolve("/_nearside/world"))
                .POST(HttpRequest.BodyPublishers.ofString(seed))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }
}
