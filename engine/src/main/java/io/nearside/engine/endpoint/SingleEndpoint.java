package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import io.nearside.engine.round.Failures;
import java.util.Optional;

/**
 * Making a private endpoint without a link, for scripts: it reads, judges by the rules of a link, and makes one write at the most. Nothing
 * is waited for, and no journal is written.
 */
public final class SingleEndpoint {

    private SingleEndpoint() {}

    /**
     * Makes an endpoint that leads to a target. One of its name that leads there is enough; one that leads elsewhere stays.
     *
     * @param wish with a target, and the mark of whom it is for
     * @throws CloudException if a call fails, but for a conflict, which is a refusal
     * @throws io.nearside.api.link.InvalidLinkException if the cloud has no private endpoints
     */
    public static Result create(NearEnd near, EndpointWish wish) {
        PrivateEndpoints endpoints = near.require(PrivateEndpoints.class, "private endpoints");
        EndpointPlace place = near.site().endpointPlace();
        ServiceTarget target = wish.to().orElseThrow();
        Optional<Endpoint> found = endpoints.find(place, wish.name());
        if (found.isPresent() && !isOursToGoOn(found.get(), wish)) {
            return there(found.get(), place, target);
        }
        EndpointSite site = endpoints.site(place, wish);
        if (!site.hindrances().isEmpty()) {
            return new Result.Refused(site.hindrances().get(0));
        }
        String says = "endpoint " + wish.name() + " -> " + target;
        try {
            Change<Endpoint> made = endpoints.create(site, wish);
            if (made.now().target().isEmpty()) {
                return new Result.Made(says + ": begun; run it again to go on");
            }
            return made.effect() == Effect.ALREADY
                    ? new Result.Already(says + " is there")
                    : new Result.Made(says + ": made as " + made.now().consumer());
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CONFLICT) {
                return new Result.Refused(Failures.problem(e));
            }
            throw e;
        }
    }

    private static boolean isOursToGoOn(Endpoint endpoint, EndpointWish wish) {
        return EndpointStep.isBegun(endpoint)
                && endpoint.madeFor().filter(wish.mark()::equals).isPresent();
    }

    private static Result there(Endpoint endpoint, EndpointPlace place, ServiceTarget target) {
        if (EndpointStep.isBegun(endpoint)) {
            return new Result.Refused(EndpointProblems.begun(endpoint));
        }
        if (endpoint.isOutside(place.network())) {
            return new Result.Refused(EndpointProblems.outside(endpoint, place.network()));
        }
        if (!target.isShownAs(endpoint.target())) {
            return new Result.Refused(EndpointProblems.mismatch(endpoint, target.toString()));
        }
        boolean dead = endpoint.state() == Endpoint.State.FAILED
                || endpoint.approval() == Approval.REJECTED
                || endpoint.approval() == Approval.CUT;
        if (dead) {
            return new Result.Refused(EndpointProblems.dead(endpoint, "its owner", ""));
        }
        String says = endpoint.consumer() + " leads to " + target;
        return switch (endpoint.state()) {
            case STANDING ->
                new Result.Already(
                        says + (endpoint.approval() == Approval.APPROVED ? "" : " and waits for its owner's approval"));
            case SETTLING, UNKNOWN, LEAVING, FAILED, BEGUN ->
                new Result.TooEarly(endpoint.name() + " is not settled yet");
        };
    }
}
