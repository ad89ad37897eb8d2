package io.nearside.simulator;

import java.util.Map;

/**
 * A request as its service understands it, before anything is judged: what the log keeps and what faults match on.
 *
 * @param operation the service, a colon and the operation with ids left out: {@code ec2:CreateRoute}, {@code aiven:GET /v1/project/{p}/vpcs}
 * @param account the account, project or user on whose behalf it comes; empty when the request does not say
 * @param region where it was sent; empty for a service without regions
 * @param parameters what was asked for, without credentials
 */
public record Call(
        Request request,
        String operation,
        Access access,
        String account,
        String region,
        Map<String, String> parameters) {
    public Call {
        parameters = Map.copyOf(parameters);
    }

    public boolean isWrite() {
        return access == Access.WRITE;
    }
}
