package io.nearside.simulator.compute;

/**
 * An operation as it is now.
 *
 * @param message why it failed; empty if it did not
 */
public record ComputeOperationView(State state, String message) {
    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    static ComputeOperationView of(ComputeOperation operation) {
        State done = operation.failure().isPresent() ? State.FAILED : State.DONE;
        return new ComputeOperationView(
                operation.isOver() ? done : State.RUNNING,
                operation.failure().map(ComputeFailure::message).orElse(""));
    }
}
