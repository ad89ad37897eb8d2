package io.nearside.aiven;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.model.AccountId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointOpening.Guests;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorService;
import io.nearside.guice.http.HttpCall;
import io.nearside.guice.http.HttpPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How services are published for private endpoints: {@code privatelink} in Aiven's words, on every cloud. */
final class AivenEndpoints implements VendorEndpoints, EndpointRequests, EndpointRefresh {
    private final AivenClient client;

    private final AivenServicesProject project;

    @Inject
    AivenEndpoints(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.project = AivenServicesProject.of(settings);
    }

    @Override
    public Admission admission(VendorService service) {
        return link(service).admission();
    }

    @Override
    public Optional<EndpointOpening> opening(VendorService service) {
        return client.find(publication(service), link(service)::opening);
    }

    @Override
    public Optional<List<VendorConnection>> connections(VendorService service) {
        AivenPrivateLink link = link(service);
        return client.find(
                connections(publication(service)),
                answer -> AivenClient.rows(answer, "connections")
                        .map(row -> link.connection(service.id(), row))
                        .toList());
    }

    @Override
    public Asked open(VendorService service, AccountId ours) {
        client.post(publication(service), link(service).allowing(Set.of(ours), Set.of()));
        return new Asked();
    }

    @Override
    public Asked allow(VendorService service, EndpointOpening seen, AccountId more) {
        Stream<AccountId> all =
                seen.allows(more) ? seen.allowed().stream() : Stream.concat(seen.allowed().stream(), Stream.of(more));
        return list(service, seen, all);
    }

    @Override
    public Asked disallow(VendorService service, EndpointOpening seen, AccountId one) {
        return list(
                service,
                seen,
                seen.allowed().stream().filter(account -> !account.value().equalsIgnoreCase(one.value())));
    }

    private Asked list(VendorService service, EndpointOpening seen, Stream<AccountId> allowed) {
        if (seen.guests() == Guests.ANYBODY) {
            throw refused(
                    ErrorKind.INVALID,
                    "Aiven keeps no list of those who may come to " + service.id()
                            + ": each endpoint is let in for itself",
                    "PUT " + publication(service));
        }
        client.put(publication(service), link(service).allowing(allowed.collect(Collectors.toSet()), seen.besides()));
        return new Asked();
    }

    /**
     * Whoever is approved gets in, so nothing is sent for a connection that is not of the very endpoint that is ours. Each step is answered
     * with the connection (aiven/go-client-codegen, handler/privatelink).
     */
    @Override
    public Outcome admit(VendorService service, VendorConnection seen, Handover ours) {
        HttpPath connections = connections(publication(service));
        if (!seen.consumer().equals(ours.consumer())) {
            throw refused(
                    ErrorKind.INVALID,
                    "The connection is that of " + seen.consumer() + ", and ours is " + ours.consumer(),
                    "POST " + connections);
        }
        AivenPrivateLink link = link(service);
        HttpCall step = seen.named()
                .flatMap(id -> link.step(connections.below(id.value()), seen, ours))
                .orElseThrow(() -> refused(
                        ErrorKind.CONFLICT,
                        "There is nothing to do for the connection of " + seen.consumer() + " as it is now",
                        "POST " + connections));
        return client.send(step, answer -> link.connection(service.id(), answer))
                .filter(now ->
                        now.named().equals(seen.named()) && now.consumer().equals(seen.consumer()))
                .<Outcome>map(now -> new Change<>(Effect.ASKED, now))
                .orElseGet(Asked::new);
    }

    @Override
    public Removal close(VendorService service) {
        return Removal.unlessGone(() -> {
            client.delete(publication(service));
            return new Removal.Going("Aiven to take the service's private link down");
        });
    }

    /** Aiven looks after it has answered: what it finds shows later (aiven-docs, use-azure-privatelink.md). */
    @Override
    public Asked refresh(VendorService service) {
        client.post(publication(service).below("refresh"));
        return new Asked();
    }

    private HttpPath publication(VendorService service) {
        return project.service(service.id()).below("privatelink", link(service).segment());
    }

    private static HttpPath connections(HttpPath publication) {
        return publication.below("connections");
    }

    private static AivenPrivateLink link(VendorService service) {
        return AivenPrivateLink.in(service.locality())
                .orElseThrow(() -> refused(
                        ErrorKind.INVALID,
                        "Nearside knows no private endpoints of Aiven's in " + service.locality(),
                        "privatelink"));
    }

    /** What is not even sent. */
    static CloudException refused(ErrorKind kind, String why, String call) {
        return new CloudException(kind, why, new ProviderFault(AivenPlugin.ID, call, 0, null, null, null), null);
    }
}
