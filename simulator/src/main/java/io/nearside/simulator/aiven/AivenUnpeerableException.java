package io.nearside.simulator.aiven;

/** The cloud refuses Aiven's half for a reason that the customer can mend: the peer is not there, not of the right type, or elsewhere. */
public final class AivenUnpeerableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final AivenSight.State seen;

    public AivenUnpeerableException(String message) {
        this(AivenSight.State.FAILED, message);
    }

    /** As if the customer had rejected it. */
    public static AivenUnpeerableException rejected(String message) {
        return new AivenUnpeerableException(AivenSight.State.REJECTED, message);
    }

    private AivenUnpeerableException(AivenSight.State seen, String message) {
        super(message);
        this.seen = seen;
    }

    AivenPeeringState state() {
        return seen == AivenSight.State.REJECTED
                ? AivenPeeringState.REJECTED_BY_PEER
                : AivenPeeringState.INVALID_SPECIFICATION;
    }
}
