package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class StaticAddressesTest {
    private final EndpointWorld world = new EndpointWorld();

    private Problem blocked() {
        Progress progress = world.connect();
        assertThat(progress.problems()).as("%s", progress.verdict()).hasSize(1);
        return progress.problems().get(0);
    }

    @Test
    void whatIsRequiredAndMissingIsCountedAndPriced() {
        world.requires();
        world.vendor.needed = 6;
        world.vendor.address("s-1", "toys", State.ATTACHED);
        world.vendor.address("s-2", null, State.FREE);
        Problem problem = blocked();
        assertThat(problem.code()).isEqualTo(ProblemCodes.STATIC_IPS_MISSING);
        assertThat(problem.cause())
                .contains("needs 6")
                .contains("has 1")
                .contains("5 are missing")
                .contains("s-2");
        assertThat(problem.remedy()).contains("(3 coins)");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void whatIsRequiredAndThereIsSwitchedOn() {
        world.requires();
        world.vendor.address("s-1", "toys", State.ATTACHED);
        world.vendor.address("s-2", "toys", State.ATTACHED);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes())
                .startsWith("change on [kafka]STATIC")
                .doesNotContain("make address");
    }

    @Test
    void onlyTheMissingOnesAreMade() {
        world.vendor.address("s-1", "toys", State.ATTACHED);
        world.vendor.address("s-2", "other-service", State.IN_USE);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.created).isEqualTo(1);
    }

    @Test
    void unattachedOnesOfUnknownOriginAreNeitherTakenNorDoubled() {
        world.vendor.address("s-1", null, State.FREE);
        Problem problem = blocked();
        assertThat(problem.code()).isEqualTo(ProblemCodes.STATIC_IPS_UNKNOWN);
        assertThat(problem.cause()).contains("s-1");
        assertThat(world.writes()).isEmpty();
        // Not at the second try either.
        assertThat(blocked().code()).isEqualTo(ProblemCodes.STATIC_IPS_UNKNOWN);
        assertThat(world.writes()).isEmpty();
    }

    /** Two who connect the same link at once: the second one sees what the first has made and not attached yet. */
    @Test
    void unattachedOnesThatAnotherRunAttachesMeanwhileAreUsed() {
        world.vendor.address("s-1", null, State.FREE);
        world.vendor.address("s-2", null, State.FREE);
        world.pace.meanwhile(() -> {
            if (world.vendor.addresses.values().stream()
                    .allMatch(one -> one.of().isEmpty())) {
                world.vendor.address("s-1", "toys", State.ATTACHED);
                world.vendor.address("s-2", "toys", State.ATTACHED);
            }
            world.cloud.settle();
            world.vendor.settle();
        });
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.created).isZero();
    }

    @Test
    void aLostAnswerIsFoundAgain() {
        world.vendor.calls.loseAnswer("make address");
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.created).isEqualTo(2);
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.addresses).isEmpty();
    }

    @Test
    void whatWasThereBeforeIsNotTakenForALostAnswer() {
        world.vendor.address("s-1", "other-service", State.ATTACHED);
        // The first is asked for in vain; meanwhile somebody lets go of an address that was there before.
        world.vendor.calls.fail("make address", ErrorKind.UNAVAILABLE);
        world.vendor.calls.before("make address", () -> world.vendor.address("s-1", null, State.FREE));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.created).isEqualTo(2);
        assertThat(world.vendor.addresses.values())
                .filteredOn(one -> one.of().isEmpty())
                .extracting(one -> one.id().value())
                .containsExactly("s-1");
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.addresses).containsOnlyKeys("s-1");
    }

    @Test
    void moreThanAnswersAreMissingIsAPersonsMatter() {
        world.vendor.calls.loseAnswer("make address");
        world.vendor.needed = 1;
        world.vendor.calls.before("make address", () -> world.vendor.address("s-1", null, State.FREE));
        assertThat(blocked().code()).isEqualTo(ProblemCodes.STATIC_IPS_UNKNOWN);
        assertThat(world.vendor.created).isEqualTo(1);
    }

    @Test
    void oneThatTheServiceCannotHaveMadeIsAskedForAgainOnlyAfterAGoodWhile() {
        world.vendor.calls.fail("make address", ErrorKind.UNAVAILABLE);
        Instant before = world.pace.now();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.created).isEqualTo(2);
        assertThat(Duration.between(before, world.pace.now())).isGreaterThan(Duration.ofSeconds(60));
    }

    @Test
    void aQuotaThatIsReachedIsSaidAndWhatWasMadeIsUsedLater() {
        world.vendor.needed = 1;
        world.vendor.calls.fail("make address", ErrorKind.EXHAUSTED);
        assertThat(blocked().code()).isEqualTo(ProblemCodes.QUOTA_REACHED);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.created).isEqualTo(1);
    }
}
