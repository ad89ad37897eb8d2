package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Mark;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import org.junit.jupiter.api.Test;

/** An endpoint is made of two things, and a run was killed between them. */
final class BegunEndpointTest {
    private final EndpointWorld world = new EndpointWorld();

    /** A run was killed between the two writes: whoever asks is told what is to be done next. */
    @Test
    void howOneStandsThatIsBegunIsTold() {
        world.cloud.halves = true;
        world.vendor.publish("me");
        world.cloud.add("me/toy", "", Endpoint.State.BEGUN, Approval.UNKNOWN, new Mark("toy"));
        assertThat(world.status().verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(world.plan().verdict()).isInstanceOf(Verdict.Due.class);
    }

    /** What a fact is read by may itself be refused: that is what is told. */
    @Test
    void whoMayNotLookWhereOneIsBegunIsToldSo() {
        world.cloud.halves = true;
        world.vendor.needed = 0;
        world.vendor.publish("me");
        world.cloud.add("me/toy", "", Endpoint.State.BEGUN, Approval.UNKNOWN, new Mark("toy"));
        world.cloud.calls.failAlways("read site", ErrorKind.DENIED);
        assertThat(world.status().problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(world.plan().problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
    }
}
