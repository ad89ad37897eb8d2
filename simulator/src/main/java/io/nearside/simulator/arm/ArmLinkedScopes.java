package io.nearside.simulator.arm;

import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What a write needs on another resource that it names. In another tenant's subscription it goes by a token of that tenant, which comes along in a header of its own (Azure documentation,
 * authenticate-multi-tenant; words as in reports of hashicorp/terraform-provider-azurerm and Azure/azure-cli).
 */
final class ArmLinkedScopes {
    static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";
    static final String JOIN_ROUTES = "Microsoft.Network/routeTables/join/action";
    static final String JOIN_GROUP = "Microsoft.Network/networkSecurityGroups/join/action";

    private static final String HEADER = "x-ms-authorization-auxiliary";

    private final ArmStore store;
    private final ArmAccess access;

    ArmLinkedScopes(ArmStore store, ArmAccess access) {
        this.store = store;
        this.access = access;
    }

    /** One bad token among them fails the call, whatever the call is. */
    void admit(Request request) {
        for (String bearer : bearers(request)) {
            Optional<ArmPrincipal> known = access.bearer(bearer);
            if (known.isEmpty() && store.refuses(AzureRefusal.AZURE_AUXILIARY_UNKNOWN)) {
                throw new ArmRefused(401, "InvalidAuthenticationToken", "The auxiliary access token is invalid.");
            }
            boolean over =
                    known.filter(each -> !store.now().isBefore(each.until())).isPresent();
            if (over && store.refuses(AzureRefusal.AZURE_AUXILIARY_EXPIRED)) {
                throw new ArmRefused(
                        401, "ExpiredAuthenticationToken", "The auxiliary access token is earlier than current time.");
            }
        }
    }

    void check(ArmCall call, String action, ArmId linked) {
        String tenant = Optional.ofNullable(store.subscriptions().get(linked.subscription()))
                .map(ArmSubscription::tenant)
                .orElse(call.principal().tenant());
        Optional<ArmPrincipal> acting = tenant.equalsIgnoreCase(call.principal().tenant())
                ? Optional.of(call.principal())
                : bearers(call.request()).stream()
                        .flatMap(bearer -> access.bearer(bearer).stream())
                        .filter(each -> each.tenant().equalsIgnoreCase(tenant))
                        .findFirst();
        if (acting.isEmpty() && store.refuses(AzureRefusal.AZURE_AUXILIARY_MISSING)) {
            throw new ArmRefused(
                    403,
                    "LinkedAuthorizationFailed",
                    "The client has permission to perform action '" + action + "' on scope '" + call.id()
                            + "', however the current tenant '"
                            + call.principal().tenant()
                            + "' is not authorized to access linked subscription '" + linked.subscription() + "'.");
        }
        boolean allowed =
                acting.filter(each -> access.allows(each, action, linked)).isPresent();
        if (acting.isPresent() && !allowed && store.refuses(AzureRefusal.AZURE_LINKED_PERMISSION)) {
            String name = acting.get().name();
            throw new ArmRefused(
                    403,
                    "LinkedAuthorizationFailed",
                    "The client '" + name + "' with object id '" + access.objectId(acting.get())
                            + "' has permission to perform action '" + action(call) + "' on scope '" + call.id()
                            + "'; however, it does not have permission to perform action(s) '" + action
                            + "' on the linked scope(s) '" + linked
                            + "' (respectively) or the linked scope(s) are invalid.");
        }
    }

    private static String action(ArmCall call) {
        return ArmOperation.of(call.request()).map(ArmOperation::action).orElse("");
    }

    private static List<String> bearers(Request request) {
        return request.header(HEADER).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
