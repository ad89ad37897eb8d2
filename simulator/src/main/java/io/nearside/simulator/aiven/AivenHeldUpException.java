package io.nearside.simulator.aiven;

/** The cloud is at work on one of the two networks and takes nothing else for as long. Aiven tries again. */
public final class AivenHeldUpException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AivenHeldUpException(String message) {
        super(message);
    }
}
