package io.nearside.engine.toy;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Every call that a toy got, in order, and the faults that it was told to answer with. */
public final class Calls {
    private final List<String> log = new ArrayList<>();

    private final List<Object> lost = new ArrayList<>();

    private final Map<String, Deque<Fault>> faults = new HashMap<>();

    private final Map<String, ErrorKind> dead = new HashMap<>();

    private final Map<String, Runnable> quicker = new HashMap<>();

    private Runnable onWrite = () -> {};

    private Runnable afterWrite = () -> {};

    private record Fault(
            ErrorKind kind, boolean afterEffect, @Nullable Duration retryAfter) {}

    /** The next call of this name fails and has no effect. */
    public synchronized void fail(String call, ErrorKind kind) {
        fail(call, kind, null);
    }

    /** The next call of this name fails and says when to come back. */
    public synchronized void fail(String call, ErrorKind kind, @Nullable Duration retryAfter) {
        faults.computeIfAbsent(call, name -> new ArrayDeque<>()).add(new Fault(kind, false, retryAfter));
    }

    /** The next call of this name has its effect, and its answer is lost. */
    public synchronized void loseAnswer(String call) {
        faults.computeIfAbsent(call, name -> new ArrayDeque<>()).add(new Fault(ErrorKind.UNAVAILABLE, true, null));
    }

    /** Every call of this name fails and has no effect. */
    public synchronized void failAlways(String call, ErrorKind kind) {
        dead.put(call, kind);
    }

    /** Somebody else is quicker: this runs just before the next call of this name has its effect. */
    public synchronized void before(String call, Runnable other) {
        quicker.put(call, other);
    }

    /** Runs these before and after the effect of every call that changes something; what they throw is a kill. */
    public synchronized void aroundWrites(Runnable before, Runnable after) {
        onWrite = before;
        afterWrite = after;
    }

    /** The calls so far. */
    public synchronized List<String> log() {
        return List.copyOf(log);
    }

    /** The calls that change something. */
    public synchronized List<String> writes() {
        return log.stream().filter(call -> !call.startsWith("read ")).toList();
    }

    /** Forgets the calls so far. */
    public synchronized void forget() {
        log.clear();
    }

    synchronized <T> T answer(String call, Supplier<T> effect) {
        log.add(call);
        Optional.ofNullable(quicker.remove(call)).ifPresent(Runnable::run);
        ErrorKind always = dead.get(call);
        if (always != null) {
            throw failure(call, always, null);
        }
        Deque<Fault> scripted = faults.get(call);
        Fault fault = scripted == null ? null : scripted.poll();
        if (fault == null) {
            boolean writes = !call.startsWith("read ");
            if (writes) {
                onWrite.run();
            }
            T answer = effect.get();
            if (writes) {
                afterWrite.run();
            }
            return answer;
        }
        Object answer = fault.afterEffect() ? effect.get() : "none";
        lost.add(answer);
        throw failure(call, fault.kind(), fault.retryAfter());
    }

    static CloudException failure(String call, ErrorKind kind, @Nullable Duration retryAfter) {
        return new CloudException(
                kind,
                "the toy says " + kind,
                new ProviderFault("toy", call, 400, "Toy" + kind, "r-1", retryAfter),
                null);
    }
}
