package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.util.Locale;

/**
 * Aiven on the control port. To plant, any of: {@code tokens [{token, access? read|write, projects [], organizations? []}]}, {@code revoke [token]}, {@code misreport [{claimed, real}]}, {@code vpcs [{project or organization, cloud, cidr,
 * services? []}]} that are active at once, {@code services [{project, name, type?, nodes?, staticIps?, published [account]?, vpc or cloud}]} in a VPC or as soon as the project has one in the cloud, {@code spelling both|plural|singular}, {@code scripts [{subject, state?, message?, pace? running|frozen|slow_eyes}]}, {@code impostors [{account, cidr, peerAccount, peerNetwork, region, name}]}, {@code networkKey}, {@code infoKept} in seconds, {@code timings {network, requested, pending, noticed, removed,
 * forgotten, node, access, address, published}} in seconds, 0 for those left out. Answers the ids of the VPCs, in order.
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
        wanted.path("services").forEach(this::service);
        Json.text(wanted, "spelling")
                .ifPresent(text -> aiven.spelling(AivenSpelling.valueOf(text.toUpperCase(Locale.ROOT))));
        wanted.path("impostors").forEach(this::impostor);
        wanted.path("scripts").forEach(each -> aiven.script(text(each, "subject"), script(each)));
        Json.text(wanted, "networkKey").ifPresent(aiven::networkKey);
        if (wanted.has("infoKept")) {
            aiven.keepInfo(seconds(wanted, "infoKept"));
        }
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
        wanted.path("organizations").forEach(id -> aiven.admit(text(wanted, "token"), id.asText()));
    }

    private String vpc(JsonNode wanted) {
        String cloud = text(wanted, "cloud");
        String cidr = text(wanted, "cidr");
        String id = Json.text(wanted, "organization")
                .map(organization -> aiven.createOrganizationVpc(organization, cloud, cidr))
                .orElseGet(() -> aiven.createVpc(text(wanted, "project"), cloud, cidr));
        wanted.path("services").forEach(service -> aiven.addService(id, service.asText()));
        return id;
    }

    private void service(JsonNode wanted) {
        AivenProduct product =
                AivenProduct.valueOf(Json.text(wanted, "type").orElse("kafka").toUpperCase(Locale.ROOT));
        String project = text(wanted, "project");
        String name = text(wanted, "name");
        Json.text(wanted, "vpc")
                .ifPresentOrElse(
                        vpc -> aiven.addService(
                                project,
                                vpc,
                                name,
                                product,
                                wanted.path("nodes").asInt(AivenWorld.NODES)),
                        () -> aiven.addServiceOnceBuilt(project, text(wanted, "cloud"), name, product));
        if (wanted.path("staticIps").asBoolean()) {
            aiven.runOnStaticIps(project, name);
        }
        if (wanted.has("published")) {
            aiven.publish(project, name, Json.texts(wanted.path("published")).toArray(String[]::new));
        }
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
                seconds(wanted, "forgotten"),
                new AivenServiceTimings(
                        seconds(wanted, "node"),
                        seconds(wanted, "access"),
                        seconds(wanted, "address"),
                        seconds(wanted, "published")));
    }

    ObjectNode state() {
        return new AivenState(aiven.store()).json();
    }

    private static Duration seconds(JsonNode object, String name) {
        return Duration.ofMillis(Math.round(object.path(name).asDouble() * 1000));
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
