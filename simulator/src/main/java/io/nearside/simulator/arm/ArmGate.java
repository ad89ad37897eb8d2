package io.nearside.simulator.arm;

import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Request;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Who is let in, in ARM's own order: token, api-version, subscription, tenant, permission, resource group. */
final class ArmGate {
    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-preview)?");
    /** Of Microsoft.Network, since private endpoints are in it (azure-rest-api-specs; the newest from azure-mgmt-network 33.1.0). */
    private static final Set<String> VERSIONS = Set.of(
            "2019-04-01",
            "2019-06-01",
            "2019-07-01",
            "2019-08-01",
            "2019-09-01",
            "2019-11-01",
            "2019-12-01",
            "2020-03-01",
            "2020-04-01",
            "2020-05-01",
            "2020-06-01",
            "2020-07-01",
            "2020-08-01",
            "2020-11-01",
            "2021-02-01",
            "2021-03-01",
            "2021-05-01",
            "2021-08-01",
            "2021-12-01",
            "2022-01-01",
            "2022-05-01",
            "2022-07-01",
            "2022-09-01",
            "2022-11-01",
            "2023-02-01",
            "2023-04-01",
            "2023-05-01",
            "2023-06-01",
            "2023-09-01",
            "2023-11-01",
            "2024-01-01",
            "2024-03-01",
            "2024-05-01",
            "2024-07-01",
            "2024-10-01",
            "2025-01-01",
            "2025-03-01",
            "2025-05-01",
            "2025-07-01",
            "2025-09-01",
            "2026-01-01",
            "2026-03-01");

    private final ArmStore store;
    private final ArmAccess access;
    private final ArmLinkedScopes links;

    ArmGate(ArmStore store, ArmAccess access) {
        this.store = store;
        this.access = access;
        this.links = new ArmLinkedScopes(store, access);
    }

    /** The caller, who may do this. */
    ArmPrincipal admit(Request request, ArmOperation operation, ArmId on) {
        ArmPrincipal caller = caller(request);
        links.admit(request);
        checkVersion(request, operation);
        if (!on.subscription().isEmpty()) {
            checkSubscription(caller, on);
        }
        if (!operation.isOpen() && store.refuses(AzureRefusal.ARM_PERMISSION)) {
            access.check(caller, operation.action(), on);
        }
        boolean inGroup = operation.template().path().contains("{group}") && operation != ArmOperation.READ_GROUP;
        if (inGroup && !store.hasGroup(on.group()) && store.refuses(AzureRefusal.ARM_GROUP_UNKNOWN)) {
            throw groupMissing(on.group().name());
        }
        return caller;
    }

    /** The resource that a path names, once readers find it. */
    static <R extends ArmResource> R found(ArmStore store, Class<R> kind, ArmId id) {
        return store.find(kind, id)
                .filter(store::isShown)
                .orElseThrow(
                        () -> new ArmRefused(
                                404,
                                "ResourceNotFound",
                                "The Resource '" + ArmId.NETWORK_PROVIDER + "/"
                                        + id.text().replaceAll("(?i).*/providers/[^/]+/", "")
                                        + "' under resource group '"
                                        + id.group().name()
                                        + "' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix"));
    }

    static ArmRefused groupMissing(String name) {
        return new ArmRefused(404, "ResourceGroupNotFound", "Resource group '" + name + "' could not be found.");
    }

    private ArmPrincipal caller(Request request) {
        Optional<ArmPrincipal> known = access.caller(request);
        if (known.isEmpty() && store.refuses(AzureRefusal.ARM_TOKEN_MISSING)) {
            throw request.header("authorization").isEmpty()
                    ? new ArmRefused(
                            401,
                            "AuthenticationFailed",
                            "Authentication failed. The 'Authorization' header is missing.")
                    : new ArmRefused(401, "InvalidAuthenticationToken", "The access token is invalid.");
        }
        ArmPrincipal caller = known.orElse(ArmAccess.NOBODY);
        if (known.isPresent()
                && !store.now().isBefore(caller.until())
                && store.refuses(AzureRefusal.ARM_TOKEN_EXPIRED)) {
            throw new ArmRefused(
                    401,
                    "ExpiredAuthenticationToken",
                    "The access token expiry UTC time '" + caller.until() + "' is earlier than current UTC time '"
                            + store.now() + "'.");
        }
        return caller;
    }

    private void checkVersion(Request request, ArmOperation operation) {
        String version = request.parameter("api-version").orElse("");
        if (version.isEmpty()) {
            if (store.refuses(AzureRefusal.ARM_API_VERSION_MISSING)) {
                throw new ArmRefused(
                        400,
                        "MissingApiVersionParameter",
                        "The api-version query parameter (?api-version=) is required for all requests.");
            }
            return;
        }
        boolean known = operation.isOfNetworkProvider()
                ? VERSIONS.contains(version)
                : VERSION.matcher(version).matches();
        if (!known && store.refuses(AzureRefusal.ARM_API_VERSION_UNKNOWN)) {
            throw operation.isOfNetworkProvider()
                    ? new ArmRefused(
                            400,
                            "NoRegisteredProviderFound",
                            "No registered resource provider found for API version '" + version + "' for type '"
                                    + operation.type() + "'. The supported api-versions are '"
                                    + String.join(", ", new TreeSet<>(VERSIONS)) + "'.")
                    : new ArmRefused(
                            400, "InvalidApiVersionParameter", "The api-version '" + version + "' is invalid.");
        }
    }

    private void checkSubscription(ArmPrincipal caller, ArmId on) {
        ArmSubscription subscription = store.subscriptions().get(on.subscription());
        if (subscription == null) {
            if (store.refuses(AzureRefusal.ARM_SUBSCRIPTION_UNKNOWN)) {
                throw new ArmRefused(
                        404,
                        "SubscriptionNotFound",
                        "The subscription '" + on.subscription() + "' could not be found.");
            }
            return;
        }
        boolean own = subscription.tenant().equalsIgnoreCase(caller.tenant()) || caller.equals(ArmAccess.NOBODY);
        if (!own && store.refuses(AzureRefusal.ARM_TENANT_FOREIGN)) {
            throw new ArmRefused(
                    401,
                    "InvalidAuthenticationTokenTenant",
                    "The access token is from the wrong issuer 'https://sts.windows.net/" + caller.tenant()
                            + "/'. It must match the tenant 'https://sts.windows.net/" + subscription.tenant()
                            + "/' associated with this subscription. Please use the authority (URL)"
                            + " 'https://login.windows.net/" + subscription.tenant() + "' to get the token.");
        }
    }
}
