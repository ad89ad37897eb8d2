package io.nearside.engine.round;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.Judge.Judged;
import io.nearside.engine.round.Judge.Judgement;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Turns findings into progress. */
final class Reporter<S> {
    private static final Set<ProblemCode> FAILURES =
            Set.of(ProblemCodes.SERVICE_UNAVAILABLE, ProblemCodes.ANSWER_UNKNOWN, ProblemCodes.CALL_REFUSED);

    private final String link;

    private final Flow<S> flow;

    private final Direction direction;

    private final Waits waits;

    Reporter(String link, Flow<S> flow, Direction direction, Waits waits) {
        this.link = link;
        this.flow = flow;
        this.direction = direction;
        this.waits = waits;
    }

    Progress report(Facts facts, Judgement judgement) {
        S situation = flow.situation(facts);
        Verdict verdict = judgement
                .frontier()
                .map(frontier -> verdict(frontier.finding()))
                .orElse(direction == Direction.CONNECT ? new Verdict.Ready() : new Verdict.Gone());
        List<String> summary = summary(verdict, situation);
        List<Problem> warnings = direction == Direction.CONNECT ? flow.warnings(situation) : List.of();
        return new Progress(
                link, verdict, judgement.all().stream().map(this::step).toList(), warnings, summary);
    }

    private List<String> summary(Verdict verdict, S situation) {
        if (verdict instanceof Verdict.Ready) {
            return flow.summary(situation);
        }
        boolean planned = direction == Direction.CONNECT && verdict instanceof Verdict.Due;
        return planned ? flow.costs(situation) : List.of();
    }

    Progress stopped(Progress progress, List<Problem> problems) {
        return with(progress, verdict(problems));
    }

    Progress waiting(Progress progress, Duration nextLook) {
        String on = progress.steps().stream()
                .filter(step -> step.state() == State.WAITING || step.state() == State.DUE)
                .map(step -> step.says().isEmpty() ? String.join(", ", step.actions()) : step.says())
                .findFirst()
                .orElse("");
        return with(progress, new Verdict.Waiting(on, nextLook));
    }

    Progress interrupted(Progress progress) {
        return with(progress, new Verdict.Interrupted());
    }

    private static Progress with(Progress progress, Verdict verdict) {
        return new Progress(progress.link(), verdict, progress.steps(), progress.warnings(), List.of());
    }

    private static Verdict verdict(Finding finding) {
        if (finding instanceof Blocked blocked) {
            return verdict(blocked.problems());
        }
        return finding instanceof Wait wait ? new Verdict.Waiting(wait.says(), Duration.ZERO) : new Verdict.Due();
    }

    private static Verdict verdict(List<Problem> problems) {
        boolean failed = problems.stream().allMatch(problem -> FAILURES.contains(problem.code()));
        return failed ? new Verdict.Failed(problems) : new Verdict.Blocked(problems);
    }

    private StepReport step(Judged judged) {
        Finding finding = judged.finding();
        if (finding instanceof Done done) {
            return new StepReport(judged.step(), State.DONE, done.evidence(), List.of(), null);
        }
        if (finding instanceof Skip skip) {
            return new StepReport(judged.step(), State.SKIPPED, skip.why(), List.of(), null);
        }
        if (finding instanceof ToDo toDo) {
            List<String> actions = toDo.writes().stream().map(Write::says).toList();
            return new StepReport(judged.step(), State.DUE, "", actions, null);
        }
        if (finding instanceof Later later) {
            return new StepReport(judged.step(), State.LATER, "", later.says(), null);
        }
        if (finding instanceof Wait wait) {
            return new StepReport(
                    judged.step(), State.WAITING, wait.says(), List.of(), waits.since(judged.step(), wait.says()));
        }
        List<String> causes =
                ((Blocked) finding).problems().stream().map(Problem::cause).toList();
        return new StepReport(judged.step(), State.BLOCKED, String.join(" ", causes), List.of(), null);
    }
}
