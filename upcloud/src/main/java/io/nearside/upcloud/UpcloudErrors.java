package io.nearside.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.http.HttpAnswer;
import io.nearside.guice.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * UpCloud's two ways to say no, told apart by their shape: {@code {"error": {"error_code", "error_message"}}}, and the problem details
 * of RFC 9457, where the code is the end of {@code type} (upcloud-go-api, upcloud/problem.go). A proxy in between may write anything.
 */
final class UpcloudErrors {
    private static final String PROBLEM_PREFIX = "#ERROR_";

    /**
     * Codes whose status alone would say too little (upcloud-go-api, upcloud/error_codes.go). A network without a router and one that is
     * not ours stay so until a person changes it: looking again is no use.
     */
    private static final Map<String, ErrorKind> CODES = Map.ofEntries(
            Map.entry("LOCAL_NETWORK_NO_ROUTER", ErrorKind.INVALID),
            Map.entry("NETWORK_NOT_FOUND", ErrorKind.NOT_FOUND),
            Map.entry("PEER_NETWORK_NOT_FOUND", ErrorKind.NOT_FOUND),
            Map.entry("PEERING_NOT_FOUND", ErrorKind.NOT_FOUND),
            Map.entry("ROUTER_NOT_FOUND", ErrorKind.NOT_FOUND),
            Map.entry("PEERING_CONFLICT", ErrorKind.CONFLICT),
            Map.entry("PEERING_NOT_DISABLED", ErrorKind.CONFLICT),
            Map.entry("ROUTER_ATTACHED", ErrorKind.CONFLICT),
            Map.entry("NETWORK_FORBIDDEN", ErrorKind.DENIED),
            Map.entry("PEERING_ACCOUNT_INVALID", ErrorKind.DENIED),
            Map.entry("AUTHENTICATION_FAILED", ErrorKind.DENIED));

    private static final int OUT_OF_CREDIT = 402;

    private UpcloudErrors() {}

    static CloudException of(HttpAnswer answer) {
        JsonNode body = answer.tryRead(UpcloudClient.JSON::readTree).orElseGet(MissingNode::getInstance);
        JsonNode classic = body.path("error");
        String code = classic.isObject() ? text(classic, "error_code") : problemCode(text(body, "type"));
        String said = classic.isObject() ? text(classic, "error_message") : problemWords(body);
        String known = code == null ? "" : code;
        ErrorKind usual = answer.status() == OUT_OF_CREDIT ? ErrorKind.EXHAUSTED : HttpStatus.kind(answer.status());
        return answer.failure(
                // A service that fails knows nothing about what is there: a thing would pass for removed.
                usual == ErrorKind.UNAVAILABLE ? usual : CODES.getOrDefault(known, usual),
                known.isEmpty() || said == null ? words(said, known) : said + " (" + known + ")",
                code,
                text(body, "correlation_id"));
    }

    private static String words(@Nullable String said, String code) {
        return said == null ? code : said;
    }

    private static @Nullable String problemCode(@Nullable String type) {
        int at = type == null ? -1 : type.indexOf(PROBLEM_PREFIX);
        return type == null || at < 0 ? null : type.substring(at + PROBLEM_PREFIX.length());
    }

    /** The title, and which parameter was wrong if the details say so. */
    private static @Nullable String problemWords(JsonNode body) {
        String title = text(body, "title");
        JsonNode first = body.path("invalid_params").path(0);
        return first.isObject() && title != null
                ? title + " " + first.path("name").asText() + ": "
                        + first.path("reason").asText()
                : title;
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() && !value.asText().isBlank() ? value.asText().strip() : null;
    }
}
