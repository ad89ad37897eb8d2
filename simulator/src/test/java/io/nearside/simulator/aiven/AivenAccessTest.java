package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Access;
import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenAccessTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aivenv1 token", "AIVENV1 token", "Bearer token", "bearer token"})
    void bothSchemesOpenTheProject(String authorization) {
        assertThat(rehearsal.client().as(authorization).get(AivenRehearsal.VPCS).status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aivenv1 other", "aivenv1", "Basic token", "token", ""})
    void anythingElseIsRefusedAsAivenDoes(String authorization) {
        RestClient.Reply reply = rehearsal.client().as(authorization).get(AivenRehearsal.VPCS);

        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().toString())
                .isEqualTo("{\"message\":\"Authentication failed\","
                        + "\"errors\":[{\"message\":\"Authentication failed\",\"status\":\"403\"}]}");
    }

    @Test
    void aTokenIsRevokedWhileItIsInUse() {
        assertThat(rehearsal.client().get(AivenRehearsal.VPCS).status()).isEqualTo(200);

        rehearsal.aiven().revoke("token");

        assertThat(rehearsal.client().get(AivenRehearsal.VPCS).status()).isEqualTo(403);
    }

    @Test
    void aTokenOpensItsOwnProjectsOnly() {
        rehearsal.aiven().addProject("other");

        assertThat(rehearsal.client().get("/v1/project/other/vpcs").status()).isEqualTo(403);
        assertThat(rehearsal.client().get("/v1/project/none/vpcs").status()).isEqualTo(404);
    }

    @Test
    void aTokenThatMayReadMayNotWrite() {
        rehearsal.aiven().addToken("reader", Access.READ, "acme-prod");
        RestClient reader = rehearsal.client().as("aivenv1 reader");

        assertThat(reader.get(AivenRehearsal.VPCS).status()).isEqualTo(200);
        assertThat(reader.post(AivenRehearsal.VPCS, "{}").status()).isEqualTo(403);
        assertThat(reader.delete(rehearsal.vpc()).status()).isEqualTo(403);
    }

    @Test
    void theControlPortGivesAndRevokesTokens() {
        RestClient control = rehearsal.client().as("");
        control.post("/_nearside/world", "{\"aiven\":{\"tokens\":[{\"token\":\"new\",\"projects\":[\"acme-prod\"]}]}}");
        assertThat(rehearsal.client().as("aivenv1 new").get(AivenRehearsal.VPCS).status())
                .isEqualTo(200);

        control.post("/_nearside/world", "{\"aiven\":{\"revoke\":[\"new\"]}}");
        assertThat(rehearsal.client().as("aivenv1 new").get(AivenRehearsal.VPCS).status())
                .isEqualTo(403);
    }
}
