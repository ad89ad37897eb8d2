package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.cli.output.Terminal.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ConsentTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "disconnect"})
    void withoutATerminalAndWithoutYesNothingIsAskedOfAnybody(String command) {
        assertThat(stage.runOn(command)).isEqualTo(2);
        assertThat(stage.err()).contains("add --yes").contains("Nothing was written");
        assertThat(stage.out()).isEmpty();
        assertThat(stage.cloud.reads).isEmpty();
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"n\n", "\n", "", "yess\n"})
    void anythingButYesWritesNothing(String answer) {
        stage.kind = Kind.TELETYPE;
        stage.answers = answer;
        assertThat(stage.runOn("connect")).isEqualTo(1);
        assertThat(stage.out()).contains("Connect? [y/N]").endsWith("Nothing was written." + System.lineSeparator());
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"y\n", "Yes\n"})
    void yesGoesOn(String answer) {
        stage.kind = Kind.TELETYPE;
        stage.answers = answer;
        assertThat(stage.runOn("connect")).isZero();
        assertThat(stage.cloud.writes).containsExactly("accept", "add");
    }

    @Test
    void aReadyLinkAsksNothing() {
        stage.runOn("connect", "--yes");
        stage.kind = Kind.TELETYPE;
        assertThat(stage.runOn("connect")).isZero();
        assertThat(stage.out()).contains("partner is ready.").doesNotContain("[y/N]");
    }

    @Test
    void theQuestionDoesNotSpoilADocument() {
        stage.kind = Kind.TELETYPE;
        stage.answers = "y\n";
        assertThat(stage.runOn("connect", "-o", "json")).isZero();
        assertThat(stage.err()).contains("Connect? [y/N]");
        assertThat(stage.json().get("verdict").asText()).isEqualTo("ready");
    }
}
