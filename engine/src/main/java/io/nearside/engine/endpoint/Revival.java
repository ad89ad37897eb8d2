package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.engine.endpoint.EndpointSituation.Leads;
import io.nearside.engine.round.Write;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of an endpoint of this link's own that is of no use as it is. Whose owner said no, or took it back, is made anew once a run:
 * one that is turned away again and again is a person's matter. What the cloud gave up may have met other work, another operator's on the same
 * endpoint for one, and is tried again a few times.
 */
final class Revival {
    private static final String REMADE = "endpoint made anew";

    private static final String MENDED = "endpoint mended ";

    /** Each try lasts as long as an operation of the cloud, in which whatever it met may come to its end. */
    private static final int TRIES = 5;

    private Revival() {}

    /** Whether an endpoint is dead. */
    static boolean isDue(Endpoint endpoint) {
        return endpoint.state() == State.FAILED || isShut(endpoint);
    }

    private static boolean isShut(Endpoint endpoint) {
        return endpoint.approval() == Approval.REJECTED || endpoint.approval() == Approval.CUT;
    }

    /** Whether this run has tried often enough. */
    static boolean isGivenUp(EndpointSituation situation, Endpoint endpoint) {
        return situation.own().notedNow(target(situation, endpoint).isPresent() ? MENDED + TRIES : REMADE);
    }

    static Write write(EndpointSituation situation, Endpoint endpoint) {
        return target(situation, endpoint)
                .map(to -> mending(situation, endpoint, to))
                .orElseGet(() -> anew(situation, endpoint));
    }

    /** What it leads to, if it only failed and leads where it should. */
    private static Optional<ServiceTarget> target(EndpointSituation situation, Endpoint endpoint) {
        return isShut(endpoint) || situation.leads(endpoint) != Leads.THERE ? Optional.empty() : situation.target();
    }

    private static Write mending(EndpointSituation situation, Endpoint endpoint, ServiceTarget target) {
        PrivateEndpoints endpoints = situation.link().drivers().endpoints();
        EndpointSite site = situation.facts().get(EndpointFacts.SITE);
        return Write.of(
                EndpointStep.key(endpoint),
                "bring endpoint " + endpoint.name() + " back, which failed"
                        + (endpoint.says().isEmpty() ? "" : ": " + endpoint.says()),
                Set.of(EndpointFacts.ENDPOINT),
                () -> {
                    noteTry(situation.own());
                    return endpoints.mend(site, situation.endpointWish().towards(target), endpoint);
                });
    }

    private static void noteTry(OwnWork own) {
        int tries = 1;
        while (own.notedNow(MENDED + tries)) {
            tries++;
        }
        own.noteForNow(MENDED + tries);
    }

    /** What it was turned away for may have changed too. */
    private static Write anew(EndpointSituation situation, Endpoint endpoint) {
        PrivateEndpoints endpoints = situation.link().drivers().endpoints();
        return Write.of(
                EndpointStep.key(endpoint),
                EndpointStep.says(endpoint) + "to make it anew",
                Set.of(EndpointFacts.ENDPOINT, EndpointFacts.OPENING, EndpointFacts.CONNECTIONS),
                () -> {
                    situation.own().noteForNow(REMADE);
                    return endpoints.remove(endpoint);
                });
    }
}
