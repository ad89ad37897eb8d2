package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorService;
import io.nearside.guice.http.HttpPath;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The static addresses of a project (aiven/go-client-codegen, handler/staticip; aiven-docs, static-ips.md). They outlive the service that
 * they are attached to, and cost money all the while. One that somebody protected against deletion stays so: Aiven refuses to delete it,
 * and nothing here takes the protection off.
 */
final class AivenStaticAddresses implements StaticAddresses {
    private static final String SERVICE = "service_name";

    /** As many as aiven-client asks for. The list has pages, and one of ours that is beyond the first would be taken for gone and made anew. */
    private static final String MOST = "999";

    private final AivenClient client;

    private final AivenServicesProject project;

    @Inject
    AivenStaticAddresses(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.project = AivenServicesProject.of(settings);
    }

    @Override
    public List<StaticAddress> near(VendorService service) {
        return client.get(
                project.staticAddresses().asking("limit", MOST),
                answer -> AivenClient.rows(answer, "static_ips")
                        .filter(row -> AivenClient.text(row, "cloud_name").equals(service.locality()))
                        // A row lingers for a while after its address's end.
                        .filter(row -> !row.path("state").asText("").equals("deleted"))
                        .map(AivenStaticAddresses::address)
                        .toList());
    }

    @Override
    public Change<StaticAddress> create(VendorService service) {
        ObjectNode body = AivenClient.JSON.createObjectNode().put("cloud_name", service.locality());
        return new Change<>(
                Effect.CREATED, client.post(project.staticAddresses(), body, AivenStaticAddresses::address));
    }

    @Override
    public Asked attach(StaticAddress seen, VendorService service) {
        client.post(
                association(seen),
                AivenClient.JSON.createObjectNode().put(SERVICE, service.id().value()));
        return new Asked();
    }

    @Override
    public Asked detach(StaticAddress seen) {
        client.delete(association(seen));
        return new Asked();
    }

    @Override
    public Removal delete(StaticAddress seen) {
        return Removal.unlessGone(() -> {
            client.delete(one(seen));
            return new Removal.Going("Aiven to delete the address");
        });
    }

    private HttpPath one(StaticAddress address) {
        return project.staticAddresses().below(address.id().value());
    }

    private HttpPath association(StaticAddress address) {
        return one(address).below("association");
    }

    private static StaticAddress address(JsonNode row) {
        String service = AivenClient.textOrNull(row, SERVICE);
        return new StaticAddress(
                new StaticAddressId(AivenClient.text(row, "static_ip_address_id")),
                service == null ? null : new ServiceId(service),
                state(row.path("state").asText("")));
    }

    private static State state(String state) {
        return switch (state) {
            case "creating" -> State.MAKING;
            case "created" -> State.FREE;
            case "available" -> State.ATTACHED;
            case "assigned" -> State.IN_USE;
            case "deleting", "deleted" -> State.LEAVING;
            default -> State.UNKNOWN;
        };
    }
}
