package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.progress.ProgressListener;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes writes: the intent is durable before the call, the outcome after it. */
final class Writer {
    private final Parallel parallel;

    private final JournalWriter journal;

    private final ProgressListener listener;

    Writer(Parallel parallel, JournalWriter journal, ProgressListener listener) {
        this.parallel = parallel;
        this.journal = journal;
        this.listener = listener;
    }

    /** What came of a write. */
    record Result(
            Write write,
            @Nullable Outcome outcome,
            @Nullable CloudException error) {
        Optional<CloudException> failure() {
            return Optional.ofNullable(error);
        }

        /** Whether the answer taught all that a look would show. */
        boolean taught() {
            return outcome != null && write.lesson() != null;
        }

        Facts teach(Facts before) {
            return outcome == null || write.lesson() == null
                    ? before
                    : write.lesson().taught(before, outcome);
        }
    }

    List<Result> make(String step, List<Write> writes) {
        return parallel.all(writes.stream()
                .map(write -> (Callable<Result>) () -> one(step, write))
                .toList());
    }

    private Result one(String step, Write write) throws Exception {
        String object = write.object().toString();
        journal.intent(step, object, write.says());
        listener.writing(step, write.says());
        try {
            Outcome outcome = write.call().call();
            journal.outcome(step, object, write.says(), outcome);
            listener.wrote(step, write.says(), outcome.says());
            return new Result(write, outcome, null);
        } catch (CloudException e) {
            journal.failure(step, object, write.says(), e);
            listener.failed(step, write.says(), Failures.brief(e));
            return new Result(write, null, e);
        }
    }
}
