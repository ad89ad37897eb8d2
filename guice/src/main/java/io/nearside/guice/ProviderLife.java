package io.nearside.guice;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A provider's life: what it opened is closed with it, once, in reverse order; whoever calls later is told so. A driver asks {@link
 * #requireOpen} in the one place through which all its calls go.
 */
public final class ProviderLife {
    private final String id;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    private boolean closed;

    /** The life of the provider of this id. */
    public ProviderLife(String id) {
        this.id = id;
    }

    /** Has a thing closed when the provider is. Closes it at once if that has happened already. */
    public synchronized <T extends AutoCloseable> T closesWithProvider(T thing) {
        opened.push(thing);
        if (closed) {
            close();
        }
        return thing;
    }

    /** Fails with kind CLOSED after the end. */
    public synchronized void requireOpen(String call) {
        if (closed) {
            throw new CloudException(
                    ErrorKind.CLOSED,
                    "The provider " + id + " was closed",
                    new ProviderFault(id, call, 0, null, null, null),
                    null);
        }
    }

    synchronized void close() {
        closed = true;
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                RuntimeException failure = new IllegalStateException("Closing the provider " + id, e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
