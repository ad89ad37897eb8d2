package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.function.Executable;

/** Cases of one flow and one fault, each in a world of its own, run as many at once as there are processors. */
final class Cases {
    private final Map<String, Executable> all = new LinkedHashMap<>();

    void add(String name, Executable check) {
        all.put(name, check);
    }

    int size() {
        return all.size();
    }

    /** Runs them, and counts them; fails with all that failed. */
    void pass(Tally tally, KilledFlow flow, String fault) {
        List<AssertionError> failures = failures();
        tally.count(flow.name(), fault, all.size(), all.size() - failures.size());
        assertThat(all).as("cases of %s, %s", flow, fault).isNotEmpty();
        assertThat(failures).as("%s, %s", flow, fault).isEmpty();
    }

    /** Runs them, and answers what the checks of those say that failed. */
    List<AssertionError> failures() {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Map<String, Future<?>> running = new LinkedHashMap<>();
            all.forEach((name, check) -> running.put(name, pool.submit(() -> run(check))));
            List<AssertionError> failures = new ArrayList<>();
            for (Map.Entry<String, Future<?>> one : running.entrySet()) {
                try {
                    one.getValue().get();
                } catch (ExecutionException e) {
                    failures.add(new AssertionError(one.getKey() + ": " + e.getCause(), e.getCause()));
                }
            }
            return failures;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static Void run(Executable check) throws Exception {
        try {
            check.execute();
            return null;
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
