package io.nearside.engine.endpoint;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.engine.journal.LinkMemory;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What the journal knows to be this link's work, for things that carry no mark. It is noted before the call, since a run can be killed
 * before the answer, and taken back only if the answer says that nothing was made.
 */
final class OwnWork {
    private static final String OURS = "ours";

    private static final String NOT_OURS = "not ours";

    private final LinkMemory memory;

    private final Set<String> thisRun = ConcurrentHashMap.newKeySet();

    OwnWork(LinkMemory memory) {
        this.memory = memory;
    }

    /** Whether the journal says that this link made a thing. */
    boolean made(String thing) {
        return memory.recall(thing).filter(OURS::equals).isPresent();
    }

    /** Whether the journal says anything of a thing: that it does not may mean that it was deleted. */
    boolean knows(String thing) {
        return memory.recall(thing).isPresent();
    }

    /** Makes a thing. A refusal takes the note back, unless it was made by an attempt before: then the refusal is that one's echo. */
    <T> T making(String thing, Supplier<T> call) {
        boolean before = made(thing);
        memory.keep(thing, OURS);
        try {
            return call.get();
        } catch (CloudException e) {
            if (!before && e.kind() != ErrorKind.UNAVAILABLE && e.kind() != ErrorKind.CANCELLED) {
                memory.keep(thing, NOT_OURS);
            }
            throw e;
        }
    }

    /** Undoes a thing: once the service has taken that, it is not this link's any more. */
    <T> T undoing(String thing, Supplier<T> call) {
        T answer = call.get();
        gone(thing);
        return answer;
    }

    /** Notes that a thing is not this link's any more, once it is seen to be gone. */
    void gone(String thing) {
        if (made(thing)) {
            memory.keep(thing, NOT_OURS);
        }
    }

    /** Notes a text, for later runs. */
    void note(String key, String value) {
        memory.keep(key, value);
    }

    /** What was noted. */
    Optional<String> noted(String key) {
        return memory.recall(key).filter(value -> !value.isEmpty());
    }

    /** Notes for this run only. */
    void noteForNow(String what) {
        thisRun.add(what);
    }

    /** Whether this run has noted it. */
    boolean notedNow(String what) {
        return thisRun.contains(what);
    }
}
