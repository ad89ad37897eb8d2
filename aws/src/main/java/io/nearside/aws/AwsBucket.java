package io.nearside.aws;

import io.nearside.api.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is left of one API's rate, as far as we know: others may draw from the same bucket of AWS's. */
final class AwsBucket {
    private final AwsRate rate;

    private final ReentrantLock turn = new ReentrantLock(true);

    private double tokens;

    private @Nullable Instant filled;

    AwsBucket(AwsRate rate) {
        this.rate = rate;
        this.tokens = rate.burst();
    }

    /** Takes a token, and sleeps until there is one; whoever comes meanwhile is served after that. */
    void take(Pace pace) throws InterruptedException {
        turn.lockInterruptibly();
        try {
            fill(pace.now());
            if (tokens < 1) {
                pace.pause(rate.time(1 - tokens));
                fill(pace.now());
            }
            tokens--;
        } finally {
            turn.unlock();
        }
    }

    /** AWS has no token left, whatever we thought. */
    void drain() {
        turn.lock();
        try {
            tokens = Math.min(tokens, 0);
        } finally {
            turn.unlock();
        }
    }

    private void fill(Instant now) {
        if (filled != null && now.isAfter(filled)) {
            tokens = Math.min(rate.burst(), tokens + rate.tokens(Duration.between(filled, now)));
        }
        filled = now;
    }
}
