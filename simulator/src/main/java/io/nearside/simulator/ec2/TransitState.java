package io.nearside.simulator.ec2;

/** The states of an attachment to a transit gateway that occur here (botocore, TransitGatewayAttachmentState). */
public enum TransitState {
    INITIATING_REQUEST("initiatingRequest"),
    PENDING_ACCEPTANCE("pendingAcceptance"),
    PENDING("pending"),
    AVAILABLE("available"),
    DELETING("deleting"),
    DELETED("deleted"),
    REJECTED("rejected"),
    FAILED("failed");

    private final String code;

    TransitState(String code) {
        this.code = code;
    }

    /** As EC2 spells it. */
    public String code() {
        return code;
    }

    /** Whether it stands in the way of another one of the same VPC, and of its gateway's end. */
    public boolean isThere() {
        return switch (this) {
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PENDING, AVAILABLE, DELETING -> true;
            case DELETED, REJECTED, FAILED -> false;
        };
    }
}
