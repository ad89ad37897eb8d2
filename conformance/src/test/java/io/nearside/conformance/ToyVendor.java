package io.nearside.conformance;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The toy vendor's services and static addresses, with one bug. */
final class ToyVendor implements VendorServices, ServiceSettings, ServicePrices, StaticAddresses {
    private final ToyEstate estate;

    private final ToyBrokerBug bug;

    ToyVendor(ToyEstate estate, ToyBrokerBug bug) {
        this.estate = estate;
        this.bug = bug;
    }

    @Override
    public VendorService read(ServiceId id) {
        boolean outside = id.equals(ToyEstate.OUTSIDE);
        if (!outside && !id.equals(ToyEstate.SERVICE)) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        Problem hindrance = Problem.of(ProblemCodes.SERVICE_WITHOUT_NETWORK, id.value(), "It is in none.", "Move it.");
        boolean changes = estate.changing && bug != ToyBrokerBug.SEES_EVERYTHING_SETTLED;
        return new VendorService(
                id,
                "pg",
                changes ? VendorService.State.CHANGING : VendorService.State.SETTLED,
                "toy",
                null,
                ToyEstate.HERE,
                outside ? null : new VendorNetworkId("theirs"),
                ToyEstate.NEEDED,
                estate.runsOnStatic ? Addressing.STATIC : Addressing.CHANGEABLE,
                VendorService.Notice.WHEN_TOLD,
                ToyEstate.COMPONENTS,
                estate.opened,
                List.of(),
                Set.of(),
                "",
                outside ? List.of(hindrance) : List.of());
    }

    @Override
    public Asked change(VendorService seen, ServiceChange wish) {
        long attached = estate.kept.values().stream()
                .filter(kept -> seen.id().equals(kept.service))
                .count();
        boolean lacksAddresses =
                attached < ToyEstate.NEEDED && wish.wantedAddressing().equals(Optional.of(Addressing.STATIC));
        if (lacksAddresses || !ToyEstate.COMPONENTS.containsAll(wish.open())) {
            throw ToyBroker.failure(ErrorKind.INVALID);
        }
        if (bug == ToyBrokerBug.SWITCHES_THE_OTHERS_OFF) {
            estate.opened.clear();
        }
        if (bug == ToyBrokerBug.SENDS_ALL_SETTINGS) {
            estate.rest = "no network and no filter";
        }
        estate.opened.addAll(wish.open());
        estate.opened.removeAll(wish.close());
        wish.wantedAddressing().ifPresent(addressing -> estate.runsOnStatic = addressing == Addressing.STATIC);
        return new Asked();
    }

    @Override
    public List<Price> of(VendorService service) {
        return List.of(new Price(Thing.OPENING, bug == ToyBrokerBug.NAMES_NO_CURRENCY ? "0.06" : "0.06 USD"));
    }

    @Override
    public List<StaticAddress> near(VendorService service) {
        return estate.kept.entrySet().stream()
                .filter(kept -> kept.getValue().place.equals(service.locality()))
                .map(ToyVendor::address)
                .toList();
    }

    private static StaticAddress address(Map.Entry<StaticAddressId, ToyEstate.Kept> entry) {
        ToyEstate.Kept kept = entry.getValue();
        StaticAddress.State attached = kept.used ? StaticAddress.State.IN_USE : StaticAddress.State.ATTACHED;
        return new StaticAddress(
                entry.getKey(), kept.service, kept.service == null ? StaticAddress.State.FREE : attached);
    }

    @Override
    public Change<StaticAddress> create(VendorService service) {
        if (bug == ToyBrokerBug.MAKES_ONE_ADDRESS && !estate.kept.isEmpty()) {
            return new Change<>(Effect.CREATED, near(service).get(0));
        }
        StaticAddressId id = estate.keep(service.locality());
        return new Change<>(Effect.CREATED, new StaticAddress(id, null, StaticAddress.State.MAKING));
    }

    @Override
    public Asked attach(StaticAddress seen, VendorService service) {
        ToyEstate.Kept kept = kept(seen);
        if (kept.service != null && bug != ToyBrokerBug.STEALS_ADDRESSES) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        kept.service = service.id();
        return new Asked();
    }

    @Override
    public Asked detach(StaticAddress seen) {
        if (kept(seen).used) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        kept(seen).service = null;
        return new Asked();
    }

    @Override
    public Removal delete(StaticAddress seen) {
        estate.kept.remove(seen.id());
        return new Removal.Gone();
    }

    private ToyEstate.Kept kept(StaticAddress seen) {
        return Optional.ofNullable(estate.kept.get(seen.id()))
                .orElseThrow(() -> ToyBroker.failure(ErrorKind.NOT_FOUND));
    }
}
