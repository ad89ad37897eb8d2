package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** What connects a private endpoint with a private link service. Both sides show it, each in its own way; what it stands at is not what either side's resource stands at. */
final class ArmConnection {
    static final String PENDING = "Pending";
    static final String APPROVED = "Approved";
    static final String REJECTED = "Rejected";
    static final String DISCONNECTED = "Disconnected";

    private final ArmEndpoint endpoint;
    private final ArmId service;
    private final Wish wish;
    private final String linkIdentifier;
    private String status = PENDING;
    private String description = "Awaiting Approval";
    private String actionsRequired = "None";
    private ArmState providerState = ArmState.SUCCEEDED;

    /**
     * What the customer asked for.
     *
     * @param target the service's id or alias, as it was written
     * @param properties all that was written of the connection
     */
    record Wish(String name, Kind kind, String target, JsonNode properties) {
        /** Which of the two lists it stood in. */
        enum Kind {
            AUTOMATIC("privateLinkServiceConnections"),
            MANUAL("manualPrivateLinkServiceConnections");

            private final String property;

            Kind(String property) {
                this.property = property;
            }

            String property() {
                return property;
            }
        }

        boolean isSameAs(Wish other) {
            return name.equalsIgnoreCase(other.name) && kind == other.kind && target.equalsIgnoreCase(other.target);
        }
    }

    ArmConnection(ArmEndpoint endpoint, ArmId service, Wish wish, String linkIdentifier) {
        this.endpoint = endpoint;
        this.service = service;
        this.wish = wish;
        this.linkIdentifier = linkIdentifier;
    }

    ArmEndpoint endpoint() {
        return endpoint;
    }

    ArmId service() {
        return service;
    }

    Wish wish() {
        return wish;
    }

    /** As the provider knows it: the endpoint's name and its GUID. */
    ArmId id() {
        return service.child("privateEndpointConnections", endpoint.id().name() + "." + endpoint.guid());
    }

    String linkIdentifier() {
        return linkIdentifier;
    }

    String status() {
        return status;
    }

    String description() {
        return description;
    }

    boolean isPending() {
        return status.equals(PENDING);
    }

    /** Whether the provider still has it. */
    boolean isProvided() {
        return !status.equals(DISCONNECTED);
    }

    void turn(String newStatus, String newDescription, String newActions) {
        status = newStatus;
        description = newDescription;
        actionsRequired = newActions;
    }

    /** The endpoint is made, and its owner has not been heard: nothing is said any more. */
    void awaited() {
        if (isPending()) {
            description = "";
        }
    }

    ArmState providerState() {
        return providerState;
    }

    void providerState(ArmState wanted) {
        providerState = wanted;
    }

    ObjectNode stateJson() {
        return Json.object()
                .put("status", status)
                .put("description", description)
                .put("actionsRequired", actionsRequired);
    }
}
