package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a private endpoint may be asked to be. */
final class ArmEndpointRules {
    private static final int LONGEST_MESSAGE = 140;

    private final ArmStore store;
    private final ArmLinks links;
    private final ArmAccess access;

    ArmEndpointRules(ArmStore store, ArmLinks links, ArmAccess access) {
        this.store = store;
        this.links = links;
        this.access = access;
    }

    /** The subnet that is meant, in the endpoint's own region. */
    ArmSubnet subnet(ArmCall call, String location) {
        ArmId wanted = new ArmId(call.properties().path("subnet").path("id").asText());
        ArmSubnet subnet = store.subnet(wanted).orElseThrow(() -> ArmRefused.reference(wanted, call.id()));
        String where = store.find(ArmNetwork.class, subnet.network())
                .map(ArmResource::location)
                .orElse("");
        if (!where.equals(location) && store.refuses(AzureRefusal.ARM_ENDPOINT_LOCATION)) {
            throw ArmRefused.reference(subnet.id(), call.id());
        }
        checkLinked(call, "Microsoft.Network/virtualNetworks/subnets/join/action", subnet.id());
        return subnet;
    }

    /** Refuses a subnet that forbids endpoints, as those with network policies did up to 2022, and those that are full of them. */
    void checkRoom(ArmSubnet subnet) {
        if (store.scripts().isClosed(subnet.id()) && store.refuses(AzureRefusal.ARM_ENDPOINT_POLICY)) {
            throw new ArmRefused(
                    400,
                    "PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled",
                    "Private endpoint cannot be created in subnet " + subnet.id()
                            + " since it has private endpoint network policies enabled.");
        }
        long there = store.all(ArmEndpoint.class).stream()
                .filter(each -> each.subnet().parent().isSameAs(subnet.network()))
                .count();
        if (there >= store.scripts().endpointQuota() && store.refuses(AzureRefusal.ARM_ENDPOINT_QUOTA)) {
            throw new ArmRefused(
                    400,
                    "PrivateEndpointsPerVirtualNetworkLimitReached",
                    "Cannot create more than " + there + " private endpoints in virtual network " + subnet.network()
                            + ".");
        }
    }

    /** The one connection that the body asks for. */
    ArmConnection.Wish wish(ArmCall call) {
        List<ArmConnection.Wish> wishes = new ArrayList<>();
        for (ArmConnection.Wish.Kind kind : ArmConnection.Wish.Kind.values()) {
            for (JsonNode each : call.properties().path(kind.property())) {
                JsonNode properties = each.path("properties");
                String target = properties.path("privateLinkServiceId").asText();
                wishes.add(new ArmConnection.Wish(each.path("name").asText(), kind, target, properties));
            }
        }
        if (wishes.size() != 1 || wishes.get(0).name().isEmpty()) {
            throw ArmRefused.format("Cannot parse the request.");
        }
        ArmConnection.Wish wish = wishes.get(0);
        int length = wish.properties().path("requestMessage").asText().length();
        if (length > LONGEST_MESSAGE && store.refuses(AzureRefusal.ARM_ENDPOINT_MESSAGE)) {
            throw new ArmRefused(
                    400,
                    "RequestMessageTooLong",
                    "Request Message may only be a maximum of " + LONGEST_MESSAGE + " characters");
        }
        return wish;
    }

    /** The service that is meant, if this subscription sees it. */
    ArmLinkService target(ArmCall call, ArmConnection.Wish wish) {
        boolean alias = wish.target().endsWith(ArmLinkService.ALIAS);
        boolean automatic = wish.kind() == ArmConnection.Wish.Kind.AUTOMATIC;
        boolean id = new ArmId(wish.target()).isOf(ArmLinkService.TYPE);
        boolean hidden = alias && automatic && store.refuses(AzureRefusal.ARM_ENDPOINT_ALIAS_AUTOMATIC);
        if (hidden || !(alias || id)) {
            throw new ArmRefused(
                    400,
                    "InvalidPrivateLinkServiceId",
                    "Private link service id " + wish.target() + " of private endpoint " + call.id() + " is invalid.");
        }
        ArmLinkService service = links.service(wish.target()).orElseThrow(() -> invisible(wish));
        String subscription = call.id().subscription();
        boolean sees = service.isVisibleTo(subscription) || isOfOneTenant(subscription, service);
        if (!sees && store.refuses(AzureRefusal.ARM_ENDPOINT_VISIBILITY)) {
            throw invisible(wish);
        }
        if (automatic && !service.approves(subscription)) {
            checkApproval(call, service);
        }
        return service;
    }

    /** Whether the connection is let in without anybody being asked. */
    boolean isApproved(ArmCall call, ArmConnection.Wish wish, ArmLinkService service) {
        return wish.kind() == ArmConnection.Wish.Kind.AUTOMATIC
                || service.approves(call.id().subscription());
    }

    /** The address that is asked for, which has to be free; empty if any will do. */
    Optional<String> address(ArmCall call, ArmSubnet subnet) {
        JsonNode first = call.properties().path("ipConfigurations").path(0).path("properties");
        Optional<String> wanted = Json.text(first, "privateIPAddress").filter(each -> !each.isBlank());
        if (wanted.isEmpty() || !store.refuses(AzureRefusal.ARM_ENDPOINT_ADDRESS)) {
            return wanted;
        }
        String address = wanted.get();
        String where = "Private static IP address " + address;
        if (!subnet.contains(address)) {
            throw new ArmRefused(
                    400,
                    "PrivateIPAddressNotInSubnet",
                    where + " does not belong to the range of subnet prefix of " + subnet.id() + ".");
        }
        if (subnet.keeps(address)) {
            throw new ArmRefused(
                    400,
                    "PrivateIPAddressInReservedRange",
                    where + " falls within reserved IP range of subnet prefix of " + subnet.id() + ".");
        }
        ArmId holder = subnet.holders().get(address);
        if (holder != null) {
            throw new ArmRefused(
                    400, "PrivateIPAddressIsAllocated", where + " is already allocated to resource " + holder + ".");
        }
        return wanted;
    }

    /** Refuses a change of what an endpoint is made with. */
    void checkSame(ArmCall call, ArmEndpoint existing, ArmConnection.Wish wish) {
        if (!store.refuses(AzureRefusal.ARM_ENDPOINT_IMMUTABLE)) {
            return;
        }
        if (!existing.subnet()
                .text()
                .equalsIgnoreCase(call.properties().path("subnet").path("id").asText())) {
            throw new ArmRefused(
                    400,
                    "CannotChangeSubnetOnExistingPrivateEndpoint",
                    "Cannot change the subnet of existing private endpoint " + call.id() + ".");
        }
        boolean sameAddresses = !call.properties().has("ipConfigurations")
                || call.properties().path("ipConfigurations").equals(existing.addresses());
        if (!existing.connection().wish().isSameAs(wish) || !sameAddresses) {
            throw new ArmRefused(
                    400,
                    "CannotChangePrivateLinkConnectionOnPrivateEndpoint",
                    "Cannot change the private link connection of existing private endpoint " + call.id() + ".");
        }
    }

    private void checkApproval(ArmCall call, ArmLinkService service) {
        String action = "Microsoft.Network/privateLinkServices/PrivateEndpointConnectionsApproval/action";
        if (!isOfOneTenant(call.id().subscription(), service) && store.refuses(AzureRefusal.ARM_PERMISSION)) {
            throw unlinked(call, action, service.id());
        }
        checkLinked(call, action, service.id());
    }

    /** What a write does to others takes a permission on those. */
    private void checkLinked(ArmCall call, String action, ArmId linked) {
        if (store.refuses(AzureRefusal.ARM_PERMISSION) && !access.allows(call.principal(), action, linked)) {
            throw unlinked(call, action, linked);
        }
    }

    private static ArmRefused unlinked(ArmCall call, String action, ArmId linked) {
        String client = call.principal().name();
        return new ArmRefused(
                403,
                "LinkedAuthorizationFailed",
                "The client '" + client + "' with object id '" + client
                        + "' has permission to perform action 'Microsoft.Network/privateEndpoints/write' on scope '"
                        + call.id() + "'; however, it does not have permission to perform action(s) '" + action
                        + "' on the linked scope(s) '" + linked
                        + "' (respectively) or the linked scope(s) are invalid.");
    }

    private boolean isOfOneTenant(String subscription, ArmLinkService service) {
        return store.tenantOf(subscription).equals(store.tenantOf(service.id().subscription()));
    }

    private static ArmRefused invisible(ArmConnection.Wish wish) {
        return new ArmRefused(
                400,
                "ThirdPartyPrivateLinkServiceProvidedDuringPrivateEndpointCreationDoesNotExistOrIsNotVisible",
                "Third-party Private Link Service Id " + wish.target()
                        + " provided during private endpoint creation does not exist or is not visible.");
    }
}
