package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.ServiceComponent;
import io.nearside.api.vendor.ServiceComponent.Way;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorService.Notice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads the answer that has a service. It is full of secrets ({@code connection_info}, {@code service_uri}, {@code users}): fields are
 * taken out one by one, and no other part of it is kept or printed.
 */
final class AivenServiceReader {

    private AivenServiceReader() {}

    static VendorService service(JsonNode answer) {
        JsonNode service = answer.required("service");
        JsonNode config = service.path("user_config");
        JsonNode access = config.path("privatelink_access");
        ServiceId id = new ServiceId(AivenClient.text(service, "service_name"));
        AivenServiceType type = new AivenServiceType(AivenClient.text(service, "service_type"));
        String locality = AivenClient.text(service, "cloud_name");
        AivenCloud cloud = AivenCloud.of(locality);
        AivenServiceState state = AivenServiceState.of(service);
        VendorNetworkId network = network(service);
        Set<String> openable = openable(type, access);
        Optional<AivenPrivateLink> link = AivenPrivateLink.in(locality);
        return new VendorService(
                id,
                type.name(),
                state.meaning(),
                cloud.id(),
                cloud.region(),
                locality,
                network,
                link.map(known -> known.addressesNeeded(state)).orElse(0),
                config.path("static_ips").asBoolean(false) ? Addressing.STATIC : Addressing.CHANGEABLE,
                link.map(AivenPrivateLink::notice).orElse(Notice.WHEN_TOLD),
                openable,
                opened(access),
                components(service),
                type.ports(),
                state.says(),
                hindrances(id, type, locality, network, openable, link));
    }

    private static @Nullable VendorNetworkId network(JsonNode service) {
        String id = AivenClient.textOrNull(service, "project_vpc_id");
        return id == null ? null : new VendorNetworkId(id);
    }

    /** Those that the documents list, and those that the service itself has a switch for. */
    private static Set<String> openable(AivenServiceType type, JsonNode access) {
        Set<String> openable = new HashSet<>(type.openable());
        access.fieldNames().forEachRemaining(openable::add);
        return openable;
    }

    private static Set<String> opened(JsonNode access) {
        return access.properties().stream()
                .filter(component -> component.getValue().asBoolean(false))
                .map(Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Kafka lists a host once for each certificate authority; one that is being built may have none yet. */
    private static List<ServiceComponent> components(JsonNode service) {
        return StreamSupport.stream(service.path("components").spliterator(), false)
                .filter(component -> !component.path("host").asText("").isBlank())
                .filter(component -> component.path("port").asInt(0) > 0)
                .map(AivenServiceReader::component)
                .distinct()
                .toList();
    }

    private static ServiceComponent component(JsonNode component) {
        String connection = AivenClient.textOrNull(component, "privatelink_connection_id");
        boolean through = component.path("route").asText("").equals("privatelink");
        return new ServiceComponent(
                component.path("component").asText(""),
                component.path("host").asText(),
                component.path("port").asInt(),
                through ? Way.ENDPOINT : Way.OTHER,
                component.path("usage").asText(""),
                connection == null ? null : new VendorConnectionId(connection));
    }

    private static List<Problem> hindrances(
            ServiceId id,
            AivenServiceType type,
            String locality,
            @Nullable VendorNetworkId network,
            Set<String> openable,
            Optional<AivenPrivateLink> link) {
        List<Problem> hindrances = new ArrayList<>();
        if (network == null) {
            hindrances.add(Problem.of(
                    ProblemCodes.SERVICE_WITHOUT_NETWORK,
                    id.value(),
                    "Aiven runs " + id + " in no VPC, and only services in one have private endpoints.",
                    "Move it into a VPC in " + locality + " (avn service update " + id
                            + " --project-vpc-id …). Its nodes are replaced."));
        }
        if (openable.isEmpty()) {
            hindrances.add(Problem.of(
                    ProblemCodes.SERVICE_WITHOUT_ENDPOINTS,
                    id.value(),
                    "No component of a service of type " + type.name() + " can be reached through private endpoints.",
                    "Reach it by a peering, or name another service."));
        }
        if (link.filter(known -> !known.takes(type)).isPresent()) {
            hindrances.add(Problem.of(
                    ProblemCodes.SERVICE_WITHOUT_ENDPOINTS,
                    id.value(),
                    "Aiven opens no service of type " + type.name() + " for private endpoints in " + locality + ".",
                    "Reach it by a peering, or name another service."));
        }
        if (link.isEmpty()) {
            hindrances.add(Problem.of(
                    ProblemCodes.SERVICE_WITHOUT_ENDPOINTS,
                    id.value(),
                    "Nearside does not know how services in " + locality + " are opened for private endpoints.",
                    "Reach it by a peering, or name another service."));
        }
        return hindrances;
    }
}
