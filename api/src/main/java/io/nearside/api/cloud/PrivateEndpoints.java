package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.error.Problem;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.outcome.Removal;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Interfaces in subnets of ours that lead to one service of somebody else's, and nowhere further. */
public interface PrivateEndpoints extends Capability {

    /** How they are in this cloud. No call. */
    default EndpointTraits traits() {
        return EndpointTraits.ANYWHERE;
    }

    /**
     * What is known of the place, with everything in it that stands in the way of this wish; in as few calls as the cloud allows.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if the network is unknown; a subnet that is not there is a hindrance
     */
    EndpointSite site(EndpointPlace place, EndpointWish wish);

    /**
     * What the cloud is known to refuse an endpoint for because of what it leads to, once that is known: a service that it does not show
     * us, or one that is not in a zone of ours. At most one call; none, and nothing found, by default. A problem whose subject is the
     * target may pass by itself: what an owner has just opened shows late. A site that was looked at with this target says the same.
     *
     * @param site a look at the place
     * @param wish with a target
     */
    default List<Problem> refusals(EndpointSite site, EndpointWish wish) {
        return List.of();
    }

    /**
     * The endpoint of this name, whoever made it and wherever it leads; empty if there is none. One call; two for one that is not whole, where
     * a cloud makes an endpoint of two things.
     */
    Optional<Endpoint> find(EndpointPlace place, EndpointName name);

    /**
     * Its private addresses; empty while the cloud does not show them. At most one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if the endpoint is gone
     */
    List<InetAddress> addresses(Endpoint seen);

    /**
     * Makes an endpoint, or the next part of one that is {@link Endpoint.State#BEGUN}. Never changes one that is there.
     *
     * @param site a look at the place that found nothing in the way
     * @param wish with a target
     * @return the endpoint as the answer shows it, which may still be settling
     * @throws io.nearside.api.error.CloudException CONFLICT if there is one of this name (look again), BUSY if the cloud is at work on
     *     the network or the subnet, EXHAUSTED if the subnet or a quota is full, INVALID if the cloud does not take the target or the address
     */
    Change<Endpoint> create(EndpointSite site, EndpointWish wish);

    /**
     * Brings an endpoint that is {@link Endpoint.State#FAILED} back: has the cloud try again on it, or takes it away so that it can be
     * made anew, as is done by default.
     *
     * @param wish with the target that the endpoint leads to
     */
    default Outcome mend(EndpointSite site, EndpointWish wish, Endpoint seen) {
        return remove(seen);
    }

    /** Takes the next step towards the endpoint's end, and its interface's with it. */
    Removal remove(Endpoint seen);
}
