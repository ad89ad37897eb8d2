package io.nearside.cli;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The tiny cloud's endpoints. */
final class TinyEndpoints implements PrivateEndpoints {
    private final TinyCloud cloud;

    private final Map<EndpointName, Endpoint> made = new ConcurrentHashMap<>();

    TinyEndpoints(TinyCloud cloud) {
        this.cloud = cloud;
    }

    @Override
    public EndpointSite site(EndpointPlace place, EndpointWish wish) {
        List<Problem> hindrances = wish.wantedAddress().isEmpty()
                ? List.of()
                : List.of(Problem.of(ProblemCodes.SUBNET_UNFIT, "sub-1", "No address is free.", "Name another."));
        return new EndpointSite(place, null, Set.of(), Filtering.PASSED_BY, Set.of(), hindrances, List.of(), List.of());
    }

    @Override
    public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
        return Optional.ofNullable(made.get(name));
    }

    @Override
    public List<InetAddress> addresses(Endpoint seen) {
        return List.of();
    }

    @Override
    public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
        cloud.writes.add("endpoint " + wish.message());
        Endpoint endpoint = new Endpoint(
                wish.name(),
                new ConsumerId("ep-1"),
                wish.to().orElseThrow().id(),
                Endpoint.State.STANDING,
                Approval.PENDING,
                wish.mark(),
                "");
        made.put(wish.name(), endpoint);
        return new Change<>(Effect.CREATED, endpoint);
    }

    @Override
    public Removal remove(Endpoint seen) {
        throw new AssertionError("no test lets an endpoint be removed");
    }
}
