package io.nearside.api;

import java.util.Optional;
import java.util.Set;

/** One opened cloud or vendor: the same shape for both, since the engine asks both the same way. */
public interface Provider extends AutoCloseable {

    /** The plugin's id, such as {@code given}. */
    String id();

    /** Everything that {@link #find} answers, and nothing more: what is bound is what is declared. */
    Set<Class<? extends Capability>> capabilities();

    /** The capability, or empty if this provider does not have it; never an exception, also for a class it has never heard of. */
    <C extends Capability> Optional<C> find(Class<C> type);

    /**
     * The honest way out: the SDK's own client, if this provider works through one of that exact type. What is done with it is outside
     * every promise of Nearside.
     */
    <T> Optional<T> nativeClient(Class<T> type);

    /** Releases connections and threads. Closing twice is harmless; any call afterwards fails with kind {@code CLOSED}. */
    @Override
    void close();
}
