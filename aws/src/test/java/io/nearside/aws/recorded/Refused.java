package io.nearside.aws.recorded;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import java.util.function.Supplier;

/**
 * What a refused call came to.
 *
 * @param fault the call, the status, the service's code and its request id
 */
record Refused(ErrorKind kind, String fault, String message) {

    /** How a recording calls every request. */
    private static final String REQUEST = "00000000-0000-0000-0000-000000000000";

    /** What the call gives, if it is not refused. */
    static Object by(Supplier<?> call) {
        try {
            return call.get();
        } catch (CloudException e) {
            return new Refused(e.kind(), e.fault().says(), String.valueOf(e.getMessage()));
        }
    }

    /** As EC2 refuses, with HTTP 400. */
    static Refused of(ErrorKind kind, String call, String code, String message) {
        return new Refused(kind, call + " (HTTP 400, " + code + ", request " + REQUEST + ")", message);
    }
}
