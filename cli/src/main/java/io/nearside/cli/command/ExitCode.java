package io.nearside.cli.command;

import io.nearside.engine.progress.Verdict;
import java.util.Collection;
import java.util.List;

/** How the command ends, for scripts. */
public enum ExitCode {
    READY(0),
    FAILED(1),
    USAGE(2),
    /** Not ready, and nothing wrong. */
    WAITING(3),
    /** A person must act. */
    BLOCKED(4),
    /** A plan found work, and was asked to say so. */
    WORK_FOUND(5),
    /** As shells say it of what Ctrl-C has ended. */
    INTERRUPTED(130);

    private static final List<ExitCode> WORST_FIRST = List.of(INTERRUPTED, USAGE, FAILED, BLOCKED, WAITING, WORK_FOUND);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** What the shell sees. */
    public int number() {
        return number;
    }

    /** What several links come to: the worst of what each did, and an interrupt before all. */
    static ExitCode worst(Collection<ExitCode> codes) {
        return WORST_FIRST.stream().filter(codes::contains).findFirst().orElse(READY);
    }

    static ExitCode of(Verdict verdict) {
        if (verdict instanceof Verdict.Ready || verdict instanceof Verdict.Gone) {
            return READY;
        }
        if (verdict instanceof Verdict.Blocked) {
            return BLOCKED;
        }
        if (verdict instanceof Verdict.Failed) {
            return FAILED;
        }
        return verdict instanceof Verdict.Interrupted ? INTERRUPTED : WAITING;
    }
}
