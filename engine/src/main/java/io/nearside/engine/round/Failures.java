package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind.Outlook;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What a failed call means for a link: a wait while there is hope, a problem in plain words when there is none. */
public final class Failures {

    /** How long a service may be silent or refuse for the moment before it is a person's matter. */
    private static final Duration HOPE = Duration.ofMinutes(2);

    private Failures() {}

    /** What a judge finds that cannot go on without a fact whose read failed. */
    static Finding ofRead(Fact<?> fact, CloudException failure) {
        if (failure.kind().outlook() == Outlook.TRY_LATER) {
            Patience patience =
                    new Patience(HOPE, problem(failure), failure.fault().delay().orElse(null));
            return new Finding.Wait(fact.side(), fact.name() + ": " + brief(failure), Set.of(fact), patience);
        }
        return Finding.Blocked.by(problem(failure));
    }

    /** A failed call in plain words. */
    public static Problem problem(CloudException failure) {
        Said said = said(failure);
        return new Problem(
                said.code(),
                failure.fault().provider(),
                said.cause() + ": " + sentence(String.valueOf(failure.getMessage())),
                said.remedy(),
                Map.of("call", failure.fault().says()));
    }

    /** The kind of a failure in a few words, for a line that says what is waited for. */
    static String brief(CloudException failure) {
        String provider = failure.fault().provider();
        return switch (failure.kind()) {
            case THROTTLED -> provider + " asks to slow down";
            case BUSY -> provider + " is at work on it already";
            case NOT_FOUND -> provider + " does not show it yet";
            case CONFLICT -> provider + " says that its state has changed";
            case UNAVAILABLE -> provider + " does not answer";
            case INVALID, DENIED, EXHAUSTED, CANCELLED, CLOSED, UNKNOWN -> provider + " refuses it";
        };
    }

    private record Said(ProblemCode code, String cause, String remedy) {}

    private static Said said(CloudException failure) {
        return switch (failure.kind()) {
            case DENIED ->
                new Said(
                        ProblemCodes.PERMISSION_MISSING,
                        "The credentials are not accepted or lack a permission",
                        "Check whose credentials are used, and grant what the message names.");
            case EXHAUSTED ->
                new Said(
                        ProblemCodes.QUOTA_REACHED,
                        "A quota is reached",
                        "Remove what is no longer needed, or have the quota raised; then run again.");
            case THROTTLED, BUSY, UNAVAILABLE ->
                new Said(
                        ProblemCodes.SERVICE_UNAVAILABLE,
                        "The service does not answer, or not for now",
                        "Check the network and the endpoint; then run again: nothing is lost.");
            case UNKNOWN ->
                new Said(
                        ProblemCodes.ANSWER_UNKNOWN,
                        "The service answered something that Nearside does not understand",
                        "Look at the service's own status, and run again; if it stays, report it with the request's id.");
            case NOT_FOUND ->
                new Said(
                        ProblemCodes.CALL_REFUSED,
                        "The service knows no such thing",
                        "Check the ids in the link file and the place they are looked for in.");
            case INVALID, CONFLICT, CANCELLED, CLOSED ->
                new Said(
                        ProblemCodes.CALL_REFUSED,
                        "The service refused a call",
                        "Correct what the message names; then run again.");
        };
    }

    private static String sentence(String text) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || trimmed.endsWith(".") ? trimmed : trimmed + ".";
    }
}
