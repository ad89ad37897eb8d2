package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.http.HttpAnswer;
import io.nearside.guice.http.HttpStatus;

/**
 * Aiven's way to say no. The status decides; the body gives words: {@code message}, and {@code errors} as a list of objects or of texts,
 * as a text, or absent; a proxy in between may write anything at all. Nothing else of a body is shown, since it may hold secrets (a
 * warning of Aiven's own Go clients).
 */
final class AivenErrors {

    private AivenErrors() {}

    static CloudException of(HttpAnswer answer) {
        JsonNode body = answer.tryRead(AivenClient.JSON::readTree).orElseGet(MissingNode::getInstance);
        JsonNode errors = body.path("errors");
        JsonNode first = errors.isArray() ? errors.path(0) : errors;
        String said = text(body.path("message"));
        if (said.isEmpty()) {
            said = first.isObject() ? text(first.path("message")) : text(first);
        }
        String code = text(first.path("error_code"));
        return answer.failure(kind(answer.status()), said, code.isEmpty() ? null : code, null);
    }

    /** As aiven/go-client-codegen's retry.go tells them apart where a status has a meaning of Aiven's own. */
    private static ErrorKind kind(int status) {
        return switch (status) {
            // Something depends on the thing and is on its way out itself; or "not now".
            case 417, 501 -> ErrorKind.BUSY;
            default -> HttpStatus.kind(status);
        };
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.asText().strip() : "";
    }
}
