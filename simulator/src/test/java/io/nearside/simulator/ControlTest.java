package io.nearside.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.simulator.ec2.PeeringState;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program in another process can do. */
final class ControlTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Simulator simulator =
            Simulator.start(SimulatorOptions.defaults().withSeed(Seed.DEMO).withTime(InstantSource.fixed(START)));
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void advancesTheClock() throws Exception {
        assertThat(control("POST", "clock/advance", "{\"seconds\": 90.5}")
                        .path("now")
                        .asText())
                .isEqualTo("2026-01-01T00:01:30.500Z");
        assertThat(simulator.clock().instant()).isEqualTo(START.plus(Duration.ofMillis(90_500)));
        assertThat(status("POST", "clock/advance", "{\"seconds\": -1}")).isEqualTo(400);
        assertThat(status("POST", "clock/advance", "{}")).isEqualTo(400);
    }

    @Test
    void keepsTheLog() throws Exception {
        ec2("CreateRouteTable&VpcId=vpc-0f3a9c0d5e7b12468");
        ec2("DescribeVpcs");

        JsonNode log = control("GET", "log", "");
        assertThat(log).hasSize(2);
        assertThat(log.path(0).toString())
                .isEqualTo("{\"number\":1,\"at\":\"2026-01-01T00:00:00Z\",\"service\":\"ec2\","
                        + "\"operation\":\"ec2:CreateRouteTable\",\"account\":\"111122223333\",\"region\":\"eu-west-1\","
                        + "\"write\":true,\"status\":200,\"effect\":true,\"fault\":\"\","
                        + "\"parameters\":{\"VpcId\":\"vpc-0f3a9c0d5e7b12468\"}}");
        assertThat(log.path(1).path("write").asBoolean()).isFalse();
        assertThat(status("DELETE", "log", "")).isEqualTo(204);
        assertThat(simulator.log().entries()).isEmpty();
    }

    @Test
    void takesFaults() throws Exception {
        JsonNode faults = control(
                "POST",
                "faults",
                "[{\"operation\": \"ec2:Create*\", \"nth\": 2, \"kind\": \"error\", \"status\": 409, \"code\": \"Odd\"}]");
        assertThat(faults).hasSize(1);

        assertThat(ec2("CreateRouteTable&VpcId=vpc-0f3a9c0d5e7b12468").statusCode())
                .isEqualTo(200);
        assertThat(ec2("CreateRouteTable&VpcId=vpc-0f3a9c0d5e7b12468").statusCode())
                .isEqualTo(409);
        assertThat(status("DELETE", "faults", "")).isEqualTo(204);
        assertThat(control("GET", "faults", "")).isEmpty();
    }

    @Test
    void refusesFaultsThatMakeNoSense() throws Exception {
        assertThat(control("POST", "faults", "{\"kind\": \"explode\"}")
                        .path("error")
                        .asText())
                .contains("explode");
        assertThat(control("POST", "faults", "{\"kind\": \"drop\", \"ocurrence\": 1}")
                        .path("error")
                        .asText())
                .contains("ocurrence");
        assertThat(status("POST", "faults", "{\"kind\": \"drop\", \"nth\": 0}")).isEqualTo(400);
        assertThat(status("POST", "faults", "{")).isEqualTo(400);
        assertThat(status("GET", "nothing", "")).isEqualTo(404);
    }

    @Test
    void holdsAWriteUntilReleased() throws Exception {
        control("POST", "faults", "{\"among\": \"writes\", \"nth\": 1, \"phase\": \"after\", \"kind\": \"hold\"}");
        var answer = http.sendAsync(
                signed("CreateRouteTable&VpcId=vpc-0f3a9c0d5e7b12468"), HttpResponse.BodyHandlers.ofString());

        JsonNode held = control("GET", "faults/held?wait=20", "");
        assertThat(held.toString()).isEqualTo("[{\"operation\":\"ec2:CreateRouteTable\",\"phase\":\"after\"}]");
        assertThat(status("POST", "faults/release", "{\"then\": \"proceed\"}")).isEqualTo(204);
        assertThat(answer.get().statusCode()).isEqualTo(200);
    }

    @Test
    void seedsAndShowsTheWorld() throws Exception {
        JsonNode made = control("POST", "world", """
                {"ec2": {"timings": {"provisioning": 0},
                         "vpcs": [{"account": "222233334444", "region": "eu-west-1", "cidrs": ["10.8.0.0/16"]}]}}
                """);
        String vpc = made.path("ec2").path("vpcs").path(0).asText();
        JsonNode peering = control("POST", "world", """
                {"ec2": {"peerings": [{"requester": {"account": "222233334444", "region": "eu-west-1", "vpc": "%s"},
                  "accepter": {"account": "111122223333", "region": "eu-west-1", "vpc": "vpc-0f3a9c0d5e7b12468"}}]}}
                """.formatted(vpc));
        String id = peering.path("ec2").path("peerings").path(0).asText();
        control("POST", "world", "{\"ec2\": {\"accept\": [\"" + id + "\"]}}");

        assertThat(simulator.world().ec2().peering(id).orElseThrow().state()).isEqualTo(PeeringState.ACTIVE);
        JsonNode state = control("GET", "world", "").path("ec2");
        assertThat(state.path("peerings").path(0).path("state").asText()).isEqualTo("active");
        assertThat(state.path("vpcs").findValuesAsText("id")).contains(vpc);
        assertThat(control("POST", "world", "{\"ec2\": {\"vpc\": []}}")
                        .path("error")
                        .asText())
                .contains("ec2 has no vpc to seed");
        assertThat(control("POST", "world", "{\"moon\": {}}").path("error").asText())
                .contains("no service moon");
    }

    @Test
    void seedsAndShowsSecurityGroups() throws Exception {
        String rules = """
                {"ec2": {"securityGroups": [{"id": "sg-0c11e27a9905ab1cd", "rules": [
                  {"direction": "egress", "protocol": "tcp", "from": 9092, "to": 9094, "peer": "10.20.0.0/24",
                   "description": "orders", "tags": {"link": "orders"}}]}]}}
                """;
        assertThat(groups())
                .contains(
                        "\"sg-0c11e27a9905ab1cd\",\"vpc\":\"vpc-0f3a9c0d5e7b12468\",\"name\":\"clients\",\"rules\":[]");

        control("POST", "world", rules);
        String shown = groups();
        assertThat(shown)
                .contains("{\"egress\":true,\"protocol\":\"tcp\",\"from\":9092,\"to\":9094,\"peer\":\"10.20.0.0/24\","
                        + "\"description\":\"orders\",\"tags\":{\"link\":\"orders\"}}");

        // The same rules with other ids are the same world.
        control("POST", "world", rules);
        assertThat(groups()).isEqualTo(shown);
        assertThat(control("GET", "world", "").toString()).doesNotContain("sgr-");
        assertThat(control("POST", "world", rules.replace("egress", "sideways"))
                        .path("error")
                        .asText())
                .contains("sideways");
        assertThat(control(
                                "POST",
                                "world",
                                "{\"ec2\": {\"securityGroups\": [{\"vpc\": \"vpc-0f3a9c0d5e7b12468\", \"name\": \"more\"}]}}")
                        .path("ec2")
                        .path("securityGroups")
                        .path(0)
                        .asText())
                .startsWith("sg-");
    }

    @Test
    void showsDnsOptions() throws Exception {
        control(
                "POST",
                "world",
                "{\"ec2\": {\"vpcs\": [{\"id\": \"vpc-0123456789abcdef0\", \"account\": \"111122223333\","
                        + " \"region\": \"eu-west-1\", \"cidrs\": [\"10.8.0.0/16\"], \"dnsHostnames\": true, \"dnsSupport\": false}]}}");

        assertThat(control("GET", "world", "").path("ec2").path("vpcs").toString())
                .contains(
                        "\"id\":\"vpc-0f3a9c0d5e7b12468\",\"account\":\"111122223333\",\"region\":\"eu-west-1\",\"dnsSupport\":true,\"dnsHostnames\":false")
                .contains(
                        "\"id\":\"vpc-0123456789abcdef0\",\"account\":\"111122223333\",\"region\":\"eu-west-1\",\"dnsSupport\":false,\"dnsHostnames\":true");
    }

    private String groups() throws IOException, InterruptedException {
        return control("GET", "world", "").path("ec2").path("securityGroups").toString();
    }

    @Test
    void tellsItsRefusals() throws Exception {
        assertThat(control("GET", "refusals", "").findValuesAsText("name"))
                .contains("PEERING_OVERLAP", "ROUTE_BLACKHOLE");
    }

    @Test
    void givesTheSameIdsAgain() throws Exception {
        try (Simulator other = Simulator.start(SimulatorOptions.defaults().withSeed(Seed.DEMO))) {
            ec2("DescribeVpcs");
            assertThat(simulator.world().ec2().createVpc("111122223333", "eu-west-1", "10.1.0.0/16"))
                    .isEqualTo(other.world().ec2().createVpc("111122223333", "eu-west-1", "10.1.0.0/16"));
        }
    }

    private HttpResponse<String> ec2(String action) throws IOException, InterruptedException {
        return http.send(signed(action), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest signed(String action) {
        return HttpRequest.newBuilder(simulator.uri().resolve("/"))
                .header(
                        "Authorization",
                        "AWS4-HMAC-SHA256 Credential=111122223333/20260101/eu-west-1/ec2/aws4_request, Signature=0")
                .POST(HttpRequest.BodyPublishers.ofString("Version=2016-11-15&Action=" + action))
                .build();
    }

    private JsonNode control(String method, String path, String body) throws IOException, InterruptedException {
        return json.readTree(send(method, path, body).body());
    }

    private int status(String method, String path, String body) throws IOException, InterruptedException {
        return send(method, path, body).statusCode();
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(simulator.uri().resolve("/_nearside/" + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
