package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The bodies of Aiven's answers (go-client-codegen, handler/vpc and handler/organizationvpc; the keys of state_info as Aiven's documentation and Terraform provider read them). */
final class AivenJson {
    private final AivenStore store;

    AivenJson(AivenStore store) {
        this.store = store;
    }

    /** As in the list, without peerings. */
    ObjectNode brief(AivenVpc vpc) {
        if (vpc.home().isOrganization()) {
            return briefOfOrganization(vpc);
        }
        return Json.object()
                .put("cloud_name", vpc.cloud().name())
                .put("create_time", time(vpc.created()))
                .put("network_cidr", vpc.cidr())
                .put("project_vpc_id", vpc.id())
                .put("state", scripted(store.script(vpc), vpc.state().name()))
                .put("update_time", time(vpc.since()));
    }

    /** As in go-client-codegen, handler/organizationvpc. */
    private ObjectNode briefOfOrganization(AivenVpc vpc) {
        ObjectNode json = Json.object();
        json.putArray("clouds")
                .addObject()
                .put("cloud_name", vpc.cloud().name())
                .put("network_cidr", vpc.cidr());
        return json.put("create_time", time(vpc.created()))
                .put("display_name", vpc.displayName())
                .put("organization_id", vpc.home().name())
                .put("organization_vpc_id", vpc.id())
                .put("state", scripted(store.script(vpc), vpc.state().name()))
                .put("update_time", time(vpc.since()));
    }

    ObjectNode whole(AivenVpc vpc) {
        ObjectNode json = brief(vpc);
        ArrayNode peerings = json.putArray("peering_connections");
        vpc.peerings().forEach(peering -> peerings.add(peering(vpc, peering)));
        json.putNull("pending_build_only_peering_connections");
        return json;
    }

    /**
     * The answer of a request for a peering is incomplete: in a project it lacks the region (terraform-provider-aiven, internal/plugin/vpc/project_peering.go), which aiven-client shows in an
     * organization's, and its state_info is null (Aiven's documentation of the peering commands).
     */
    ObjectNode requested(AivenVpc vpc, AivenPeering peering) {
        ObjectNode json = peering(vpc, peering);
        if (!vpc.home().isOrganization()) {
            json.remove("peer_region");
        }
        return json.putNull("state_info");
    }

    ObjectNode peering(AivenVpc vpc, AivenPeering peering) {
        AivenPeer peer = peering.peer();
        String state = scripted(store.script(peering), peering.state().name());
        ObjectNode json = Json.object()
                .put("create_time", time(peering.created()))
                .put("peer_azure_app_id", orNull(peer.authority().application()))
                .put("peer_azure_tenant_id", orNull(peer.authority().tenant()))
                .put("peer_cloud_account", peer.account())
                .put("peer_region", orNull(peer.region()))
                .put("peer_resource_group", orNull(peer.group()))
                .put("peer_vpc", peer.network())
                .put("peering_connection_id", peering.id())
                .put("state", state);
        json.set("state_info", stateInfo(vpc, peering, state));
        json.put("update_time", time(peering.since()));
        json.set("user_peer_network_cidrs", Json.strings(peering.shownCidrs(store.now(), store.timings())));
        return json.put("vpc_peering_connection_type", isTransit(peering) ? "aws-tgw-vpc-attachment" : type(vpc));
    }

    /** Null while the half is being built and once it is on its way out. */
    private JsonNode stateInfo(AivenVpc vpc, AivenPeering peering, String state) {
        AivenScript script = store.script(peering);
        boolean bare = switch (peering.state()) {
            case APPROVED, DELETING, DELETED -> true;
            case APPROVED_PEER_REQUESTED,
                    PENDING_PEER,
                    ACTIVE,
                    INVALID_SPECIFICATION,
                    REJECTED_BY_PEER,
                    DELETED_BY_PEER,
                    ERROR -> false;
        };
        boolean lost = peering.state() == AivenPeeringState.ACTIVE
                && store.infoKept()
                        .filter(kept -> !store.now().isBefore(peering.since().plus(kept)))
                        .isPresent();
        if (lost || (bare && script.state().isEmpty())) {
            return Json.object().nullNode();
        }
        ObjectNode info = Json.object();
        String kind = isTransit(peering) ? "aws-transit-gateway-vpc-attachment" : type(vpc);
        // The only published word of an attachment is the one of its being there (aiven-go-client, tests).
        boolean attached = isTransit(peering) && peering.state() == AivenPeeringState.ACTIVE;
        info.put(
                "type",
                kind + "-"
                        + (attached
                                ? "available"
                                : state.toLowerCase(Locale.ROOT).replace('_', '-')));
        info.put("message", script.message().isEmpty() ? message(peering) : script.message());
        List<AivenWarning> all = warnings(peering, script);
        boolean leavesEmptyOut = vpc.cloud().is(AivenCloud.AZURE) || vpc.cloud().is(AivenCloud.GOOGLE);
        if (!all.isEmpty() || !leavesEmptyOut) {
            ArrayNode warnings = info.putArray("warnings");
            all.forEach(warning -> warnings.add(warning(warning)));
        }
        store.hands(vpc).names(vpc.network()).forEach(info::put);
        if (vpc.cloud().is(AivenCloud.AWS)) {
            boolean early = peering.state() == AivenPeeringState.APPROVED_PEER_REQUESTED;
            String name = isTransit(peering) ? "aws_transit_gateway_attachment_id" : "aws_vpc_peering_connection_id";
            info.put(name, early ? "" : peering.half());
        } else if (vpc.cloud().is(AivenCloud.UPCLOUD) && !store.networkKey().isEmpty()) {
            info.put(store.networkKey(), vpc.network());
        }
        return info;
    }

    private static String message(AivenPeering peering) {
        return switch (peering.state()) {
            case APPROVED, APPROVED_PEER_REQUESTED -> "Peering connection is being set up";
            case PENDING_PEER -> "accept the peering request";
            case ACTIVE -> "Peering connection active";
            case INVALID_SPECIFICATION, REJECTED_BY_PEER, DELETED_BY_PEER, DELETING, DELETED, ERROR ->
                peering.message();
        };
    }

    private static List<AivenWarning> warnings(AivenPeering peering, AivenScript script) {
        List<AivenWarning> warnings = new ArrayList<>(script.warnings());
        if (peering.sight().state() == AivenSight.State.TROUBLED) {
            warnings.add(AivenWarning.inError(peering.sight().message()));
        }
        return warnings;
    }

    private static ObjectNode warning(AivenWarning warning) {
        ObjectNode json = Json.object().put("type", warning.type()).put("message", warning.message());
        putUnlessEmpty(json, "conflicting_aws_account_id", warning.account());
        putUnlessEmpty(json, "conflicting_aws_vpc_id", warning.network());
        putUnlessEmpty(json, "conflicting_aws_vpc_peering_connection_id", warning.peering());
        return json;
    }

    private static void putUnlessEmpty(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static String scripted(AivenScript script, String state) {
        return script.state().isEmpty() ? state : script.state();
    }

    private static boolean isTransit(AivenPeering peering) {
        return AivenTransitHands.isGateway(peering.peer().network());
    }

    private static String type(AivenVpc vpc) {
        return switch (vpc.cloud().provider()) {
            case AivenCloud.AWS -> "aws-vpc-peering-connection";
            case AivenCloud.AZURE -> "azure-vnet-peering";
            case AivenCloud.GOOGLE -> "google-vpc-peering";
            default -> "upcloud-vpc-peering";
        };
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
