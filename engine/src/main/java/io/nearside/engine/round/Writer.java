package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.progress.ProgressListener;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
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

        /** Whether the answer taught all that a look would show. Of one that only took the wish nothing is learnt. */
        boolean taught() {
            return outcome != null && !(outcome instanceof Asked) && write.lesson() != null;
        }

        Facts teach(Facts before) {
            return outcome == null || outcome instanceof Asked || write.lesson() == null
                    ? before
                    : write.lesson().taught(before, outcome);
        }
    }

    /**
     * Makes writes, a few at a time: others that share the threads get their turn in between, and a run that is to end need not wait for
     * hundreds. After a failure the rest is not made, since a look may tell that it is not due any more, or that nothing will help; what
     * was not made has no result.
     *
     * @param goesOn asked before each few but the first
     */
    List<Result> make(String step, List<Write> writes, BooleanSupplier goesOn) {
        List<Result> results = new ArrayList<>();
        while (results.size() < writes.size() && (results.isEmpty() || (allWell(results) && goesOn.getAsBoolean()))) {
            int end = Math.min(results.size() + Parallel.THREADS, writes.size());
            results.addAll(parallel.all(writes.subList(results.size(), end).stream()
                    .map(write -> (Callable<Result>) () -> one(step, write))
                    .toList()));
        }
        return results;
    }

    private static boolean allWell(List<Result> results) {
        return results.stream().allMatch(result -> result.failure().isEmpty());
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
            String hope = write.awaitsPermission(e) ? "; a permission that was just granted may be on its way" : "";
            listener.failed(step, write.says(), Failures.brief(e) + hope);
            return new Result(write, null, e);
        }
    }
}
