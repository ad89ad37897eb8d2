package io.nearside.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.ServiceId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorServices;
import jakarta.inject.Inject;
import java.util.TreeSet;

/** The services of a project. */
final class AivenServices implements VendorServices, ServiceSettings {
    private final AivenClient client;

    private final AivenServicesProject project;

    @Inject
    AivenServices(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.project = AivenServicesProject.of(settings);
    }

    @Override
    public VendorService read(ServiceId id) {
        return client.get(project.service(id), AivenServiceReader::service);
    }

    /**
     * Sends nothing but the keys that change, as aiven-client does. What is not sent stays; what is sent by mistake does not:
     * {@code project_vpc_id: null} moves the service to the public network, and a list such as {@code ip_filter} is replaced whole
     * (aiven/go-client-codegen, openapi_patch.yaml; aiven/terraform-provider-aiven, issue 2242).
     */
    @Override
    public Asked change(VendorService seen, ServiceChange wish) {
        ObjectNode body = AivenClient.JSON.createObjectNode();
        ObjectNode config = body.putObject("user_config");
        wish.wantedAddressing().ifPresent(addressing -> config.put("static_ips", addressing == Addressing.STATIC));
        if (!wish.open().isEmpty() || !wish.close().isEmpty()) {
            ObjectNode access = config.putObject("privatelink_access");
            new TreeSet<>(wish.open()).forEach(component -> access.put(component, true));
            new TreeSet<>(wish.close()).forEach(component -> access.put(component, false));
        }
        client.put(project.service(seen.id()), body);
        return new Asked();
    }
}
