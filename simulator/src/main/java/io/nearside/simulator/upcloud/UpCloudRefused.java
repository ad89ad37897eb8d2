package io.nearside.simulator.upcloud;

import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.Locale;

/** A request that UpCloud refuses. */
final class UpCloudRefused extends RuntimeException {
    private static final String ERRORS_PAGE = "https://developers.upcloud.com/1.3/errors#ERROR_";

    private final int status;
    private final String code;

    UpCloudRefused(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    Answer answer(UpCloudErrorStyle style) {
        String message = String.valueOf(getMessage());
        return switch (style) {
            case CLASSIC -> classic(status, code, message);
            case PROBLEM -> problem(status, code, message);
        };
    }

    /** As recorded in upcloud-go-api, fixtures/errorhandling.yaml. */
    static Answer classic(int status, String code, String message) {
        var body = Json.object();
        body.putObject("error").put("error_code", code).put("error_message", message);
        return Answer.of(status, UpCloudJson.CONTENT_TYPE, body.toString());
    }

    /** As recorded in upcloud-go-api, fixtures/loadbalancernetworks.yaml and others. */
    static Answer problem(int status, String code, String message) {
        var body = Json.object()
                .put("type", ERRORS_PAGE + code)
                .put("title", message)
                .put(
                        "correlation_id",
                        "01H2" + Integer.toHexString(message.hashCode()).toUpperCase(Locale.ROOT))
                .put("status", status);
        if (status == 400) {
            body.putArray("invalid_params").addObject().put("name", "body").put("reason", message);
        }
        return Answer.of(status, "application/problem+json", body.toString());
    }
}
