package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExitCodeTest {
    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void planSaysZeroWhateverThereIsToDoUnlessItIsAskedToSayMore() {
        assertThat(stage.runOn("plan")).isZero();
        assertThat(stage.runOn("plan", "--detailed-exitcode")).isEqualTo(5);
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
        stage.runOn("connect", "--yes");
        assertThat(stage.runOn("plan", "--detailed-exitcode")).isZero();
    }

    @Test
    void connectSaysZeroWhenItIsReadyAndSoDoesStatus() {
        assertThat(stage.runOn("status")).isEqualTo(3);
        assertThat(stage.runOn("connect", "--yes")).isZero();
        assertThat(stage.cloud.writes).containsExactly("accept", "add");
        assertThat(stage.runOn("status")).isZero();
    }

    @Test
    void disconnectSaysZeroWhenNothingIsLeft() {
        stage.runOn("connect", "--yes");
        assertThat(stage.runOn("disconnect", "--yes")).isZero();
        assertThat(stage.cloud.routes).isEmpty();
        assertThat(stage.cloud.state).isEqualTo(PeeringState.GONE);
        assertThat(stage.out()).contains("partner is gone");
    }

    @Test
    void whatStillWaitsAtTheDeadlineIsThree() {
        stage.cloud.accepted = PeeringState.PROVISIONING;
        assertThat(stage.runOn("connect", "--yes", "--timeout", "90s")).isEqualTo(3);
        assertThat(stage.out())
                .contains("partner waits for p-1 to become active.")
                .contains("Run the same command again to go on.");
        assertThat(stage.runOn("plan")).isZero();
        assertThat(stage.runOn("plan", "--detailed-exitcode")).isEqualTo(5);
        assertThat(stage.runOn("status")).isEqualTo(3);
    }

    @Test
    void whatAPersonMustActOnIsFour() {
        stage.cloud.ours = Cidr.of("10.99.0.0/24");
        assertThat(stage.runOn("plan")).isEqualTo(4);
        assertThat(stage.runOn("connect", "--yes")).isEqualTo(4);
        assertThat(stage.out())
                .contains("cidr-overlap net-1")
                .contains("ours 10.99.0.0/24")
                .contains("docs/problems/cidr-overlap.md");
        assertThat(stage.cloud.writes).isEmpty();
        assertThat(stage.journals.links()).isEmpty();
    }

    @Test
    void aServiceThatRefusesIsOne() {
        stage.cloud.failure = ErrorKind.INVALID;
        assertThat(stage.runOn("plan")).isEqualTo(1);
        assertThat(stage.runOn("status")).isEqualTo(1);
        assertThat(stage.runOn("connect", "--yes")).isEqualTo(1);
        assertThat(stage.out()).contains("call-refused").contains("request r-1");
    }

    @Test
    void aServiceThatIsSilentIsWaitedForByAConnectAndByNothingElse() {
        stage.cloud.failure = ErrorKind.UNAVAILABLE;
        assertThat(stage.runOn("plan")).isEqualTo(1);
        stage.meanwhile = now -> {
            if (stage.cloud.reads.size() > 20) {
                stage.cloud.failure = null;
            }
        };
        assertThat(stage.runOn("connect", "--yes")).isZero();
    }

    @Test
    void aServiceThatStaysSilentIsWhatTheRunWaitsForAndNoProblemBefore() {
        stage.cloud.failure = ErrorKind.UNAVAILABLE;
        assertThat(stage.runOn("connect", "--yes", "--timeout", "1m")).isEqualTo(3);
        assertThat(stage.out())
                .contains("partner waits for our network's peerings: tiny does not answer.")
                .doesNotContain("service-unavailable");
    }

    @Test
    void anInterruptedRunIs130AndSaysHowToGoOn() {
        stage.cloud.accepted = PeeringState.PROVISIONING;
        Thread worker = Thread.currentThread();
        stage.meanwhile = now -> worker.interrupt();
        assertThat(stage.runOn("connect", "--yes")).isEqualTo(130);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(stage.err()).isEqualTo("interrupted; run the same command again to go on" + System.lineSeparator());
        stage.meanwhile = now -> stage.cloud.state = PeeringState.ACTIVE;
        assertThat(stage.runOn("connect", "--yes")).isZero();
        assertThat(stage.cloud.writes).containsExactly("accept", "add");
    }

    @Test
    void aFinishedLinkIsLookedAtOnceAndNotedOnce() {
        stage.runOn("connect", "--yes");
        int entries = stage.journals.of("partner").entries().size();
        stage.cloud.reads.clear();
        assertThat(stage.runOn("connect", "--yes")).isZero();
        assertThat(stage.cloud.reads).containsExactlyInAnyOrder("peerings", "routes");
        assertThat(stage.journals.of("partner").entries()).hasSize(entries);
        assertThat(stage.cloud.writes).containsExactly("accept", "add");
    }

    @Test
    void aLinkThatAnotherHandHasFinishedIsAdopted(@TempDir Path elsewhere) {
        stage.runOn("connect", "--yes");
        Stage other = new Stage(elsewhere);
        other.cloud.state = stage.cloud.state;
        other.cloud.routes.addAll(stage.cloud.routes);
        assertThat(other.runOn("connect", "--yes")).isZero();
        assertThat(other.cloud.writes).isEmpty();
        other.cloud.reads.clear();
        assertThat(other.runOn("connect", "--yes")).isZero();
        assertThat(other.cloud.reads).containsExactlyInAnyOrder("peerings", "routes");
    }
}
