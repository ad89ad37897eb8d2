package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.HalfState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks.Check;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyCloud;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a person has to lay once, and how long it takes to count. */
final class GroundworkTest {
    private static final Link LINK = Link.of(
            "toy",
            Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
            Map.of("cloud", "toycloud", "account", "me"),
            Map.of("kind", "peering"));

    private static final Groundwork GRANT = new Groundwork.Grant(
            new ApplicationId("vendor-app"), Set.of("peer"), new NetworkId(ToyCloud.NETWORK), "the toy's documents");

    private static final Duration LAG = Duration.ofMinutes(5);

    private final MirroredWorld world = new MirroredWorld();

    private void found(Answer answer, ProblemCode... codes) {
        world.vendor.groundwork = Set.of(GRANT);
        List<Problem> problems = List.of(codes).stream()
                .map(code -> Problem.of(code, "vendor-app", "It may not peer.", "Run: toy allow vendor-app"))
                .toList();
        world.cloud.found = new Check(GRANT, answer, problems);
    }

    private Progress connect() {
        return world.connector.open(LINK).connect(new RunOptions(Duration.ofMinutes(30), ProgressListener.NONE));
    }

    @Test
    void aMissingPieceIsSaidWithItsCommandBeforeTheVendorIsAsked() {
        found(Answer.DENIED, ProblemCodes.GROUNDWORK_MISSING);
        Progress progress = connect();
        assertThat(progress.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.GROUNDWORK_MISSING);
            assertThat(problem.remedy()).isEqualTo("Run: toy allow vendor-app");
        });
        assertThat(world.vendor.calls.writes()).isEmpty();
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void whatCannotBeSeenIsWarnedOfAndStopsNobody() {
        found(Answer.UNKNOWN, ProblemCodes.GROUNDWORK_UNSEEN);
        Progress progress = connect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(progress.warnings()).extracting(Problem::code).containsExactly(ProblemCodes.GROUNDWORK_UNSEEN);
    }

    @Test
    void itIsLookedAtOnlyWhenAWriteIsDueAndOnlyOnce() {
        found(Answer.ALLOWED);
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log())
                .filteredOn("read groundwork"::equals)
                .hasSize(1);
        world.cloud.calls.forget();
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactly("read halves");
    }

    @Test
    void aVendorThatNeedsNoneIsNotLookedAfter() {
        found(Answer.DENIED, ProblemCodes.GROUNDWORK_MISSING);
        world.vendor.groundwork = Set.of();
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).doesNotContain("read groundwork");
    }

    @Test
    void aPermissionThatIsOnItsWayIsWaitedFor() {
        world.cloud.permissionLag = LAG;
        for (int refusals = 0; refusals < 8; refusals++) {
            world.cloud.calls.fail("create half", ErrorKind.DENIED);
        }
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).hasSize(9).containsOnly("create half");
        assertThat(world.pace.pauses())
                .filteredOn(Duration.ofSeconds(15)::equals)
                .hasSize(8);
    }

    @Test
    void aPermissionThatNeverComesIsAProblemAfterAWhile() {
        world.cloud.permissionLag = LAG;
        world.cloud.calls.failAlways("create half", ErrorKind.DENIED);
        Progress progress = connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(world.cloud.calls.writes()).hasSize(21);
    }

    @Test
    void mendingIsWaitedForLikeMaking() {
        world.cloud.permissionLag = LAG;
        world.cloud.half("toy", "v-net", HalfState.OUT_OF_SYNC, null);
        world.cloud.calls.fail("mend half", ErrorKind.DENIED);
        assertThat(connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("mend half", "mend half");
    }

    @Test
    void whatIsWrongForGoodIsNotWaitedFor() {
        world.cloud.permissionLag = LAG;
        world.cloud.calls.fail("create half", ErrorKind.INVALID);
        assertThat(connect().problems()).extracting(Problem::code).containsExactly(ProblemCodes.CALL_REFUSED);
        assertThat(world.cloud.calls.writes()).containsExactly("create half");
    }

    @Test
    void whereAPermissionCountsAtOnceARefusalIsTheEnd() {
        world.cloud.calls.fail("create half", ErrorKind.DENIED);
        assertThat(connect().problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(world.cloud.calls.writes()).containsExactly("create half");
    }
}
