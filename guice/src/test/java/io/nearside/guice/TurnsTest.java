package io.nearside.guice;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class TurnsTest {
    private static final NetworkId OURS = new NetworkId("net-ours");

    private static final NetworkId THEIRS = new NetworkId("net-theirs");

    private static final NetworkId OTHER = new NetworkId("net-other");

    private final Turns turns = new Turns();

    private final List<String> order = new CopyOnWriteArrayList<>();

    private Thread writing(String name, NetworkId... networks) {
        Thread thread = new Thread(() -> {
            try {
                turns.in(Set.of(networks), () -> order.add(name));
            } catch (InterruptedException e) {
                order.add(name + " interrupted");
            }
        });
        thread.start();
        return thread;
    }

    private static void awaitState(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aWriteWaitsForOneOnEitherNetwork() throws InterruptedException {
        Thread meeting = turns.in(Set.of(OURS, THEIRS), () -> {
            Thread other = writing("second", OTHER, THEIRS);
            awaitState(other, Thread.State.WAITING);
            order.add("first");
            return other;
        });
        meeting.join();
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void writesThatHaveNoNetworkInCommonDoNotWait() throws InterruptedException {
        turns.in(Set.of(OURS), () -> {
            Thread other = writing("beside", OTHER, THEIRS);
            awaitState(other, Thread.State.TERMINATED);
            return order.add("first");
        });
        assertThat(order).containsExactly("beside", "first");
    }

    @Test
    void whoIsInterruptedWhileWaitingHoldsNothing() throws InterruptedException {
        Thread given = turns.in(Set.of(THEIRS), () -> {
            Thread other = writing("never", OURS, THEIRS);
            awaitState(other, Thread.State.WAITING);
            other.interrupt();
            return other;
        });
        given.join();
        writing("next", OURS, THEIRS).join();
        assertThat(order).containsExactly("never interrupted", "next");
    }
}
