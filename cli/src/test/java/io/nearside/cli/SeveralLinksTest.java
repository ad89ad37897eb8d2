package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeeringState;
import io.nearside.cli.output.Terminal.Kind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class SeveralLinksTest {
    private Stage stage;

    private String one;

    private String other;

    /** Another link to a peering that is not there: blocked. */
    private String blocked;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
        one = stage.fileOf("one");
        other = stage.fileOf("other");
        blocked = stage.file(
                "blocked.yaml",
                Stage.LINK.replace("name: partner", "name: blocked").replace("account: them", "account: nobody"));
    }

    @Test
    void linksThatTouchTheSameObjectsDoNotHarmEachOther() {
        assertThat(stage.run("connect", "--yes", one, other)).isZero();
        assertThat(stage.cloud.state).isEqualTo(PeeringState.ACTIVE);
        assertThat(stage.cloud.routes).hasSize(1);
        assertThat(stage.journals.links()).containsExactlyInAnyOrder("one", "other");
        stage.cloud.writes.clear();
        assertThat(stage.run("connect", "--yes", one, other)).isZero();
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.run("status", one, other)).isZero();
        assertThat(stage.out()).containsSubsequence("one:", "one is ready.", "other:", "other is ready.");
    }

    @Test
    void aLineInAPipeSaysWhoseItIs() {
        stage.run("connect", "--yes", one, other);
        assertThat(stage.out().lines())
                .contains("one    peering         p-1 is active", "other  peering         p-1 is active");
    }

    @Test
    void theWorstExitCodeIsTheCommandsOwn() {
        assertThat(stage.run("plan", one, blocked)).isEqualTo(4);
        assertThat(stage.run("plan", one, other, "--detailed-exitcode")).isEqualTo(5);
        assertThat(stage.run("status", one, blocked)).isEqualTo(4);
        assertThat(stage.run("connect", "--yes", one, blocked)).isEqualTo(4);
        assertThat(stage.run("status", one)).as("the other one was connected").isZero();
        stage.cloud.state = PeeringState.PROVISIONING;
        assertThat(stage.run("connect", "--yes", "--timeout", "1m", one, other)).isEqualTo(3);
        assertThat(stage.out()).containsOnlyOnce("Run the same command again to go on.");
    }

    @Test
    void thereIsOneQuestionForAllPlans() {
        stage.kind = Kind.TELETYPE;
        stage.answers = "n\n";
        assertThat(stage.run("connect", one, other)).isEqualTo(1);
        assertThat(stage.out())
                .containsSubsequence("one:", "3 steps to go", "other:", "3 steps to go", "Connect 2 links? [y/N]");
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
        stage.answers = "y\n";
        assertThat(stage.run("connect", one, other)).isZero();
        assertThat(stage.out()).containsOnlyOnce("[y/N]");
    }

    @Test
    void aDocumentIsAnArrayInTheOrderOfTheFiles() {
        assertThat(stage.run("connect", "--yes", "-o", "json", blocked, one)).isEqualTo(4);
        assertThat(stage.json().isArray()).isTrue();
        assertThat(stage.json().findValuesAsText("link")).containsExactly("blocked", "one");
        assertThat(stage.json().findValuesAsText("exitCode")).containsExactly("4", "0");
        assertThat(stage.run("status", "-o", "json", one)).isZero();
        assertThat(stage.json().isObject()).isTrue();
    }

    @Test
    void aFileThatIsWrongKeepsAllFromBeingTouched() {
        String wrong = stage.file("wrong.yaml", Stage.LINK.replace("cloud: tiny", "clod: tiny"));
        String same = stage.file("same.yaml", Stage.LINK.replace("name: partner", "name: one"));
        for (String command : List.of("connect", "disconnect")) {
            assertThat(stage.run(command, "--yes", one, wrong)).isEqualTo(2);
            assertThat(stage.err()).contains("wrong.yaml: near.clod").hasLineCount(1);
            assertThat(stage.run(command, "--yes", one, same)).isEqualTo(2);
            assertThat(stage.err())
                    .contains("same.yaml is a link called 'one', and so is")
                    .hasLineCount(1);
        }
        assertThat(stage.cloud.reads).isEmpty();
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
    }

    @Test
    void anInterruptReachesEachOfThem() {
        stage.cloud.accepted = PeeringState.PROVISIONING;
        Thread worker = Thread.currentThread();
        stage.meanwhile = now -> worker.interrupt();
        assertThat(stage.run("connect", "--yes", one, other)).isEqualTo(130);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stage.err()).containsOnlyOnce("interrupted; run the same command again to go on");
    }
}
