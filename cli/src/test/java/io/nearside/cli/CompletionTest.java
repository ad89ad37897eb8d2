package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void theScriptThatIsShippedIsTheOneOfTheseCommands() throws IOException {
        assertThat(stage.run("completion")).isZero();
        assertThat(Files.readString(Path.of("src/main/distribution/completion/nearside.bash")))
                .as("'./nearside completion > cli/src/main/distribution/completion/nearside.bash' writes it anew")
                .isEqualTo(stage.out());
    }

    @Test
    void bashTakesItAndCompletesACommand() throws IOException, InterruptedException {
        stage.run("completion");
        Path script = Path.of(stage.file("nearside.bash", stage.out()));
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source \"$0\"; COMP_WORDS=(nearside per); COMP_CWORD=1; _complete_nearside; echo ${COMPREPLY[@]}",
                        script.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo("permissions");
    }
}
