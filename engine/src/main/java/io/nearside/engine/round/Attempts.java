package io.nearside.engine.round;

import io.nearside.api.Pace;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ErrorKind.Outlook;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.round.Write.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which writes were made a moment ago. Services show what was written with a delay, and an answer can be lost on its way: a write that
 * still seems due is not made again before its grace has passed.
 */
final class Attempts {

    /** Longer than services usually take to show what they were told. */
    private static final Duration GRACE = Duration.ofSeconds(4);

    /** For writes that would make a second thing: longer than any service is known to hide one. */
    private static final Duration CAREFUL_GRACE = Duration.ofSeconds(60);

    /** How long a service may go on refusing with a state that a look does not confirm. */
    private static final Duration CONTRADICTION = Duration.ofSeconds(60);

    /** The same where it says that it is at work on the same thing: operations of clouds take minutes. */
    private static final Duration OPERATION = Duration.ofMinutes(15);

    private final Pace pace;

    private final LinkMemory memory;

    private final Map<String, Instant> made = new HashMap<>();

    private final Map<String, Instant> refusedSince = new HashMap<>();

    Attempts(Pace pace, LinkMemory memory) {
        this.pace = pace;
        this.memory = memory;
    }

    /** Whether a write may be made now. */
    boolean mayMake(Write write) {
        Duration grace = write.repeat() == Repeat.CAREFUL ? CAREFUL_GRACE : GRACE;
        Instant now = pace.now();
        Optional<Instant> last = Optional.ofNullable(made.get(key(write)));
        if (last.isEmpty() && write.repeat() == Repeat.CAREFUL) {
            last = memory.intentOf(write.object().toString(), now, grace);
        }
        return last.map(at -> !now.isBefore(at.plus(grace))).orElse(true);
    }

    /** Notes what came of a write. */
    void note(Writer.Result result) {
        String key = key(result.write());
        ErrorKind kind = result.failure().map(failure -> failure.kind()).orElse(null);
        if (kind == null) {
            refusedSince.remove(key);
        } else {
            refusedSince.putIfAbsent(key, pace.now());
        }
        if (kind == null || kind == ErrorKind.UNAVAILABLE) {
            made.put(key, pace.now());
        }
    }

    /** Whether a write that was just refused will be refused for good, or has been for so long that trying again has lost its point. */
    boolean isHopeless(Write write, CloudException failure) {
        boolean lags = write.awaitsPermission(failure);
        if (failure.kind().outlook() == Outlook.FINAL && !lags) {
            return true;
        }
        Instant since = refusedSince.get(key(write));
        Duration limit = failure.kind() == ErrorKind.BUSY ? OPERATION : CONTRADICTION;
        return since != null && !pace.now().isBefore(since.plus(lags ? write.permissionLag() : limit));
    }

    /** How long to wait for a permission before the next try: some twenty tries in all. */
    static Duration pause(Write write, CloudException failure, Duration usual) {
        Duration share = write.permissionLag().dividedBy(20);
        return write.awaitsPermission(failure) && share.compareTo(usual) > 0 ? share : usual;
    }

    /** What a write says tells the state it was judged in: removing a thing in two steps is two writes. */
    private static String key(Write write) {
        return write.object() + " " + write.says();
    }
}
