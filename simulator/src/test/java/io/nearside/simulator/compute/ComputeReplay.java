package io.nearside.simulator.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exchanges with Google that others logged, sent again. Their publishers put names in the place of ids, as {@code ${networkID}}, and the same ones for all numbers,
 * times and addresses: these are not compared.
 */
final class ComputeReplay {
    static final String NETWORK = "test-nw-u1";
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) https://[^/]+(/\\S+)");
    private static final Pattern ANSWER = Pattern.compile("(?m)^(\\d{3}) [A-Z][\\w ]*$");
    private static final Pattern SIMULATED =
            Pattern.compile("/compute/v1/projects/cust/(?:global/(?:networks|firewalls|routes"
                    + "|operations)|regions/[^/]+/(?:subnetworks|addresses|forwardingRules|serviceAttachments|operations))"
                    + "(?:/[^/?]+)?(?:/(?:removePeering|setLabels|wait))?(?:\\?.*)?");
    private static final Set<String> CHANCE = Set.of(
            "id",
            "targetId",
            "creationTimestamp",
            "insertTime",
            "startTime",
            "endTime",
            "fingerprint",
            "labelFingerprint",
            "address",
            "IPAddress",
            "gatewayAddress",
            "user");
    /** What the publishers took out. */
    private static final Set<String> REMOVED = Set.of("pscConnectionId", "pscConnectionStatus");

    private final ComputeRehearsal rehearsal;
    private String operation = "none";
    private String address = "";
    private JsonNode read = Json.object();

    ComputeReplay(ComputeRehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** One exchange. */
    private record Exchange(String method, String path, String sent, int status, String body) {
        boolean isOfOperation() {
            return path.contains("/operations/");
        }
    }

    /**
     * Sends exchanges of a file again, each of which is answered as it was. Left out are those with what is not simulated.
     *
     * @param first the number of the first one within the file, from 0
     * @param last the number of the last one
     */
    void play(String file, int first, int last) {
        List<Exchange> all = exchanges(file);
        boolean simulated = true;
        int played = 0;
        for (Exchange each : all.subList(first, Math.min(last + 1, all.size()))) {
            if (!each.isOfOperation()) {
                simulated = SIMULATED.matcher(each.path()).matches();
            }
            if (simulated) {
                assertSame(each);
                played++;
            }
        }
        assertThat(played).as(file).isPositive();
    }

    private void assertSame(Exchange recorded) {
        String line = recorded.method() + " " + recorded.path();
        if (recorded.isOfOperation()) {
            rehearsal.pass(2);
        }
        RestClient.Reply reply = send(recorded);
        assertThat(reply.status()).as(line + " " + reply.body()).isEqualTo(recorded.status());
        assertThat(masked(reply.body()))
                .as(line)
                .isEqualTo(masked(Json.object(recorded.body()).orElseThrow()));
        if (reply.at("/kind").asText().equals("compute#operation")) {
            operation = reply.at("/name").asText();
        } else {
            read = reply.body();
            address = read.path("address").asText(address);
        }
    }

    private RestClient.Reply send(Exchange recorded) {
        String at = recorded.path().replace("${operationID}", operation);
        RestClient client = rehearsal.client();
        return switch (recorded.method()) {
            case "POST" -> client.post(at, sent(recorded));
            case "PATCH" -> client.patch(at, sent(recorded));
            case "DELETE" -> client.delete(at);
            default -> client.get(at);
        };
    }

    /** With the fingerprints that were read last, as whoever wrote it had read them. */
    private String sent(Exchange recorded) {
        if (recorded.sent().isEmpty()) {
            return "";
        }
        ObjectNode body = (ObjectNode) Json.object(recorded.sent()).orElseThrow();
        for (String name : List.of("fingerprint", "labelFingerprint")) {
            if (body.has(name)) {
                body.set(name, read.path(name));
            }
        }
        return body.toString().replace("8.8.8.8", address);
    }

    private static JsonNode masked(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode masked = Json.object();
            object.properties().forEach(field -> {
                if (!REMOVED.contains(field.getKey())) {
                    masked.set(
                            field.getKey(),
                            CHANCE.contains(field.getKey()) ? TextNode.valueOf("any") : masked(field.getValue()));
                }
            });
            if (masked.has("selfLinkWithId")) {
                masked.put(
                        "selfLinkWithId", masked.path("selfLinkWithId").asText().replaceFirst("[^/]+$", "any"));
            }
            return masked;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode masked = Json.array();
            array.forEach(each -> masked.add(masked(each)));
            return masked;
        }
        return value.isTextual() ? TextNode.valueOf(masked(value.asText())) : value;
    }

    private static String masked(String text) {
        return text.replaceAll("operation-[\\w-]+|\\$\\{operationID}", "operation")
                .replaceAll("default-route-\\w+", "test-route")
                .replaceAll("^\\[[^]]+]: ", "[time]: ");
    }

    private static List<Exchange> exchanges(String file) {
        List<Exchange> exchanges = new ArrayList<>();
        for (String part : Recordings.text("gcp/" + file).split("(?m)^---$", -1)) {
            String text = named(part.strip());
            Matcher request = REQUEST.matcher(text);
            Matcher answer = ANSWER.matcher(text);
            if (request.lookingAt() && answer.find()) {
                exchanges.add(new Exchange(
                        request.group(1),
                        request.group(2),
                        after(text.substring(0, answer.start())),
                        Integer.parseInt(answer.group(1)),
                        after(text.substring(answer.start()))));
            }
        }
        return exchanges;
    }

    /** What comes after the headers. */
    private static String after(String message) {
        int blank = message.indexOf("\n\n");
        return blank < 0 ? "" : message.substring(blank).strip();
    }

    private static String named(String text) {
        return text.replaceAll("\\$\\{project(Id|Number)}|example-project-01", "cust")
                .replace("${networkID}", NETWORK)
                .replace("${uniqueId}", "u1")
                .replaceAll("\\$\\{(?!operation)([a-zA-Z]+?)(?:ID|Name)}", "test-$1")
                .replaceAll("test-(\\w)Network|test-subnetwork", "test-subnetwork")
                .replace("test-forwardingRule", "test-rule")
                .replace("test-serviceAttachment", "test-attachment");
    }
}
