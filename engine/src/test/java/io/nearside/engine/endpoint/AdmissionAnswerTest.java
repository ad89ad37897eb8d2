package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import org.junit.jupiter.api.Test;

/** A vendor that answers an admission with the connection needs not be asked how it stands. */
final class AdmissionAnswerTest {

    private static long looks(EndpointWorld world) {
        return world.vendor.calls.log().stream()
                .filter("read connections"::equals)
                .count();
    }

    @Test
    void sparesTheLookAfterEachStep() {
        EndpointWorld asked = new EndpointWorld();
        asked.connect();
        EndpointWorld answered = new EndpointWorld();
        answered.vendor.answersAdmissions = true;
        assertThat(answered.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(answered.vendor.calls.writes()).containsExactlyInAnyOrderElementsOf(asked.vendor.calls.writes());
        assertThat(looks(answered)).isEqualTo(looks(asked) - 2);
    }
}
