package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Provider;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import java.time.Duration;
import java.util.List;

/** What failures come to. Every one of them is one request: repeating is the engine's. */
final class ErrorRules {
    private static final Duration WAIT = Duration.ofSeconds(7);

    private ErrorRules() {}

    static RuleBook book() {
        return RuleBook.forAll(
                "Errors",
                List.of(
                        new Rule("ERR-01", ErrorRules::whatIsAbsentIsNotFound),
                        new Rule("ERR-02", ErrorRules::whatIsNotAllowedIsDenied),
                        new Rule("ERR-03", ErrorRules::askingTooOftenIsThrottled),
                        new Rule("ERR-04", ErrorRules::theServicesOwnFaultIsUnavailable),
                        new Rule("ERR-05", ErrorRules::nobodyAnsweringIsUnavailable),
                        new Rule("ERR-06", ErrorRules::whatIsUnknownKeepsItsCode),
                        new Rule("ERR-07", ErrorRules::whatIsNotTheServicesIsNoAnswer),
                        new Rule("ERR-08", ErrorRules::anInterruptedThreadIsCancelled)));
    }

    private static void whatIsAbsentIsNotFound(Bench bench) {
        CloudException failure =
                Bench.fails(() -> bench.stage(CallStage.class).askForAbsent(bench.provider()), ErrorKind.NOT_FOUND);
        assertThat(failure.fault().provider()).isEqualTo(bench.provider().id());
        assertThat(failure.fault().call()).isNotBlank();
    }

    private static void whatIsNotAllowedIsDenied(Bench bench) {
        try (Provider stranger = bench.open(bench.stage(FaultStage.class).ofStranger())) {
            once(bench, stranger, ErrorKind.DENIED);
        }
    }

    private static void askingTooOftenIsThrottled(Bench bench) {
        bench.stage(FaultStage.class).throttle(WAIT);
        CloudException failure = once(bench, ErrorKind.THROTTLED);
        assertThat(failure.fault().delay()).as("the service's own delay").contains(WAIT);
        works(bench);
    }

    private static void theServicesOwnFaultIsUnavailable(Bench bench) {
        bench.stage(FaultStage.class).breakDown();
        CloudException failure = once(bench, ErrorKind.UNAVAILABLE);
        assertThat(failure.fault().status()).isBetween(500, 599);
        works(bench);
    }

    private static void nobodyAnsweringIsUnavailable(Bench bench) {
        CallStage calls = bench.stage(CallStage.class);
        try (Provider nowhere = bench.open(calls.ofNowhere())) {
            CloudException failure = Bench.fails(() -> calls.ask(nowhere), ErrorKind.UNAVAILABLE);
            assertThat(failure.fault().status()).isZero();
        }
    }

    private static void whatIsUnknownKeepsItsCode(Bench bench) {
        bench.stage(FaultStage.class).baffle("SomethingNew");
        CloudException failure = once(bench, ErrorKind.UNKNOWN, ErrorKind.INVALID);
        assertThat(failure.fault().code()).isEqualTo("SomethingNew");
        assertThat(failure.fault().says()).contains("SomethingNew");
    }

    private static void whatIsNotTheServicesIsNoAnswer(Bench bench) {
        bench.stage(FaultStage.class).intercept("<html>a proxy's page</html>");
        once(bench, ErrorKind.UNAVAILABLE, ErrorKind.UNKNOWN);
        works(bench);
    }

    private static void anInterruptedThreadIsCancelled(Bench bench) {
        Thread.currentThread().interrupt();
        try {
            Bench.fails(() -> works(bench), ErrorKind.CANCELLED);
            assertThat(Thread.currentThread().isInterrupted())
                    .as("the flag is kept")
                    .isTrue();
        } finally {
            Thread.interrupted();
        }
        works(bench);
    }

    private static void works(Bench bench) {
        bench.stage(CallStage.class).ask(bench.provider());
    }

    private static CloudException once(Bench bench, ErrorKind... kinds) {
        return once(bench, bench.provider(), kinds);
    }

    /** The call fails after a single request. */
    private static CloudException once(Bench bench, Provider provider, ErrorKind... kinds) {
        FaultStage stage = bench.stage(FaultStage.class);
        stage.asked();
        CloudException failure = Bench.fails(() -> bench.stage(CallStage.class).ask(provider), kinds);
        assertThat(stage.asked()).as("requests").isEqualTo(1);
        return failure;
    }
}
