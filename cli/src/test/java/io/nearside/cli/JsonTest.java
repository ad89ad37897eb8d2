package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.Cidr;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JsonTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void aRunIsOneDocumentAndItsProgressIsOnStandardError() {
        assertThat(stage.runOn("connect", "--yes", "--output=json")).isZero();
        JsonNode document = stage.json();
        assertThat(document.get("link").asText()).isEqualTo("partner");
        assertThat(document.get("verdict").asText()).isEqualTo("ready");
        assertThat(document.get("exitCode").asInt()).isZero();
        assertThat(document.get("problems")).isEmpty();
        assertThat(document.get("warnings")).isEmpty();
        assertThat(document.get("summary").get(0).asText()).contains("10.99.0.0/16");
        assertThat(document.get("steps")).hasSize(8);
        JsonNode routes = document.get("steps").get(4);
        assertThat(routes.get("step").asText()).isEqualTo("routes");
        assertThat(routes.get("state").asText()).isEqualTo("done");
        assertThat(stage.err()).contains("peering         p-1 is active");
    }

    @Test
    void aWaitSaysForWhatAndSinceWhen() {
        stage.cloud.accepted = PeeringState.PROVISIONING;
        assertThat(stage.runOn("connect", "-y", "-o", "json", "--timeout", "1m"))
                .isEqualTo(3);
        JsonNode document = stage.json();
        assertThat(document.get("verdict").asText()).isEqualTo("waiting");
        assertThat(document.get("waitsFor").asText()).isEqualTo("p-1 to become active");
        assertThat(document.get("steps").get(2).get("waitingSince").asText()).startsWith("2026-01-01T00:00:");
        assertThat(document.get("exitCode").asInt()).isEqualTo(3);
    }

    @Test
    void aProblemHasAllOfItsParts() {
        stage.cloud.ours = Cidr.of("10.99.0.0/24");
        assertThat(stage.runOn("plan", "-o", "json")).isEqualTo(4);
        JsonNode document = stage.json();
        assertThat(document.get("verdict").asText()).isEqualTo("blocked");
        JsonNode problem = document.get("problems").get(0);
        assertThat(problem.get("code").asText()).isEqualTo("cidr-overlap");
        assertThat(problem.get("subject").asText()).isEqualTo("net-1");
        assertThat(problem.get("cause").asText()).contains("overlaps");
        assertThat(problem.get("remedy").asText()).isNotEmpty();
        assertThat(problem.get("evidence").get("ours").asText()).isEqualTo("10.99.0.0/24");
        assertThat(problem.get("page").asText()).isEqualTo("docs/problems/cidr-overlap.md");
        assertThat(stage.err()).isEmpty();
    }

    @Test
    void anErrorIsADocumentTooAndATextOnStandardError() {
        String file = stage.file(Stage.LINK.replace("cloud: tiny", "cloud: tinny"));
        assertThat(stage.run("plan", file, "-o", "json")).isEqualTo(2);
        JsonNode error = stage.json().get("error");
        assertThat(error.get("key").asText()).isEqualTo("near.cloud");
        assertThat(error.get("message").asText()).contains("'tinny' is not a cloud");
        assertThat(error.get("remedy").asText()).contains("Did you mean 'tiny'?");
        assertThat(stage.json().get("exitCode").asInt()).isEqualTo(2);
        assertThat(stage.err()).contains("Did you mean 'tiny'?");
    }

    @Test
    void aWrongOptionIsADocumentToo() {
        assertThat(stage.runOn("plan", "--colour", "-o", "json")).isEqualTo(2);
        assertThat(stage.json().get("error").get("message").asText()).contains("--colour");
    }

    @Test
    void everyOtherCommandHasADocument() {
        stage.runOn("connect", "--yes");
        assertThat(stage.run("history", "partner", "-o", "json")).isZero();
        assertThat(stage.json().get("entries").get(0).get("event").asText()).isEqualTo("started");
        assertThat(stage.run("list", "-o", "json")).isZero();
        assertThat(stage.json().get("links").get(0).get("last").asText()).isEqualTo("ready");
        assertThat(stage.run("providers", "-o", "json")).isZero();
        assertThat(stage.json()
                        .get("clouds")
                        .get(0)
                        .get("near")
                        .get(0)
                        .get("need")
                        .asText())
                .isEqualTo("required");
        JsonNode cloud = stage.json().get("clouds").get(0);
        assertThat(cloud.get("capabilities").get(0).asText()).isEqualTo("Networks");
        assertThat(cloud.at("/traits/PeeringAcceptor/span").asText()).isEqualTo("any_region");
    }
}
