package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.NearTask.Naming;
import io.nearside.api.vendor.RequestState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the near side has to do, by a peering's {@code state_info}: a free map whose keys no published schema lists and which may turn
 * null at any time (aiven/terraform-provider-aiven, issue 304).
 */
final class AivenNearTasks {
    private static final String TO_NETWORK = "to-network-id";

    private static final String TO_TENANT = "to-tenant-id";

    private static final String TO_PROJECT = "to_project_id";

    private static final String TO_GOOGLE_NETWORK = "to_vpc_network";

    private final @Nullable NetworkId peerNetwork;

    private final AccountId attaching;

    /**
     * @param peerNetwork what the link file says of Aiven's network; null if nothing
     * @param attaching the account of AWS that a transit gateway is shared with
     */
    AivenNearTasks(@Nullable NetworkId peerNetwork, AccountId attaching) {
        this.peerNetwork = peerNetwork;
        this.attaching = attaching;
    }

    /** The task, from the moment on that Aiven's half stands; null before, after, and where Aiven does not say. */
    @Nullable
    NearTask of(AivenVpc vpc, AivenPeer peer, JsonNode row, RequestState state) {
        if (state != RequestState.AWAITING_NEAR && state != RequestState.ACTIVE) {
            return null;
        }
        if (vpc.cloud().is(AivenCloud.AWS)) {
            // Elsewhere a network may well be named like a transit gateway.
            return peer.kind() == AivenPeer.Kind.GATEWAY
                    ? acceptAttachment(row.path("state_info"))
                    : accept(vpc, row.path("state_info"));
        }
        if (vpc.cloud().is(AivenCloud.AZURE)) {
            return mirrorVnet(row.path("state_info"));
        }
        if (vpc.cloud().is(AivenCloud.GOOGLE)) {
            return mirrorGoogle(row.path("state_info"));
        }
        return vpc.cloud().is(AivenCloud.UPCLOUD) ? mirror(vpc, row) : null;
    }

    /** Aiven publishes neither the account nor the VPC that asks; the id, from its authenticated answer, is the proof. */
    private static @Nullable NearTask accept(AivenVpc vpc, JsonNode info) {
        String id = info.path("aws_vpc_peering_connection_id").asText("");
        if (id.isBlank()) {
            return null;
        }
        Region region = vpc.cloud().region();
        return new NearTask.Accept(new PeerClaim(
                new PeerProof.ById(new PeeringId(id)),
                region == null ? Set.of() : Set.of(region),
                vpc.cidrs(),
                Set.of(),
                Set.of()));
    }

    /** The key is one that Aiven's own provider for Terraform tests (transitgatewayvpcattachment_aws_acc_test.go). */
    private @Nullable NearTask acceptAttachment(JsonNode info) {
        String id = info.path("aws_transit_gateway_attachment_id").asText("").strip();
        return id.isEmpty()
                ? null
                : new NearTask.AcceptAttachment(new AttachmentClaim(new AttachmentId(id), Set.of(attaching)));
    }

    /** Both keys are in the documentation (aiven-docs, vnet-peering-azure.md), in this spelling. */
    private static @Nullable NearTask mirrorVnet(JsonNode info) {
        String tenant = info.path(TO_TENANT).asText("").strip().toLowerCase(Locale.ROOT);
        return AivenVnet.of(info.path(TO_NETWORK).asText("").strip())
                .map(vnet -> new NearTask.Mirror(
                        new PeerNetwork(
                                new AccountId(vnet.subscription()),
                                new NetworkId(vnet.toString()),
                                tenant.isEmpty() ? null : new TenantId(tenant)),
                        Naming.NAMED,
                        "state_info." + TO_NETWORK + " in Aiven's answer"))
                .orElse(null);
    }

    /**
     * Both keys are in the documentation (aiven-docs, vpc-peering-gcp.md), in this spelling. Which of its projects a network is in Aiven
     * has changed more than once (aiven/terraform-provider-aiven, issues 396 and 2213), so that none is taken for granted.
     */
    private static @Nullable NearTask mirrorGoogle(JsonNode info) {
        String project = info.path(TO_PROJECT).asText("").strip();
        String name = info.path(TO_GOOGLE_NETWORK).asText("").strip();
        return Optional.of(new AivenGoogleNetwork(project, name))
                .filter(AivenGoogleNetwork::isPossible)
                .map(network -> new NearTask.Mirror(
                        new PeerNetwork(new AccountId(network.project()), new NetworkId(network.toString())),
                        Naming.NAMED,
                        "state_info." + TO_PROJECT + " and state_info." + TO_GOOGLE_NETWORK + " in Aiven's answer"))
                .orElse(null);
    }

    /**
     * Aiven's documentation gives UpCloud "the ID of your Aiven VPC" on one page and an "Aiven network ID" shown with the pending peering
     * on another (aiven-docs, vpc-peering-upcloud.md), and no key of that id is published. So the file decides, then any network that
     * the answer names and we do not know, then the VPC itself; the task says which it was.
     */
    private NearTask mirror(AivenVpc vpc, JsonNode row) {
        if (peerNetwork != null) {
            return mirror(
                    peerNetwork.value(), Naming.NAMED, "vendor." + AivenSettings.PEER_NETWORK + " in the link file");
        }
        List<String> known = Stream.of(
                        row.path("peer_vpc").asText(""),
                        row.path("peering_connection_id").asText(""),
                        vpc.id().value())
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return AivenStateInfo.uuidOtherThan(known, row.path("state_info"))
                .map(uuid -> mirror(uuid.value(), Naming.NAMED, "state_info" + uuid.path() + " in Aiven's answer"))
                .orElseGet(() -> mirror(
                        vpc.id().value(),
                        Naming.ASSUMED,
                        vpc.key() + " in Aiven's answer, which names no other network"));
    }

    private static NearTask mirror(String network, Naming naming, String origin) {
        return new NearTask.Mirror(
                new PeerNetwork(null, new NetworkId(network.toLowerCase(Locale.ROOT))), naming, origin);
    }
}
