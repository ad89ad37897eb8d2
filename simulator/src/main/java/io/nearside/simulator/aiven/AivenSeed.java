package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.util.Locale;

/**
 * Aiven on the control port. To plant, any of: {@code tokens [{token, access? read|write, projects []}]}, {@code revoke [token]}, {@code misreport [{claimed, real}]}, {@code vpcs [{project, cloud, cidr,
 * services? []}]} that are active at once, {@code scripts [{subject, state?, message?, pace? running|frozen}]}, {@code impostors [{account, cidr, peerAccount, peerNetwork, region, name}]}, {@code networkKey}, {@code timings {network, requested, pending, noticed, removed,
 * forgotten}} in seconds, 0 for those left out. Answers the ids of the VPCs, in order.
 */
final class AivenSeed {
    private final AivenWorld aiven;

    AivenSeed(AivenWorld aiven) {
        this.aiven = aiven;
    }

    ObjectNode plant(JsonNode wanted) {
        wanted.path("tokens").forEach(this::token);
        wanted.path("revoke").forEach(token -> aiven.revoke(token.asText()));
        wanted.path("misreport").forEach(each -> aiven.misreport(text(each, "claimed"), text(each, "real")));
        ObjectNode made = Json.object();
        ArrayNode vpcs = made.putArray("vpcs");
        wanted.path("vpcs").forEach(each -> vpcs.add(vpc(each)));
        wanted.path("impostors").forEach(this::impostor);
        wanted.path("scripts").forEach(each -> aiven.script(text(each, "subject"), script(each)));
        Json.text(wanted, "networkKey").ifPresent(aiven::networkKey);
        if (wanted.has("timings")) {
            aiven.timings(timings(wanted.path("timings")));
        }
        return made;
    }

    private void token(JsonNode wanted) {
        Access access =
                Access.valueOf(Json.text(wanted, "access").orElse("write").toUpperCase(Locale.ROOT));
        String[] projects = Json.texts(wanted.path("projects")).toArray(String[]::new);
        aiven.addToken(text(wanted, "token"), access, projects);
    }

    private String vpc(JsonNode wanted) {
        String id = aiven.createVpc(text(wanted, "project"), text(wanted, "cloud"), text(wanted, "cidr"));
        wanted.path("services").forEach(service -> aiven.addService(id, service.asText()));
        return id;
    }

    private void impostor(JsonNode wanted) {
        AivenPeer peer =
                new AivenPeer(text(wanted, "peerAccount"), text(wanted, "peerNetwork"), text(wanted, "region"));
        aiven.impersonate(text(wanted, "account"), text(wanted, "cidr"), peer, text(wanted, "name"));
    }

    private static AivenScript script(JsonNode wanted) {
        String pace = Json.text(wanted, "pace").orElse(wanted.has("state") ? "frozen" : "running");
        return new AivenScript(
                Json.text(wanted, "state").orElse(""),
                Json.text(wanted, "message").orElse(""),
                AivenScript.Pace.valueOf(pace.toUpperCase(Locale.ROOT)),
                java.util.List.of());
    }

    private static AivenTimings timings(JsonNode wanted) {
        return new AivenTimings(
                seconds(wanted, "network"),
                seconds(wanted, "requested"),
                seconds(wanted, "pending"),
                seconds(wanted, "noticed"),
                seconds(wanted, "removed"),
                seconds(wanted, "forgotten"));
    }

    /** Without the ids that Aiven and the clouds chose, so that equal worlds have equal states. */
    ObjectNode state() {
        ObjectNode state = Json.object();
        aiven.store().projects().forEach((project, vpcs) -> {
            ArrayNode all = state.putArray(project);
            vpcs.forEach(vpc -> {
                ObjectNode one = all.addObject()
                        .put("cloud", vpc.cloud().name())
                        .put("cidr", vpc.cidr())
                        .put("state", vpc.state().name());
                ArrayNode peerings = one.putArray("peerings");
                vpc.peerings()
                        .forEach(peering -> peerings.addObject()
                                .put("account", peering.peer().account())
                                .put("network", peering.peer().network())
                                .put("region", peering.peer().region())
                                .put("state", peering.state().name()));
            });
        });
        return state;
    }

    private static Duration seconds(JsonNode object, String name) {
        return Duration.ofMillis(Math.round(object.path(name).asDouble() * 1000));
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
