package io.nearside.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Attaching VPCs to transit gateways, which to Aiven is one more kind of peering (aiven-docs, attach-vpc-aws-tgw.md). */
final class AivenGateways implements VendorGateways {
    private static final String REACH = "PUT user-peer-network-cidrs";

    /** In all others Aiven keeps no ranges (aiven/terraform-provider-aiven, transitgatewayvpcattachment.go). */
    private static final Set<RequestState> WITH_RANGES =
            Set.of(RequestState.BUILDING, RequestState.AWAITING_NEAR, RequestState.ACTIVE);

    private final AivenClient client;

    private final AivenSettings settings;

    @Inject
    AivenGateways(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Whether an account that the file names, such as one with Aiven's machines in it, is of our organization, nobody says. */
    @Override
    public Optional<ShareDemand> share(CustomerEnd.OfGateway end) {
        return Optional.of(
                settings.awsAccount() == null
                        ? new ShareDemand(
                                settings.attaching(),
                                Standing.OUTSIDE,
                                "Aiven's documentation of attachments to transit gateways")
                        : new ShareDemand(
                                settings.attaching(),
                                Standing.UNKNOWN,
                                "vendor." + AivenSettings.AWS_ACCOUNT + " in the link file"));
    }

    /** Aiven wants both lists, and something in one of them (aiven-go-client, transit_gateway_vpc_attachment_test.go). */
    @Override
    public Asked reach(PeeringRequest seen, Set<Cidr> added, Set<Cidr> dropped) {
        if (!WITH_RANGES.contains(seen.state())) {
            throw refusal(
                    ErrorKind.CONFLICT,
                    REACH,
                    "Aiven keeps no ranges of a request in this state: " + seen.state() + " " + seen.says());
        }
        if (added.isEmpty() && dropped.isEmpty()) {
            return new Asked();
        }
        AivenHome home = settings.home();
        ObjectNode body = AivenClient.JSON.createObjectNode();
        ArrayNode add = body.putArray("add");
        inOrder(added).map(range -> home.behind(seen, range)).forEach(add::add);
        ArrayNode delete = body.putArray("delete");
        inOrder(dropped).map(Cidr::text).forEach(delete::add);
        client.put(home.reach(seen), body);
        return new Asked();
    }

    /** A VPC is attached to gateways of its own region only (aiven-docs, attach-vpc-aws-tgw.md). */
    static void requireReachable(VendorNetwork seen, CustomerEnd.OfGateway end) {
        Region region = end.region();
        seen.place().filter(place -> region != null && !place.equals(region)).ifPresent(place -> {
            throw refusal(
                    ErrorKind.INVALID,
                    "POST peering-connections",
                    "The VPC is in " + place + " and the transit gateway " + end.gateway() + " in " + region
                            + ", and Aiven attaches a VPC to a transit gateway of its own region only");
        });
    }

    private static Stream<Cidr> inOrder(Set<Cidr> ranges) {
        return ranges.stream().sorted((one, other) -> one.text().compareTo(other.text()));
    }

    private static CloudException refusal(ErrorKind kind, String call, String message) {
        return new CloudException(
                kind, message.strip(), new ProviderFault(AivenPlugin.ID, call, 0, null, null, null), null);
    }
}
