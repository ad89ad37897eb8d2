package io.nearside.guice;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ProviderFault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells of every call, for whoever debugs: whose it was, which, how it ended, the id by which the service's support finds it, and how
 * long it took. No header, no body and no word of the service, so nothing secret either.
 */
public final class CallLog {

    /** The logger's name; it says what it says at DEBUG. */
    public static final String LOGGER = "io.nearside.calls";

    private static final Logger TO = LoggerFactory.getLogger(LOGGER);

    private CallLog() {}

    /**
     * A call was answered as it should be.
     *
     * @param requestId null if the service gives none
     */
    public static void answered(String provider, String call, int status, @Nullable String requestId, Duration took) {
        say(provider + " " + call + " " + status, null, requestId, took);
    }

    /** A call was refused, or not answered. */
    public static void failed(CloudException failure, Duration took) {
        ProviderFault fault = failure.fault();
        String answer = fault.status() == 0 ? "no answer, " + failure.kind() : String.valueOf(fault.status());
        say(fault.provider() + " " + fault.call() + " " + answer, fault.code(), fault.requestId(), took);
    }

    private static void say(String what, @Nullable String code, @Nullable String requestId, Duration took) {
        if (TO.isDebugEnabled()) {
            String words = what + (code == null ? "" : " " + code) + (requestId == null ? "" : " request " + requestId);
            TO.debug("{} {} ms", words, took.toMillis());
        }
    }
}
