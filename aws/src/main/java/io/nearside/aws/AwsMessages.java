package io.nearside.aws;

import io.nearside.api.error.ErrorKind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What AWS says of a failure, made fit for a person: no blob to decode, nothing secret, and never without the action. */
final class AwsMessages {
    /** The blob is for sts:DecodeAuthorizationMessage and is a page long; the exception's cause keeps it. */
    private static final Pattern BLOB = Pattern.compile("\\s*Encoded authorization failure message: \\S+");

    /** A wrong signature is answered with the signed text, in which the session token stands. */
    private static final Pattern SIGNED_TEXT = Pattern.compile("(?s)\\s*The Canonical String for this request.*");

    private AwsMessages() {}

    /** Whether the SDK's own exception would print something secret, so that it must not be kept as the cause. */
    static boolean isTelling(@Nullable String code) {
        return "SignatureDoesNotMatch".equals(code);
    }

    static String of(String call, ErrorKind kind, int status, @Nullable String said) {
        if (said == null || said.isBlank()) {
            // Of an answer 401, which EC2 gives for AuthFailure, java.net.HttpURLConnection hands out no body when the
            // request was streamed.
            return status == 401 ? "AWS did not accept the credentials" : "AWS gave no reason";
        }
        String words = SIGNED_TEXT
                .matcher(BLOB.matcher(said).replaceAll(""))
                .replaceAll("")
                .strip();
        return kind == ErrorKind.DENIED && !words.contains(call) ? call + ": " + words : words;
    }
}
