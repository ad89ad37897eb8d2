package io.nearside.conformance;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorService;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the toy vendor publishes its service, with one bug. */
final class ToyOpenings implements VendorEndpoints, EndpointRequests, EndpointRefresh {
    private final ToyEstate estate;

    private final ToyBrokerBug bug;

    ToyOpenings(ToyEstate estate, ToyBrokerBug bug) {
        this.estate = estate;
        this.bug = bug;
    }

    @Override
    public Admission admission(VendorService service) {
        return Admission.OURS_ONLY;
    }

    @Override
    public Optional<EndpointOpening> opening(VendorService service) {
        return Optional.ofNullable(estate.published)
                .map(allowed ->
                        new EndpointOpening(EndpointOpening.State.ACTIVE, List.of(ToyEstate.TARGET), allowed, ""));
    }

    @Override
    public Optional<List<VendorConnection>> connections(VendorService service) {
        return Optional.ofNullable(estate.published)
                .map(allowed -> estate.comers.stream()
                        .filter(comer -> comer.known)
                        .limit(bug == ToyBrokerBug.LISTS_ONE_CONNECTION ? 1 : Long.MAX_VALUE)
                        .map(comer ->
                                new VendorConnection(null, service.id(), comer.consumer, comer.state, comer.told, ""))
                        .toList());
    }

    @Override
    public Asked open(VendorService service, AccountId ours) {
        if (estate.published != null) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        estate.published = Set.of(ours);
        return new Asked();
    }

    @Override
    public Asked allow(VendorService service, EndpointOpening seen, AccountId more) {
        Set<AccountId> all =
                new HashSet<>(bug == ToyBrokerBug.FORGETS_WHOM_ELSE_IT_LETS_COME ? Set.of() : seen.allowed());
        all.add(more);
        estate.published = all;
        return new Asked();
    }

    @Override
    public Asked disallow(VendorService service, EndpointOpening seen, AccountId one) {
        Set<AccountId> all = new HashSet<>(seen.allowed());
        all.remove(one);
        estate.published = all;
        return new Asked();
    }

    @Override
    public Asked admit(VendorService service, VendorConnection seen, Handover ours) {
        boolean first = bug == ToyBrokerBug.ADMITS_WHO_CAME_FIRST;
        if (!first && !seen.consumer().equals(ours.consumer())) {
            throw ToyBroker.unsent(ErrorKind.INVALID);
        }
        ToyEstate.Comer comer = estate.comers.stream()
                .filter(each -> first || each.consumer.equals(seen.consumer()))
                .findFirst()
                .orElseThrow(() -> ToyBroker.failure(ErrorKind.NOT_FOUND));
        if (comer.state != seen.state()) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        if (seen.state() == State.TO_ADMIT) {
            comer.state = State.NEEDS_ADDRESS;
        } else {
            comer.state = State.ACTIVE;
            comer.told = ours.addresses().get(0);
        }
        return new Asked();
    }

    @Override
    public Removal close(VendorService service) {
        estate.published = null;
        return new Removal.Gone();
    }

    @Override
    public Asked refresh(VendorService service) {
        estate.comers.forEach(comer -> comer.known = true);
        if (bug == ToyBrokerBug.LETS_IN_BY_LOOKING) {
            estate.comers.forEach(comer -> comer.state = State.NEEDS_ADDRESS);
        }
        return new Asked();
    }
}
