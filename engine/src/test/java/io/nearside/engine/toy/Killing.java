package io.nearside.engine.toy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Ends a run at one of its writes, in a toy's world. */
public final class Killing {

    /** As a process that ends: nothing makes anything of it. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Of the write's effect. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /** What becomes of the journal before the next run. */
    public enum Journal {
        KEPT,
        DELETED
    }

    private Killing() {}

    /** From now on the write of this number ends the run, whichever side it is made at. */
    public static void at(List<Calls> sides, int write, Moment moment) {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        Runnable before = () -> {
            int now = begun.incrementAndGet();
            if (moment == Moment.BEFORE ? now >= write : now > write) {
                throw new Killed();
            }
        };
        Runnable after = () -> {
            if (moment == Moment.AFTER && ended.incrementAndGet() >= write) {
                throw new Killed();
            }
        };
        sides.forEach(side -> side.aroundWrites(before, after));
    }

    /** Nothing ends a run any more. */
    public static void over(List<Calls> sides) {
        sides.forEach(side -> side.aroundWrites(() -> {}, () -> {}));
    }

    /** Whether the run came to that write. */
    public static boolean happens(Runnable run) {
        try {
            run.run();
            return false;
        } catch (Killed e) {
            return true;
        }
    }

    /** A test for every write and moment. */
    public static Stream<DynamicTest> cases(int writes, Journal journal, BiConsumer<Integer, Moment> test) {
        return Stream.iterate(1, write -> write <= writes, write -> write + 1)
                .flatMap(write -> Stream.of(Moment.values())
                        .map(moment -> DynamicTest.dynamicTest(
                                write + " " + moment + " " + journal, () -> test.accept(write, moment))));
    }
}
