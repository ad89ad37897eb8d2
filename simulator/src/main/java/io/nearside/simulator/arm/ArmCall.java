package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.Json;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request whose caller is known and may do what it asks for.
 *
 * @param path the values of the path's variables
 */
record ArmCall(Request request, ArmPrincipal principal, Map<String, String> path, ArmStore store) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9_])?");

    /** What the path names. */
    ArmId id() {
        return new ArmId(URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("/$", ""));
    }

    /** The subscription or resource group that a list is asked of. */
    ArmId scope() {
        String group = path.get("group");
        String subscription = path.getOrDefault("subscription", "");
        return group == null ? ArmId.ofSubscription(subscription) : ArmId.ofGroup(subscription, group);
    }

    String named(String variable) {
        return path.getOrDefault(variable, "");
    }

    JsonNode body() {
        return Json.object(request.body())
                .orElseThrow(() -> new ArmRefused(
                        400,
                        "InvalidRequestContent",
                        "The request content was invalid and could not be deserialized."));
    }

    JsonNode properties() {
        return body().path("properties");
    }

    Optional<ObjectNode> tags() {
        return body().path("tags") instanceof ObjectNode tags ? Optional.of(tags) : Optional.empty();
    }

    /** Where a new resource is to be. */
    String location() {
        Optional<String> location = Json.text(body(), "location").filter(each -> !each.isBlank());
        if (location.isEmpty() && store.refuses(AzureRefusal.ARM_LOCATION_MISSING)) {
            throw new ArmRefused(400, "LocationRequired", "The location property is required for this definition.");
        }
        return location.orElse("westeurope").replace(" ", "").toLowerCase(Locale.ROOT);
    }

    /** Refuses a name that no resource may have. */
    void checkName(int longest) {
        String name = id().name();
        boolean fits = name.length() <= longest && NAME.matcher(name).matches();
        if (!fits && store.refuses(AzureRefusal.ARM_NAME)) {
            throw new ArmRefused(
                    400,
                    "InvalidResourceName",
                    "Resource name " + name + " is invalid. The name can be up to " + longest
                            + " characters long. It must begin with a word character, and it must end with a word"
                            + " character or with '_'. The name may contain word characters or '.', '-', '_'.");
        }
    }

    /** The answer to a write whose work goes on: the address to ask at comes along. No {@code Retry-After}: recorded traffic has none. */
    Answer accepted(int status, JsonNode body, ArmLongRunning operation) {
        return ArmJson.answer(status, body)
                .with("Azure-AsyncOperation", address("operations", operation))
                .with("azure-asyncnotification", "Enabled");
    }

    Answer deleting(ArmLongRunning operation) {
        return Answer.empty(202)
                .with("Azure-AsyncOperation", address("operations", operation))
                .with("Location", address("operationResults", operation));
    }

    /** Of something that is not there (any more). */
    static Answer nothingToDelete() {
        return Answer.empty(204).withoutEffect();
    }

    private String address(String kind, ArmLongRunning operation) {
        return request.root() + "/subscriptions/" + operation.resource().subscription() + "/providers/"
                + ArmId.NETWORK_PROVIDER + "/locations/" + operation.location() + "/" + kind + "/" + operation.id()
                + "?api-version=" + request.parameter("api-version").orElse("") + "&" + operation.signature();
    }
}
