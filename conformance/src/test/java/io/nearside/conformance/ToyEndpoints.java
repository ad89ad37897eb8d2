package io.nearside.conformance;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The toy's private endpoints, with one bug. */
final class ToyEndpoints implements PrivateEndpoints {
    private final ToyEstate estate;

    private final ToyBrokerBug bug;

    ToyEndpoints(ToyEstate estate, ToyBrokerBug bug) {
        this.estate = estate;
        this.bug = bug;
    }

    @Override
    public EndpointSite site(EndpointPlace place, EndpointWish wish) {
        if (!place.network().equals(ToyEstate.NETWORK)) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        List<Problem> hindrances = new ArrayList<>();
        if (!place.subnets().equals(List.of(ToyEstate.SUBNET))) {
            hindrances.add(hindrance("there is no such subnet"));
        }
        if (estate.free().isEmpty() && bug != ToyBrokerBug.IS_NEVER_FULL) {
            hindrances.add(hindrance("the subnet is full"));
        }
        if (wish.wantedAddress().filter(estate.taken::contains).isPresent()) {
            hindrances.add(hindrance("the address is taken"));
        }
        return new EndpointSite(
                place,
                null,
                Set.of(Cidr.of("10.0.0.0/16")),
                EndpointSite.Filtering.PASSED_BY,
                Set.of(),
                hindrances,
                List.of(),
                List.of());
    }

    private static Problem hindrance(String cause) {
        return Problem.of(ProblemCodes.NETWORK_UNFIT, "subnet", cause, "Name another.");
    }

    @Override
    public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
        return Optional.ofNullable(estate.endpoints.get(name)).map(standing -> endpoint(name, standing));
    }

    private Endpoint endpoint(EndpointName name, ToyEstate.Standing standing) {
        boolean guessed =
                bug == ToyBrokerBug.TAKES_STANDING_FOR_LET_IN && standing.approval == Endpoint.Approval.PENDING;
        return new Endpoint(
                name,
                new ConsumerId("/endpoints/" + name),
                standing.target,
                Endpoint.State.STANDING,
                guessed ? Endpoint.Approval.APPROVED : standing.approval,
                standing.mark,
                standing.says);
    }

    @Override
    public List<InetAddress> addresses(Endpoint seen) {
        return Optional.ofNullable(estate.endpoints.get(seen.name()))
                .map(standing -> List.of(standing.address))
                .orElseThrow(() -> ToyBroker.failure(ErrorKind.NOT_FOUND));
    }

    @Override
    public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
        if (estate.busy) {
            throw ToyBroker.failure(ErrorKind.BUSY);
        }
        if (estate.endpoints.containsKey(wish.name()) && bug != ToyBrokerBug.CHANGES_WHAT_IS_THERE) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        if (wish.wantedAddress().filter(estate.taken::contains).isPresent()) {
            throw ToyBroker.failure(ErrorKind.INVALID);
        }
        InetAddress address =
                wish.wantedAddress().or(estate::free).orElseThrow(() -> ToyBroker.failure(ErrorKind.EXHAUSTED));
        String target = wish.to().orElseThrow().id();
        estate.stand(wish.name(), target, wish.mark(), address);
        return new Change<>(Effect.CREATED, find(site.place(), wish.name()).orElseThrow());
    }

    @Override
    public Removal remove(Endpoint seen) {
        ToyEstate.Standing gone = estate.endpoints.remove(seen.name());
        if (gone != null && bug != ToyBrokerBug.LEAVES_INTERFACES) {
            estate.taken.remove(gone.address);
        }
        return new Removal.Gone();
    }
}
