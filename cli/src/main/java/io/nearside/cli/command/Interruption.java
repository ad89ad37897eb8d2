package io.nearside.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Ctrl-C, or a request to end. Work that writes is shielded: it is told, and waited for until the write under way is answered and in the
 * journal. Everything else may be left at any time.
 */
public final class Interruption {
    private static final String SAYS = "interrupted; run the same command again to go on";

    /** A call that takes longer is left to the next run, which looks at what came of it. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintWriter err;

    private final Thread worker;

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition changed = lock.newCondition();

    private boolean shielded;

    private boolean ended;

    private boolean told;

    /** Interrupts this thread. */
    public Interruption(PrintWriter err, Thread worker) {
        this.err = err;
        this.worker = worker;
    }

    /** From now on the process does not end in the middle of shielded work. */
    public void watch() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupt, "nearside-interrupt"));
    }

    /** The command has ended by itself: nothing is left to interrupt. */
    public void ended() {
        locked(() -> ended = true);
    }

    /** Does work that must not be left in the middle. */
    <T> T shield(Supplier<T> work) {
        locked(() -> shielded = true);
        try {
            return work.get();
        } finally {
            locked(() -> {
                shielded = false;
                changed.signalAll();
                return true;
            });
        }
    }

    /** Says what to do next, once. */
    void tell() {
        boolean first = locked(() -> {
            boolean untold = !told;
            told = true;
            return untold;
        });
        if (first) {
            err.println(SAYS);
            err.flush();
        }
    }

    private void interrupt() {
        if (locked(() -> ended)) {
            return;
        }
        worker.interrupt();
        waitForShielded();
        tell();
    }

    private void waitForShielded() {
        lock.lock();
        try {
            long left = PATIENCE.toNanos();
            while (shielded && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
