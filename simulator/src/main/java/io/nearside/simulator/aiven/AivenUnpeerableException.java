package io.nearside.simulator.aiven;

/** The cloud refuses Aiven's half for a reason that the customer can mend: the peer is not there, not of the right type, or elsewhere. */
public final class AivenUnpeerableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AivenUnpeerableException(String message) {
        super(message);
    }
}
