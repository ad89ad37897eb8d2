package io.nearside.api.error;

import org.jspecify.annotations.Nullable;

/** The one exception of every cloud and vendor. Each provider has one file that makes them out of its SDK's own. */
public final class CloudException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorKind kind;

    private final transient ProviderFault fault;

    /**
     * @param message what the service said, or what was wrong with its answer; never a whole body
     * @param cause the SDK's own exception, if there is one
     */
    public CloudException(ErrorKind kind, String message, ProviderFault fault, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.fault = fault;
    }

    /** What the failure means for whoever called. */
    public ErrorKind kind() {
        return kind;
    }

    /** What the service itself said. */
    public ProviderFault fault() {
        return fault;
    }
}
