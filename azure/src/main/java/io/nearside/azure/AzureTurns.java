package io.nearside.azure;

import io.nearside.api.model.NetworkId;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Has writes below one network go one at a time: Azure refuses one that meets another, with RetryableError (azurerm#21293). A turn lasts
 * as long as a call, never as long as the operation that it begins. All that one plugin opens share them.
 */
final class AzureTurns {
    private final ConcurrentMap<NetworkId, ReentrantLock> turns = new ConcurrentHashMap<>();

    /** Makes a call in its turn. */
    <T> T in(NetworkId network, Supplier<T> call) throws InterruptedException {
        ReentrantLock turn = turns.computeIfAbsent(network, any -> new ReentrantLock());
        turn.lockInterruptibly();
        try {
            return call.get();
        } finally {
            turn.unlock();
        }
    }
}
