package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PermissionsTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void aProviderWithoutTermsOfItsOwnIsNamed() {
        assertThat(stage.runOn("permissions")).isZero();
        assertThat(stage.out()).contains("tiny: has no terms of its own").contains("given: has no terms of its own");
    }

    @Test
    void theDocumentNamesBothSides() {
        assertThat(stage.runOn("permissions", "-o", "json")).isZero();
        assertThat(stage.json().get("link").asText()).isEqualTo("partner");
        assertThat(stage.json().get("providers")).hasSize(2);
        assertThat(stage.json().get("providers").get(0).get("provider").asText())
                .isEqualTo("tiny");
    }

    @Test
    void ofSeveralLinksEachIsNamed() {
        String first = stage.fileOf("first");
        String second = stage.fileOf("second");
        assertThat(stage.run("permissions", first, second)).isZero();
        assertThat(stage.out()).contains("first: tiny: has no").contains("second: given: has no");
        assertThat(stage.run("permissions", "-o", "json", first, second)).isZero();
        assertThat(stage.json()).hasSize(2);
        assertThat(stage.json().get(1).get("link").asText()).isEqualTo("second");
    }
}
