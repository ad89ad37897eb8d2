package io.nearside.simulator;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A request that waits inside the simulator. */
public final class Hold {
    /** What becomes of it. */
    public enum Then {
        /** It goes on as if nothing had been. */
        PROCEED,
        /** Its connection is closed, and what had not happened yet never does. */
        DROP
    }

    private final Call call;
    private final Fault.Phase phase;
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Then then = Then.PROCEED;

    Hold(Call call, Fault.Phase phase) {
        this.call = call;
        this.phase = phase;
    }

    public Call call() {
        return call;
    }

    public Fault.Phase phase() {
        return phase;
    }

    void release(Then wanted) {
        then = wanted;
        released.countDown();
    }

    Then await(Duration limit) throws InterruptedException {
        if (released.await(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            return then;
        }
        return Then.PROCEED;
    }
}
