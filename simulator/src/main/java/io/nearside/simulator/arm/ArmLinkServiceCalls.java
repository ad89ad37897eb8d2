package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** The provider's side: private link services, and the connections that others ask of them. */
final class ArmLinkServiceCalls {
    private static final int LONGEST_NAME = 80;
    private static final String[] OURS = {
        "provisioningState", "resourceGuid", "alias", "privateEndpointConnections", "networkInterfaces"
    };

    private final ArmStore store;
    private final ArmLinks links;
    private final ArmLinkServiceJson shapes;

    ArmLinkServiceCalls(ArmStore store, ArmLinks links) {
        this.store = store;
        this.links = links;
        this.shapes = new ArmLinkServiceJson(links);
    }

    Answer list(ArmCall call) {
        return ArmJson.list(store.visible(ArmLinkService.class, call.scope()).stream()
                .map(shapes::service)
                .toList());
    }

    Answer read(ArmCall call) {
        return ArmJson.answer(200, shapes.service(ArmGate.found(store, ArmLinkService.class, call.id())));
    }

    Answer put(ArmCall call) {
        call.checkName(LONGEST_NAME);
        Optional<ArmLinkService> existing = store.find(ArmLinkService.class, call.id());
        ArmLinkService service = existing.orElseGet(() -> new ArmLinkService(
                call.id(),
                call.location(),
                store.newId(),
                store.now().plus(store.timings().visible()),
                store.newId()));
        store.add(service);
        service.tags(call.tags());
        service.settings(ArmJson.without(call.properties(), OURS));
        ArmLongRunning operation = store.change(service, store.timings().network(), Optional::empty);
        return call.accepted(existing.isPresent() ? 200 : 201, shapes.service(service), operation);
    }

    Answer delete(ArmCall call) {
        Optional<ArmLinkService> service = store.find(ArmLinkService.class, call.id());
        if (service.isEmpty()) {
            return ArmCall.nothingToDelete();
        }
        if (!links.connections(call.id()).isEmpty() && store.refuses(AzureRefusal.ARM_LINK_SERVICE_IN_USE)) {
            throw new ArmRefused(
                    400,
                    "PrivateLinkServiceCannotBeDeletedSinceItHasPrivateEndpointConnections",
                    "Private link service " + call.id() + " cannot be deleted since it has private endpoint"
                            + " connections.");
        }
        service.get().state(ArmState.DELETING, store.newId());
        return call.deleting(
                store.begin(call.id(), service.get().location(), store.timings().deletion(), () -> {
                    store.remove(call.id());
                    return Optional.empty();
                }));
    }

    Answer connections(ArmCall call) {
        ArmLinkService service =
                ArmGate.found(store, ArmLinkService.class, call.id().parentOfList());
        return ArmJson.list(links.connections(service.id()).stream()
                .map(each -> shapes.connection(service, each))
                .toList());
    }

    Answer connection(ArmCall call) {
        return ArmJson.answer(200, shapes.connection(service(call), found(call)));
    }

    /**
     * An approval is answered with what was before, a rejection shows at once (both recorded). The status is 200 for both: Microsoft.Network's specification has no other one, and Microsoft's clients
     * take no other one. The approval on record with 201 is another provider's.
     */
    Answer decide(ArmCall call) {
        ArmLinkService service = service(call);
        ArmConnection connection = found(call);
        JsonNode wanted = call.properties().path("privateLinkServiceConnectionState");
        String description = Json.text(wanted, "description").orElse("");
        return switch (wanted.path("status").asText()) {
            case ArmConnection.APPROVED -> {
                ArmLongRunning operation = links.approve(connection, description);
                yield call.accepted(200, shapes.connection(service, connection), operation);
            }
            case ArmConnection.REJECTED -> {
                String actions = Json.text(wanted, "actionsRequired").orElse("None");
                ArmLongRunning operation = links.reject(connection, description, actions);
                yield call.accepted(200, shapes.connection(service, connection), operation);
            }
            default -> throw ArmRefused.format("A connection's status is Approved or Rejected.");
        };
    }

    Answer cut(ArmCall call) {
        Optional<ArmConnection> connection = links.connections(call.id().parent()).stream()
                .filter(each -> each.id().isSameAs(call.id()))
                .findFirst();
        return connection.isEmpty() ? ArmCall.nothingToDelete() : call.deleting(links.cut(connection.get()));
    }

    private ArmLinkService service(ArmCall call) {
        return ArmGate.found(store, ArmLinkService.class, call.id().parent());
    }

    private ArmConnection found(ArmCall call) {
        return links.connections(call.id().parent()).stream()
                .filter(each -> each.id().isSameAs(call.id()))
                .findFirst()
                .orElseThrow(() -> ArmRefused.childMissing(call.id()));
    }
}
