package io.nearside.aws;

import io.nearside.api.error.ErrorKind;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the codes of EC2, STS and RAM mean. EC2 has hundreds and no typed exceptions, but it builds them alike ("Error codes for the Amazon
 * EC2 API"), and those of RAM are its API reference's; what does not follow a pattern is listed.
 */
final class AwsErrorCodes {
    private static final Set<String> DENIED = Set.of(
            "AccessDenied",
            "AccessDeniedException",
            "AuthFailure",
            "Blocked",
            "ExpiredToken",
            "ExpiredTokenException",
            "IncompleteSignature",
            "InvalidClientTokenId",
            "InvalidToken",
            "MissingAuthenticationToken",
            // RAM: the organization, or what it says of sharing, forbids it.
            "OperationNotPermittedException",
            "OptInRequired",
            "PendingVerification",
            "RequestExpired",
            "RequestTimeTooSkewed",
            "SignatureDoesNotMatch",
            "TagPolicyViolationException",
            "UnauthorizedOperation",
            "UnrecognizedClientException");

    private static final Set<String> THROTTLED = Set.of(
            "EC2ThrottledException",
            "RequestLimitExceeded",
            "RequestThrottled",
            "SlowDown",
            "Throttling",
            "ThrottlingException",
            "TooManyRequestsException");

    /** {@code OperationNotPermitted} is what accepting in the wrong region or as the requester answers, and never passes. */
    private static final Set<String> INVALID = Set.of("OperationNotPermitted", "RouteNotSupported", "ValidationError");

    private static final Set<String> CONFLICT =
            Set.of("DependencyViolation", "IdempotentParameterMismatch", "IdempotentParameterMismatchException");

    private static final Set<String> BUSY = Set.of("ConcurrentTagAccess", "PriorRequestNotComplete");

    /** AWS writes {@code InvalidVpcPeeringConnectionID.NotFound} (the SDK's waiters), emulators {@code …Id.NotFound}. */
    private static final Pattern ABSENT = Pattern.compile(".*NotFound(Exception)?|UnknownResourceException");

    private static final Pattern FULL = Pattern.compile(".*LimitExceeded(Exception)?|Insufficient.*");

    private static final Pattern OTHERWISE = Pattern.compile(
            "Incorrect.*State|Invalid.*State(Transition(Exception)?)?|.*Already(Exists|Associated).*|.*(\\.|^)Duplicate.*|.*InUse");

    private static final Pattern WRONG =
            Pattern.compile("(Invalid|Malformed|Missing|Unknown|Unsupported).*|.*\\.(Malformed|Range)");

    private AwsErrorCodes() {}

    /**
     * What a failure means.
     *
     * @param code null if the answer had none, as a balancer's or a proxy's page
     * @param status the HTTP status
     */
    static ErrorKind kind(@Nullable String code, int status) {
        return code == null ? kind(status) : kind(code, kind(status));
    }

    private static ErrorKind kind(String code, ErrorKind otherwise) {
        if (DENIED.contains(code)) {
            return ErrorKind.DENIED;
        }
        if (THROTTLED.contains(code)) {
            return ErrorKind.THROTTLED;
        }
        if (BUSY.contains(code)) {
            return ErrorKind.BUSY;
        }
        if (INVALID.contains(code)) {
            return ErrorKind.INVALID;
        }
        if (ABSENT.matcher(code).matches()) {
            // A service that fails knows nothing about what is there: taken for its word, a thing would pass for
            // removed.
            return otherwise == ErrorKind.UNAVAILABLE ? otherwise : ErrorKind.NOT_FOUND;
        }
        if (CONFLICT.contains(code) || OTHERWISE.matcher(code).matches()) {
            return ErrorKind.CONFLICT;
        }
        if (FULL.matcher(code).matches()) {
            return ErrorKind.EXHAUSTED;
        }
        return WRONG.matcher(code).matches() ? ErrorKind.INVALID : otherwise;
    }

    private static ErrorKind kind(int status) {
        if (status == 401 || status == 403) {
            return ErrorKind.DENIED;
        }
        if (status == 429) {
            return ErrorKind.THROTTLED;
        }
        return status >= 500 || status == 408 ? ErrorKind.UNAVAILABLE : ErrorKind.UNKNOWN;
    }
}
