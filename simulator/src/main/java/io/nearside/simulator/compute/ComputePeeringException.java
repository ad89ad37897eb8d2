package io.nearside.simulator.compute;

/** Google refuses at once what somebody begins from behind. */
public final class ComputePeeringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ComputeFailure failure;

    ComputePeeringException(ComputeFailure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** Whether another operation is at work in one of the networks, so that it may go later. */
    public boolean isBusy() {
        return failure.message().contains("operation in progress");
    }
}
