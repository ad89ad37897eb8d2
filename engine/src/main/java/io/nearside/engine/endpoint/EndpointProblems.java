package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.NetworkId;

/** What a person has to do about an endpoint. */
final class EndpointProblems {

    private EndpointProblems() {}

    static Problem mismatch(EndpointLink link, Endpoint endpoint) {
        return mismatch(endpoint, link.wish().service() + " of " + link.vendor());
    }

    static Problem mismatch(Endpoint endpoint, String wanted) {
        return Problem.of(
                        ProblemCodes.ENDPOINT_MISMATCH,
                        endpoint.name().value(),
                        "An endpoint of this name leads to " + endpoint.target() + ", and not to " + wanted + ".",
                        "It stays untouched. Name this link's endpoint differently with link.endpoint, or remove the"
                                + " other one if nobody needs it.")
                .seen("target", endpoint.target());
    }

    static Problem outside(Endpoint endpoint, NetworkId ours) {
        return Problem.of(
                        ProblemCodes.ENDPOINT_MISMATCH,
                        endpoint.name().value(),
                        "An endpoint of this name is in " + endpoint.network() + ", and our network is " + ours + ".",
                        "It stays untouched. Name this link's endpoint differently with link.endpoint, or remove the"
                                + " other one if nobody needs it.")
                .seen("network", String.valueOf(endpoint.network()));
    }

    /** Of a part of one, of somebody else's. */
    static Problem begun(Endpoint endpoint) {
        return Problem.of(
                        ProblemCodes.ENDPOINT_MISMATCH,
                        endpoint.name().value(),
                        "Something of this name is there that leads nowhere, and nothing tells that it was made for"
                                + " this link.",
                        "It stays untouched. Name this link's endpoint differently with link.endpoint, or remove the"
                                + " other one if nobody needs it.")
                .seen("found", endpoint.consumer().value());
    }

    /** Of an endpoint of this link's own that is dead again after it was made anew. */
    static Problem again(EndpointLink link, Endpoint endpoint) {
        return dead(endpoint, link.vendor(), " It was made anew, and it happened again.");
    }

    /** Of somebody else's. */
    static Problem notOurs(EndpointLink link, Endpoint endpoint) {
        return dead(endpoint, link.vendor(), " It is not this link's own, so it stays.");
    }

    static Problem dead(Endpoint endpoint, String owner, String more) {
        String words = endpoint.says().isEmpty() ? "" : " It says: " + endpoint.says();
        return endpoint.approval() == Approval.REJECTED
                ? Problem.of(
                        ProblemCodes.ENDPOINT_REJECTED,
                        endpoint.name().value(),
                        "The owner of the service has turned this endpoint away." + more + words,
                        "Ask " + owner + " why, remove the endpoint, and run again to have a new one made.")
                : Problem.of(
                        ProblemCodes.ENDPOINT_REMOVED,
                        endpoint.name().value(),
                        "This endpoint was cut off from its service, or could not be made, and never comes back." + more
                                + words,
                        "Remove it, and run again to have a new one made.");
    }

    static Problem refused(EndpointLink link, String consumer, String says) {
        return Problem.of(
                ProblemCodes.ENDPOINT_REJECTED,
                consumer,
                link.vendor() + " does not let our endpoint in." + (says.isEmpty() ? "" : " It says: " + says),
                "Ask " + link.vendor() + " why; disconnect and connect again to have a new endpoint made.");
    }

    static Problem noAlias(EndpointLink link) {
        return Problem.of(
                ProblemCodes.ALIAS_MISSING,
                link.wish().service().value(),
                "The link file wants the endpoint made with the service's alias, and " + link.vendor()
                        + " publishes none.",
                "Write link.target: id, or leave the key out.");
    }
}
