package io.nearside.cli.output;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;

/** Where a link stands, in a sentence. */
final class VerdictText {

    private VerdictText() {}

    static String of(Progress progress) {
        String link = progress.link();
        Verdict verdict = progress.verdict();
        if (verdict instanceof Verdict.Ready) {
            return link + " is ready.";
        }
        if (verdict instanceof Verdict.Gone) {
            return link + " is gone: nothing of it is left on our side.";
        }
        if (verdict instanceof Verdict.Due) {
            return link + ": " + steps(progress) + " to go.";
        }
        if (verdict instanceof Verdict.Waiting waiting) {
            return link + " waits for " + waiting.on() + ".";
        }
        if (verdict instanceof Verdict.Blocked) {
            return link + " is blocked: a person must act.";
        }
        if (verdict instanceof Verdict.Failed) {
            return link + ": a service failed or refused a call.";
        }
        return link + ": stopped where it was.";
    }

    private static String steps(Progress progress) {
        long open = progress.steps().stream()
                .filter(step -> step.state() != State.DONE && step.state() != State.SKIPPED)
                .count();
        return open == 1 ? "1 step" : open + " steps";
    }
}
