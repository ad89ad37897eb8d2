package io.nearside.simulator.compute;

/** A request that Google refuses. */
final class ComputeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ComputeFailure failure;

    ComputeRefused(ComputeFailure failure) {
        super(failure.reason() + ": " + failure.message(), null, false, false);
        this.failure = failure;
    }

    ComputeRefused(int status, String reason, String message) {
        this(new ComputeFailure(status, reason, message));
    }

    /** A service attachment is missed in words of its own (recorded). */
    static ComputeRefused missing(ComputeName name) {
        return new ComputeRefused(
                404,
                "notFound",
                name.isOf(ComputeKind.SERVICE_ATTACHMENT)
                        ? "serviceAttachment \"" + name + "\" not found"
                        : "The resource '" + name + "' was not found");
    }

    static ComputeRefused invalid(String field, String value, String why) {
        return new ComputeRefused(400, "invalid", "Invalid value for field '" + field + "': '" + value + "'. " + why);
    }

    static ComputeRefused required(String field) {
        return new ComputeRefused(400, "required", "Required field '" + field + "' not specified");
    }

    ComputeFailure failure() {
        return failure;
    }
}
