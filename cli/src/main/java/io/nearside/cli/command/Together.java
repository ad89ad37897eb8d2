package io.nearside.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Works on several links at once, a thread each, since each waits for services of its own. */
final class Together {

    private Together() {}

    /**
     * The results, in the order of the work. An interrupt is handed on to each, and all are waited for: what is under way ends by itself
     * and is noted. An exception is thrown once all have ended.
     */
    static <T> List<T> all(List<Supplier<T>> work) {
        if (work.size() == 1) {
            return List.of(work.get(0).get());
        }
        List<FutureTask<T>> tasks = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (Supplier<T> each : work) {
            FutureTask<T> task = new FutureTask<>(each::get);
            tasks.add(task);
            threads.add(new Thread(task, "nearside-link"));
        }
        threads.forEach(Thread::start);
        threads.forEach(thread -> join(thread, threads));
        return tasks.stream().map(Together::result).toList();
    }

    private static void join(Thread thread, List<Thread> all) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                all.forEach(Thread::interrupt);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T result(FutureTask<T> ended) {
        boolean interrupted = Thread.interrupted();
        try {
            return ended.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException("the task has ended", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
