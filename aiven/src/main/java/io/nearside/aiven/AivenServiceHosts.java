package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.guice.http.HttpPath;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The hosts of a project's services, by the list of services: each names the VPC that it is in, of the project or of the organization,
 * as its {@code project_vpc_id} (aiven-docs, vpc-service-management.md), and its hosts as {@code components}, which a service that is
 * being built may lack. What is said of a host's name is published nowhere, so nothing is read out of one.
 */
final class AivenServiceHosts implements ServiceHosts {
    /** In a VPC the usual route is as private as the one that says so; {@code public} and {@code privatelink} lead elsewhere. */
    private static final Set<String> ROUTES = Set.of("dynamic", "private");

    private final AivenClient client;

    private final HttpPath services;

    @Inject
    AivenServiceHosts(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.services = AivenServicesProject.of(settings).services();
    }

    /** Those that take writes go first, then replicas. */
    @Override
    public List<ServiceHost> in(VendorNetworkId network) {
        return client.get(
                services,
                answer -> AivenClient.rows(answer, "services")
                        .filter(service ->
                                service.path("project_vpc_id").asText("").equals(network.value()))
                        .flatMap(AivenServiceHosts::hosts)
                        .toList());
    }

    private static Stream<ServiceHost> hosts(JsonNode service) {
        String name = AivenClient.text(service, "service_name");
        return StreamSupport.stream(service.path("components").spliterator(), false)
                .filter(component -> ROUTES.contains(component.path("route").asText("")))
                .filter(component -> !component.path("host").asText("").isBlank())
                .filter(component -> component.path("port").asInt(0) > 0)
                .sorted(Comparator.comparing(
                        component -> !component.path("usage").asText("").equals("primary")))
                .map(component -> new ServiceHost(
                        name,
                        component.path("component").asText(""),
                        component.path("host").asText(),
                        component.path("port").asInt()))
                // Kafka lists a host once for each certificate authority and way to log in.
                .distinct();
    }
}
