package io.nearside.conformance;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPeerings;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A toy vendor that attaches to the toy's hub, with one bug. */
final class ToyAttacher implements VendorGateways, VendorPeerings, PeeringRequests {
    private final ToyHub hub;

    private final ToyHubBug bug;

    ToyAttacher(ToyHub hub, ToyHubBug bug) {
        this.hub = hub;
        this.bug = bug;
    }

    @Override
    public Optional<ShareDemand> share(CustomerEnd.OfGateway end) {
        return Optional.of(new ShareDemand(
                bug == ToyHubBug.NAMES_US ? ToyHub.OURS : ToyHub.VENDOR, Standing.OUTSIDE, "the toy's documents"));
    }

    @Override
    public VendorNetwork read(VendorNetworkId id) {
        if (!id.equals(ToyHub.VENDORS)) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        return new VendorNetwork(
                id,
                null,
                null,
                Set.of(Cidr.of("10.20.0.0/24")),
                Set.of(),
                VendorNetwork.State.ACTIVE,
                requests(),
                "",
                List.of());
    }

    private List<PeeringRequest> requests() {
        if (hub.reach == null) {
            return List.of();
        }
        return List.of(new PeeringRequest(
                new PeeringRequestId("request"),
                ToyHub.VENDORS,
                ToyHub.END,
                RequestState.AWAITING_NEAR,
                new NearTask.AcceptAttachment(
                        new AttachmentClaim(new AttachmentId("attachment1"), Set.of(ToyHub.VENDOR))),
                hub.reach,
                ""));
    }

    @Override
    public Asked request(VendorNetwork seen, CustomerEnd end, Set<Cidr> reach) {
        hub.reach = new HashSet<>(reach);
        return new Asked();
    }

    @Override
    public Asked reach(PeeringRequest seen, Set<Cidr> added, Set<Cidr> dropped) {
        Set<Cidr> now = new HashSet<>(bug == ToyHubBug.REPLACES_REACH ? Set.of() : Objects.requireNonNull(hub.reach));
        now.removeAll(dropped);
        now.addAll(added);
        hub.reach = now;
        return new Asked();
    }

    @Override
    public Removal withdraw(PeeringRequest seen) {
        hub.reach = null;
        return new Removal.Gone();
    }
}
