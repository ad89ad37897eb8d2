package io.nearside.engine.round;

import io.nearside.api.Pace;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind.Outlook;
import io.nearside.api.error.Problem;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.round.Fact.Depth;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.Finding.Wait.Nudging;
import io.nearside.engine.round.Judge.Judged;
import io.nearside.engine.round.Judge.Judgement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Walks a flow's steps: look, judge, act, look again, until the link is ready, or blocked, or the deadline has come.
 *
 * <p>Each fact is read once. After that only what a write made stale, and what a wait is for, is read again. Only the first step that is
 * not settled acts. A throttle at one call is a wait for that call; what else was read is kept.
 */
public final class Rounds<S> {
    private static final int RETRIES = 3;

    private final Flow<S> flow;

    private final Looker looker;

    private final Judge<S> judge;

    private final Reporter<S> reporter;

    private final Parallel parallel;

    private final JournalWriter journal;

    private final LinkMemory memory;

    private final Pace pace;

    private final Waits waits;

    private Facts facts = Facts.none();

    private int turn;

    private Instant lookedAt = Instant.MIN;

    /** Rounds of one link in one direction. */
    public Rounds(String link, Flow<S> flow, Direction direction, Parallel parallel, Bench bench) {
        this.flow = flow;
        this.parallel = parallel;
        this.journal = bench.journal();
        this.memory = bench.memory();
        this.pace = bench.pace();
        this.looker = new Looker(flow, parallel);
        this.judge = new Judge<>(flow, direction);
        this.waits = new Waits(pace, bench.random());
        this.reporter = new Reporter<>(link, flow, direction, waits);
    }

    /**
     * Looks once and judges every step. Writes nothing. A service that does not answer is asked a few times more; then its failure is
     * what is reported.
     */
    public Progress look(Depth depth) {
        readAll(flow.facts().stream()
                .filter(fact -> fact.depth() == Depth.PROOF || fact.depth() == depth)
                .toList());
        Judgement judgement = judgeWithAdmission(Rounds::asProblem);
        for (int retry = 0; retry < RETRIES && !facts.worthAnotherTry().isEmpty(); retry++) {
            if (!paused(facts.delay().orElse(waits.pause("look", "")))) {
                return reporter.interrupted(reporter.report(facts, judgement));
            }
            readAll(facts.worthAnotherTry());
            judgement = judgeWithAdmission(Rounds::asProblem);
        }
        lookedAt = pace.now();
        return reporter.report(facts, judgement);
    }

    /** Goes on until the link is ready or gone, or blocked, or this time has passed; facts of a look a moment ago are used. */
    public Progress run(Duration timeout, Duration freshness, Depth depth, ProgressListener listener) {
        Instant deadline = pace.now().plus(timeout);
        Attempts attempts = new Attempts(pace, memory);
        Writer writer = new Writer(parallel, journal, listener);
        memory.startWriting();
        if (lookedAt.equals(Instant.MIN) || lookedAt.plus(freshness).isBefore(pace.now())) {
            look(depth);
        }
        while (true) {
            Judgement judgement = judgeWithAdmission(Failures::ofRead);
            Progress progress = reporter.report(facts, judgement);
            listener.progressed(progress);
            if (Thread.currentThread().isInterrupted()) {
                return reporter.interrupted(progress);
            }
            if (judgement.frontier().isEmpty()) {
                return progress;
            }
            Judged frontier = judgement.frontier().get();
            Turn next = frontier.finding() instanceof ToDo toDo
                    ? act(frontier.step(), toDo, writer, attempts, deadline)
                    : hold(frontier, writer);
            if (!next.problems().isEmpty()) {
                return reporter.stopped(progress, next.problems());
            }
            Duration pause = next.pause();
            if (!pause.isZero() && pace.now().plus(pause).isAfter(deadline)) {
                return reporter.waiting(progress, pause);
            }
            if (!paused(pause)) {
                return reporter.interrupted(progress);
            }
            // A look that only catches up is of the same turn: else two facts of one wait made each other old for ever.
            if (frontier.finding() instanceof ToDo || !pause.isZero()) {
                turn++;
            }
            readAll(next.read());
        }
    }

    /** What a turn comes to: problems that end the run, or what to read again and after which pause. */
    private record Turn(List<Problem> problems, Collection<? extends Fact<?>> read, Duration pause) {
        static Turn end(List<Problem> problems) {
            return new Turn(problems, Set.of(), Duration.ZERO);
        }
    }

    /** Where the vendor's services are reached, as far as a look has found its network. */
    public List<ServiceHost> hosts() {
        return flow.hosts(flow.situation(facts));
    }

    private static Finding asProblem(Fact<?> fact, CloudException failure) {
        return Blocked.by(Failures.problem(failure));
    }

    private Judgement judgeWithAdmission(BiFunction<Fact<?>, CloudException, Finding> onFailure) {
        Judgement judgement = judge.judge(facts, onFailure);
        while (!judgement.wanted().isEmpty()) {
            Set<Fact<?>> wanted = judgement.wanted();
            boolean admits = wanted.stream().anyMatch(fact -> fact.depth() == Depth.ADMISSION);
            List<Fact<?>> unknown = flow.facts().stream()
                    .filter(fact -> !facts.knows(fact))
                    .filter(fact -> wanted.contains(fact) || (admits && fact.depth() == Depth.ADMISSION))
                    .toList();
            if (unknown.isEmpty()) {
                return judgement;
            }
            readAll(unknown);
            judgement = judge.judge(facts, onFailure);
        }
        return judgement;
    }

    private boolean paused(Duration pause) {
        try {
            pace.pause(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void readAll(Collection<? extends Fact<?>> wanted) {
        if (!wanted.isEmpty()) {
            facts = looker.read(facts, wanted, turn);
        }
    }

    private Turn act(String step, ToDo toDo, Writer writer, Attempts attempts, Instant deadline) {
        List<Write> due = toDo.writes().stream().filter(attempts::mayMake).toList();
        if (due.isEmpty()) {
            Set<Fact<?>> stale = stales(toDo.writes());
            return new Turn(List.of(), stale, waits.pause(step, "to see what was written"));
        }
        Duration pause = Duration.ZERO;
        BooleanSupplier goesOn =
                () -> !Thread.currentThread().isInterrupted() && !pace.now().isAfter(deadline);
        List<Writer.Result> results = writer.make(step, due, goesOn);
        if (results.size() < due.size()) {
            pause = waits.pause(step, "to go on with the rest");
        }
        for (Writer.Result result : results) {
            attempts.note(result);
            facts = result.teach(facts);
            if (result.failure().isEmpty()) {
                continue;
            }
            CloudException failure = result.failure().get();
            if (attempts.isHopeless(result.write(), failure)) {
                return Turn.end(
                        List.of(result.write().explain().apply(failure).orElseGet(() -> Failures.problem(failure))));
            }
            Duration usual = Attempts.pause(
                    result.write(), failure, waits.pause(step, result.write().says()));
            pause = longer(pause, failure.fault().delay().orElse(usual));
        }
        List<Write> untaught = results.stream()
                .filter(result -> !result.taught())
                .map(Writer.Result::write)
                .toList();
        return new Turn(List.of(), stales(untaught), pause);
    }

    private static Set<Fact<?>> stales(List<Write> writes) {
        Set<Fact<?>> stale = new HashSet<>();
        writes.forEach(write -> stale.addAll(write.stales()));
        return stale;
    }

    private Turn hold(Judged frontier, Writer writer) {
        if (frontier.finding() instanceof Blocked blocked) {
            return Turn.end(blocked.problems());
        }
        if (!(frontier.finding() instanceof Wait wait)) {
            throw new IllegalStateException("The step " + frontier.step() + " found " + frontier.finding()
                    + " though every step before it is settled");
        }
        if (waits.isOver(frontier.step(), wait)) {
            return Turn.end(List.of(Objects.requireNonNull(wait.patience().then())));
        }
        List<Write> due = wait.nudging() == Nudging.AT_ONCE ? waits.nudges(frontier.step(), wait) : List.of();
        if (!due.isEmpty()) {
            return nudge(frontier.step(), due, writer);
        }
        List<Fact<?>> old = wait.poll().stream()
                .filter(fact -> !facts.readSince(fact, turn))
                .toList();
        if (!old.isEmpty()) {
            return new Turn(List.of(), old, Duration.ZERO);
        }
        // What comes of a nudge shows in what is waited for; one that fails has cost nothing.
        if (wait.nudging() == Nudging.WHEN_IT_LASTS) {
            writer.make(frontier.step(), waits.nudges(frontier.step(), wait), () -> true);
        }
        return new Turn(List.of(), wait.poll(), waits.pause(frontier.step(), wait));
    }

    /** A nudge without which nothing comes: one that is refused for good is a problem. */
    private Turn nudge(String step, List<Write> due, Writer writer) {
        List<Problem> problems = writer.make(step, due, () -> true).stream()
                .flatMap(result -> result.failure().stream())
                .filter(failure -> failure.kind().outlook() == Outlook.FINAL)
                .map(Failures::problem)
                .toList();
        return problems.isEmpty() ? new Turn(List.of(), stales(due), Duration.ZERO) : Turn.end(problems);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
