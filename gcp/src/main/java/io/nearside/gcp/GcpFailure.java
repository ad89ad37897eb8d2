package io.nearside.gcp;

import com.google.cloud.compute.v1.Errors;
import com.google.cloud.compute.v1.Operation;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.nearside.api.error.ErrorKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Google says of a call or an operation that failed.
 *
 * @param code Google's own; empty if there is none
 * @param says Google's words, fit to be shown; where a person can do something that they do not say, with that
 */
public record GcpFailure(ErrorKind kind, String code, String says) {
    private static final String NO_REASON = "Google gave no reason";

    /**
     * What a refusal means. Its body is of one of two styles: with a list of {@code errors} that have reasons, or with a {@code status} and
     * {@code details} (both are recorded).
     *
     * @param body null or anything else if it was no answer of Google's
     */
    static GcpFailure of(@Nullable String body, int status) {
        JsonObject error = error(body).orElseGet(JsonObject::new);
        List<String> codes = new ArrayList<>();
        for (JsonElement detail : list(error, "details")) {
            text(detail, "reason").ifPresent(codes::add);
        }
        for (JsonElement one : list(error, "errors")) {
            text(one, "reason").ifPresent(codes::add);
        }
        text(error, "status").ifPresent(codes::add);
        return of(codes, text(error, "message").orElse(""), status);
    }

    /** What an operation failed for, which the SDK's own exception does not tell. */
    static GcpFailure of(Operation ended) {
        List<String> codes = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Errors each : ended.getError().getErrorsList()) {
            codes.add(each.getCode());
            words.add(each.getMessage());
        }
        String first =
                words.stream().filter(each -> !each.isBlank()).findFirst().orElse(ended.getHttpErrorMessage());
        return of(codes, first, ended.getHttpErrorStatusCode());
    }

    /**
     * What a place that gives tokens says of a refusal: {@code error} and {@code error_description} (RFC 6749, section 5.2), or as the
     * other services say it.
     */
    static Optional<String> signIn(String body) {
        Optional<JsonObject> top = parsed(body);
        return top.flatMap(object -> text(object, "error_description"))
                .or(() -> top.flatMap(object -> text(object, "error")))
                .or(() -> error(body).flatMap(object -> text(object, "message")))
                .map(GcpWords::of);
    }

    private static GcpFailure of(List<String> codes, String words, int status) {
        ErrorKind kind = GcpErrorCodes.kind(codes, words, status);
        String said = words.isBlank() ? NO_REASON : GcpWords.of(words);
        return new GcpFailure(
                kind,
                codes.stream().findFirst().orElse(""),
                GcpErrorCodes.remedy(codes, words)
                        .map(remedy -> said + " " + remedy)
                        .orElse(said));
    }

    /** Code and words, for a person. */
    public String line() {
        return code.isEmpty() ? says : says + " (" + code + ")";
    }

    private static Optional<JsonObject> error(@Nullable String body) {
        return Optional.ofNullable(body)
                .flatMap(GcpFailure::parsed)
                .map(top -> top.get("error"))
                .flatMap(GcpFailure::object);
    }

    private static Optional<JsonObject> parsed(String body) {
        try {
            return object(JsonParser.parseString(body));
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<JsonObject> object(@Nullable JsonElement element) {
        return element != null && element.isJsonObject() ? Optional.of(element.getAsJsonObject()) : Optional.empty();
    }

    private static List<JsonElement> list(JsonObject object, String key) {
        JsonElement list = object.get(key);
        return list != null && list.isJsonArray() ? list.getAsJsonArray().asList() : List.of();
    }

    private static Optional<String> text(JsonElement element, String key) {
        return object(element)
                .map(object -> object.get(key))
                .filter(JsonElement::isJsonPrimitive)
                .map(JsonElement::getAsString)
                .filter(text -> !text.isBlank());
    }
}
