package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenScriptTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final String vpc = rehearsal.vpc();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "SOMETHING_NEW"})
    void anyStateCanBeSaid(String state) {
        rehearsal.aiven().script(rehearsal.network(), AivenScript.saying(state, "for a reason"));
        rehearsal.request(vpc);

        JsonNode peering = rehearsal.peering(vpc);
        assertThat(peering.path("state").asText()).isEqualTo(state);
        assertThat(peering.at("/state_info/message").asText()).isEqualTo("for a reason");

        rehearsal.aiven().script(rehearsal.network(), AivenScript.NONE);
        rehearsal.pass(3);
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
    }

    @Test
    void aVendorMayNeverAnswer() {
        rehearsal.aiven().script(rehearsal.network(), AivenScript.frozen());
        rehearsal.request(vpc);
        rehearsal.pass(3600);

        assertThat(rehearsal.state(vpc)).isEqualTo("APPROVED");
        assertThat(rehearsal.ec2().peerings()).isEmpty();
    }

    @Test
    void aProjectVpcMayNeverBeReady() {
        String id = rehearsal
                .create("aws-eu-west-2", "10.21.0.0/24")
                .at("/project_vpc_id")
                .asText();
        rehearsal.aiven().script(id, AivenScript.frozen());
        rehearsal.pass(3600);

        assertThat(rehearsal
                        .client()
                        .get(AivenRehearsal.VPCS + "/" + id)
                        .at("/state")
                        .asText())
                .isEqualTo("APPROVED");
    }

    @Test
    void theNetworkMayHaveAnotherCidrThanAivenClaims() {
        rehearsal.aiven().misreport("10.22.0.0/24", "10.66.0.0/24");
        String id = rehearsal
                .create("aws-eu-west-2", "10.22.0.0/24")
                .at("/project_vpc_id")
                .asText();
        rehearsal.pass(3);
        JsonNode read = rehearsal.client().get(AivenRehearsal.VPCS + "/" + id).body();

        assertThat(read.path("network_cidr").asText()).isEqualTo("10.22.0.0/24");
        assertThat(rehearsal.ec2().cidrs(rehearsal.aiven().network(id))).containsExactly("10.66.0.0/24");
    }

    @Test
    void anOverlapWithAnotherPeerIsAWarning() {
        rehearsal
                .aiven()
                .script(
                        rehearsal.network(),
                        AivenScript.warning(AivenWarning.overlap("999988887777", "vpc-0a", "pcx-0b")));
        rehearsal.request(vpc);
        rehearsal.pass(3);

        JsonNode warning = rehearsal.peering(vpc).at("/state_info/warnings/0");
        assertThat(warning.path("type").asText()).isEqualTo("overlapping-peer-vpc-ip-ranges");
        assertThat(warning.path("conflicting_aws_account_id").asText()).isEqualTo("999988887777");
        assertThat(warning.path("conflicting_aws_vpc_id").asText()).isEqualTo("vpc-0a");
        assertThat(warning.path("conflicting_aws_vpc_peering_connection_id").asText())
                .isEqualTo("pcx-0b");
    }

    @Test
    void aStrangerMayAskFirst() {
        AivenPeer customer = new AivenPeer(AivenRehearsal.CUSTOMER, rehearsal.network(), AivenRehearsal.REGION);
        String impostor = rehearsal.aiven().impersonate("777788889999", "10.20.0.0/24", customer, "aiven");
        rehearsal.request(vpc);
        rehearsal.pass(3);

        assertThat(rehearsal.pcx(vpc)).isNotEqualTo(impostor).startsWith("pcx-");
        assertThat(rehearsal.ec2().peerings())
                .extracting(each -> each.accepter().vpc())
                .containsExactly(rehearsal.network(), rehearsal.network());
        assertThat(rehearsal.ec2().peerings().get(0).id()).isEqualTo(impostor);
        assertThat(rehearsal.ec2().tags(AivenRehearsal.CUSTOMER, AivenRehearsal.REGION, impostor))
                .containsEntry("Name", "aiven");
    }

    @Test
    void slowEyesSeeOnlyWhatTheyAreToldToLookAt() {
        rehearsal.aiven().script(rehearsal.network(), AivenScript.slowEyes());
        rehearsal.request(vpc);
        rehearsal.pass(3);
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
        rehearsal.client().post(vpc + "/peering-connections/refresh", "");
        rehearsal.ec2().acceptPeering(rehearsal.pcx(vpc));
        assertThat(stateAfterADay()).isEqualTo("PENDING_PEER");

        rehearsal.client().post(vpc + "/peering-connections/refresh", "");
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");

        rehearsal.ec2().deletePeering(rehearsal.pcx(vpc), AivenRehearsal.CUSTOMER);
        assertThat(stateAfterADay()).isEqualTo("ACTIVE");
        rehearsal.client().post(vpc + "/peering-connections/refresh", "");
        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED_BY_PEER");
    }

    /** What is seen at the first look is known only some seconds later. */
    private String stateAfterADay() {
        rehearsal.pass(86_400);
        rehearsal.state(vpc);
        rehearsal.pass(86_400);
        return rehearsal.state(vpc);
    }

    @Test
    void otherHandsActElsewhere() {
        Map<String, String> asked = new HashMap<>();
        rehearsal.aiven().hands("aws", new Elsewhere(asked));
        String id = rehearsal
                .create("aws-eu-west-2", "10.23.0.0/24")
                .at("/project_vpc_id")
                .asText();
        String path = AivenRehearsal.VPCS + "/" + id;
        rehearsal.pass(3);
        rehearsal.request(path);
        rehearsal.pass(3);

        assertThat(rehearsal.state(path)).isEqualTo("PENDING_PEER");
        assertThat(asked).containsEntry("eu-west-2", "10.23.0.0/24").containsEntry("net-1", rehearsal.network());
        rehearsal.pass(2);
        assertThat(rehearsal.state(path)).isEqualTo("ACTIVE");
        assertThat(rehearsal.pcx(path)).isEqualTo("pcx-elsewhere");
    }

    @Test
    void theControlPortScriptsToo() {
        rehearsal.request(vpc);
        rehearsal
                .client()
                .post(
                        "/_nearside/world",
                        "{\"aiven\":{\"scripts\":[{\"subject\":\"%s\",\"state\":\"ERROR\",\"message\":\"m\"}]}}"
                                .formatted(rehearsal.network()));

        assertThat(rehearsal.state(vpc)).isEqualTo("ERROR");
    }

    private record Elsewhere(Map<String, String> asked) implements AivenHands {
        @Override
        public String build(String vpc, String region, String cidr) {
            asked.put(region, cidr);
            return "net-1";
        }

        @Override
        public String request(String network, AivenPeer peer) {
            asked.put(network, peer.network());
            return "pcx-elsewhere";
        }

        @Override
        public AivenSight look(String peering) {
            return AivenSight.of(AivenSight.State.CONNECTED);
        }

        @Override
        public void withdraw(String peering) {
            asked.remove(peering);
        }

        @Override
        public void tearDown(String network) {
            asked.remove(network);
        }
    }
}
