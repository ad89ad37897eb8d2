package io.nearside.engine.given;

import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetwork.State;
import io.nearside.api.vendor.VendorPeerings;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one attachment to a hub of ours that a file tells of, or is to tell of once the vendor has made it. */
final class GivenGateways implements VendorPeerings, VendorGateways {

    /** Our end is whichever link reads the file. */
    private static final CustomerEnd ANYONE =
            new CustomerEnd.OfGateway(new AccountId("given"), new GatewayId("given"), null, null);

    private final VendorNetwork network;

    private final ShareDemand demand;

    private GivenGateways(VendorNetwork network, ShareDemand demand) {
        this.network = network;
        this.demand = demand;
    }

    static GivenGateways of(LinkSection vendor) {
        AccountId account = new AccountId(vendor.required("account"));
        boolean inside = vendor.flag("organization").orElse(false);
        NearTask task = vendor.text("attachment")
                .map(id -> new NearTask.AcceptAttachment(new AttachmentClaim(new AttachmentId(id), Set.of(account))))
                .orElse(null);
        PeeringRequest request = new PeeringRequest(
                new PeeringRequestId("given"), GivenPlugin.NETWORK, ANYONE, RequestState.AWAITING_NEAR, task, "");
        return new GivenGateways(
                new VendorNetwork(
                        GivenPlugin.NETWORK,
                        null,
                        vendor.text("region").map(Region::new).orElse(null),
                        GivenPeerings.cidrs(vendor),
                        GivenPeerings.ports(vendor),
                        State.ACTIVE,
                        List.of(request),
                        "",
                        List.of()),
                new ShareDemand(
                        account, inside ? Standing.INSIDE : Standing.OUTSIDE, "vendor.account in the link file"));
    }

    @Override
    public VendorNetwork read(VendorNetworkId id) {
        return network;
    }

    @Override
    public Optional<ShareDemand> share(CustomerEnd.OfGateway end) {
        return Optional.of(demand);
    }

    /** Nobody is asked: whoever asked the vendor for the attachment tells it the ranges too. */
    @Override
    public Asked reach(PeeringRequest seen, Set<Cidr> added, Set<Cidr> dropped) {
        return new Asked();
    }
}
