package io.nearside.guice;

import io.nearside.api.model.NetworkId;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Has writes that concern one network go one at a time, for clouds that refuse one that meets another. A turn lasts as long as a call,
 * never as long as the operation that it begins: what meets an operation is told so, and tries again.
 */
public final class Turns {
    private final ConcurrentMap<NetworkId, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** Makes a call in the turn of each of these networks, taken in one order so that no two wait for each other. */
    public <T> T in(Set<NetworkId> networks, Supplier<T> call) throws InterruptedException {
        List<ReentrantLock> wanted = networks.stream()
                .sorted(Comparator.comparing(NetworkId::value))
                .map(network -> turns.computeIfAbsent(network, any -> new ReentrantLock()))
                .toList();
        Deque<ReentrantLock> held = new ArrayDeque<>();
        try {
            for (ReentrantLock turn : wanted) {
                turn.lockInterruptibly();
                held.push(turn);
            }
            return call.get();
        } finally {
            held.forEach(ReentrantLock::unlock);
        }
    }
}
