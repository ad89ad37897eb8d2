package io.nearside.simulator.arm;

/** Azure refuses a half that somebody makes from behind. */
public final class ArmPeeringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArmPeeringException(String message) {
        super(message);
    }
}
