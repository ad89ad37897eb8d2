package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Duration;
import java.util.Set;

/**
 * The {@code ram} member of {@code POST /_nearside/world}. Each of its members is an array but for {@code timings}, and they are planted in this order:
 *
 * <pre>{@code
 * {"timings": {"associating": 1, "disassociating": 1},
 *  "organizations": [{"id": "o-a1b2c3d4e5", "management": "111122223333", "accounts": ["444455556666"], "sharing": true,
 *      "units": {"ou-a1b2-c3d4e5f6": ["444455556666"]}}],
 *  "shares": [{"account": "111122223333", "region": "eu-west-1", "name": "hub", "resources": ["arn:…"], "principals": ["444455556666"], "external": false, "tags": {"Name": "…"}}],
 *  "accept": ["444455556666"], "reject": ["777788889999"],
 *  "statuses": [{"share": "arn:…", "entity": "444455556666", "status": "FAILED", "message": "…"}],
 *  "remove": [{"share": "arn:…", "entity": "444455556666"}], "delete": ["arn:…"]}
 * }</pre>
 *
 * Invitations are accepted and rejected all at once by the account that got them. The answer names the ARNs of {@code shares}.
 */
final class RamSeed {
    private static final Set<String> KNOWN =
            Set.of("timings", "organizations", "shares", "accept", "reject", "statuses", "remove", "delete");

    private final RamWorld ram;

    RamSeed(RamWorld ram) {
        this.ram = ram;
    }

    ObjectNode plant(JsonNode wanted) {
        wanted.fieldNames().forEachRemaining(name -> {
            if (!KNOWN.contains(name)) {
                throw new IllegalArgumentException("ram has no " + name + " to seed, only " + KNOWN);
            }
        });
        if (wanted.has("timings")) {
            RamTimings now = ram.timings();
            JsonNode timings = wanted.path("timings");
            ram.timings(new RamTimings(
                    duration(timings, "associating", now.associating()),
                    duration(timings, "disassociating", now.disassociating())));
        }
        wanted.path("organizations").forEach(this::organization);
        ObjectNode made = Json.object();
        ArrayNode shares = made.putArray("shares");
        wanted.path("shares").forEach(one -> shares.add(share(one)));
        wanted.path("accept").forEach(one -> pending(one.asText()).forEach(ram::accept));
        wanted.path("reject").forEach(one -> pending(one.asText()).forEach(ram::reject));
        wanted.path("statuses")
                .forEach(one -> ram.script(
                        text(one, "share"),
                        text(one, "entity"),
                        RamStatus.valueOf(text(one, "status")),
                        one.path("message").asText()));
        wanted.path("remove").forEach(one -> ram.remove(text(one, "share"), text(one, "entity")));
        wanted.path("delete").forEach(one -> ram.delete(one.asText()));
        return made;
    }

    private Iterable<String> pending(String account) {
        return ram.invitations(account).stream()
                .filter(each -> each.status().equals("PENDING"))
                .map(RamInvitationView::arn)
                .toList();
    }

    private void organization(JsonNode one) {
        String id = text(one, "id");
        ram.addOrganization(
                id, text(one, "management"), Json.texts(one.path("accounts")).toArray(String[]::new));
        one.path("units")
                .properties()
                .forEach(unit -> ram.addUnit(
                        id, unit.getKey(), Json.texts(unit.getValue()).toArray(String[]::new)));
        if (one.path("sharing").asBoolean()) {
            ram.enableSharing(id);
        }
    }

    private String share(JsonNode one) {
        String arn = ram.share(text(one, "account"), text(one, "region"), text(one, "name"));
        Json.texts(one.path("resources")).forEach(each -> ram.addResource(arn, each));
        Json.texts(one.path("principals")).forEach(each -> ram.addPrincipal(arn, each));
        one.path("tags")
                .properties()
                .forEach(tag -> ram.tag(arn, tag.getKey(), tag.getValue().asText()));
        if (!one.path("external").asBoolean(true)) {
            ram.closeToOutsiders(arn);
        }
        return arn;
    }

    private static Duration duration(JsonNode wanted, String name, Duration now) {
        JsonNode seconds = wanted.path(name);
        return seconds.isNumber() ? Duration.ofMillis(Math.round(seconds.asDouble() * 1000)) : now;
    }

    private static String text(JsonNode one, String name) {
        return Json.text(one, name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(name + " is missing in " + one));
    }
}
