package io.nearside.simulator.ec2;

/** The states of an interface endpoint (EC2 API Reference, DescribeVpcEndpoints). */
public enum EndpointState {
    PENDING_ACCEPTANCE("pendingAcceptance"),
    PENDING("pending"),
    AVAILABLE("available"),
    REJECTED("rejected"),
    FAILED("failed"),
    DELETING("deleting"),
    DELETED("deleted");

    private final String code;

    EndpointState(String code) {
        this.code = code;
    }

    /** As on the wire, with a small first letter: the models' enumerations have a capital one, what AWS answered has not (localstack, test_vpc_endpoint_dns_names). */
    public String code() {
        return code;
    }

    /** Whether its service lets it in, or may yet. */
    boolean isConnected() {
        return switch (this) {
            case PENDING_ACCEPTANCE, PENDING, AVAILABLE -> true;
            case REJECTED, FAILED, DELETING, DELETED -> false;
        };
    }
}
