package io.nearside.azure;

import io.nearside.api.error.ErrorKind;
import io.nearside.guice.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Azure's codes mean. The code comes before the status: an operation that failed tells so under HTTP 200, and a write that met another
 * one is refused under 400, 409 or 429 alike (azurerm#21293, pulumi-azure-native#4509).
 */
final class AzureErrorCodes {
    private static final Set<String> BUSY = Set.of(
            "AnotherOperationInProgress",
            "CanceledAndSupersededDueToAnotherOperation",
            "ConflictError",
            "ReferencedResourceNotProvisioned",
            "RetryableError",
            "RetryableErrorDueToAnotherOperation",
            "StorageAccountOperationInProgress");

    private static final Set<String> THROTTLED = Set.of(
            "OperationNotAllowedDueToThrottling",
            "ResourceCollectionRequestsThrottled",
            "SubscriptionRequestsThrottled",
            "TooManyRequests");

    private static final Set<String> DENIED = Set.of(
            "AuthenticationFailed",
            "AuthorizationFailed",
            "ExpiredAuthenticationToken",
            "InvalidAuthenticationToken",
            "InvalidAuthenticationTokenTenant",
            "LinkedAuthorizationFailed");

    private static final Set<String> UNAVAILABLE =
            Set.of("GatewayTimeout", "InternalServerError", "OperationTimedOut", "ServerTimeout", "ServiceUnavailable");

    /** A policy of the owner's says no, whoever asks; and these two mean the other network, not ours. */
    private static final Set<String> INVALID =
            Set.of("InvalidPrivateLinkServiceId", "InvalidResourceReference", "RequestDisallowedByPolicy");

    /** Most of them mean that there is one already, and that it is another than the one that is wanted. */
    private static final Set<String> CONFLICT = Set.of(
            "AnotherPeeringAlreadyReferencesRemoteVnet",
            "CannotChangePrivateLinkConnectionOnPrivateEndpoint",
            "CannotChangeSubnetOnExistingPrivateEndpoint",
            "ChangingRemoteVirtualNetworkNotAllowed",
            "PreconditionFailed",
            "RemotePeeringIsDisconnected",
            "SecurityRuleConflict");

    private static final Pattern ABSENT = Pattern.compile(".*NotFound");

    private static final Pattern THERE = Pattern.compile(".*AlreadyExists");

    private static final Pattern FULL =
            Pattern.compile("SubnetIsFull|.*(Limit|Quota)(Reached|Exceeded)|.*(Limit|Quota)ExceededFor.*");

    /** VnetAddressSpaceOverlapsWithAlreadyPeeredVnet and VnetAddressSpacesOverlap; the subnet's own refusals. */
    private static final Pattern WRONG =
            Pattern.compile("Vnet.*Overlap.*|PrivateEndpoint(Cannot|CreationNotAllowed).*|Invalid.*");

    private AzureErrorCodes() {}

    /**
     * What a failure means.
     *
     * @param codes the answer's code and those of its details, in this order; empty if it had none, as a proxy's page
     * @param status the HTTP status
     */
    static ErrorKind kind(List<String> codes, int status) {
        ErrorKind otherwise = HttpStatus.kind(status);
        return codes.stream()
                .flatMap(code -> kind(code, otherwise).stream())
                .findFirst()
                .orElse(otherwise);
    }

    private static Optional<ErrorKind> kind(String code, ErrorKind otherwise) {
        if (BUSY.contains(code)) {
            return Optional.of(ErrorKind.BUSY);
        }
        if (THROTTLED.contains(code)) {
            return Optional.of(ErrorKind.THROTTLED);
        }
        if (DENIED.contains(code)) {
            return Optional.of(ErrorKind.DENIED);
        }
        if (UNAVAILABLE.contains(code)) {
            return Optional.of(ErrorKind.UNAVAILABLE);
        }
        if (INVALID.contains(code)) {
            return Optional.of(ErrorKind.INVALID);
        }
        return alike(code, otherwise);
    }

    private static Optional<ErrorKind> alike(String code, ErrorKind otherwise) {
        if (ABSENT.matcher(code).matches()) {
            // A service that fails knows nothing about what is there: taken for its word, a thing would pass for
            // removed.
            return Optional.of(otherwise == ErrorKind.UNAVAILABLE ? otherwise : ErrorKind.NOT_FOUND);
        }
        if (CONFLICT.contains(code) || THERE.matcher(code).matches()) {
            return Optional.of(ErrorKind.CONFLICT);
        }
        if (FULL.matcher(code).matches()) {
            return Optional.of(ErrorKind.EXHAUSTED);
        }
        return WRONG.matcher(code).matches() ? Optional.of(ErrorKind.INVALID) : Optional.empty();
    }
}
