package io.nearside.simulator.aiven;

import io.nearside.simulator.ec2.EndpointServices;
import io.nearside.simulator.ec2.EndpointView;
import java.util.List;

/** Aiven in this world's EC2: an endpoint service in its own account, which asks about who comes and lets the listed principals see it, word for word as they were listed. */
public final class AivenAwsEndpointHands implements AivenEndpointHands {
    private static final String EVERYBODY = "*";

    private final EndpointServices services;
    private final String account;
    private final String[] zones;

    /** @param zones ids of those that its load balancers are in; none stands for all of the region */
    public AivenAwsEndpointHands(EndpointServices services, String account, String... zones) {
        this.services = services;
        this.account = account;
        this.zones = zones.clone();
    }

    @Override
    public AivenPublished publish(String region, List<String> principals) {
        String service = services.create(account, region, zones);
        principals.forEach(each -> services.allow(service, each));
        return new AivenPublished(service, services.name(service));
    }

    @Override
    public void open(AivenPublished published, List<String> regions) {
        regions.forEach(each -> services.open(published.id(), each));
    }

    /** Who is connected stays so, also when nobody lists them any more (hashicorp/terraform-provider-aws#37260). */
    @Override
    public void allow(AivenPublished published, List<String> principals) {
        services.allowed(published.id()).stream()
                .filter(each -> !principals.contains(each))
                .forEach(each -> services.disallow(published.id(), each));
        principals.forEach(each -> services.allow(published.id(), each));
    }

    /** One that waits and whose account is not listed is none of Aiven's concern. */
    @Override
    public List<AivenEndpointSight> endpoints(AivenPublished published) {
        List<String> principals = services.allowed(published.id());
        return services.connections(published.id()).stream()
                .map(AivenAwsEndpointHands::sight)
                .filter(each -> each.state() != AivenEndpointSight.State.WAITING
                        || principals.stream().anyMatch(principal -> isOf(each, principal)))
                .toList();
    }

    private boolean isOf(AivenEndpointSight endpoint, String principal) {
        String owner = services.endpoint(endpoint.endpoint())
                .map(EndpointView::account)
                .orElse("");
        return principal.equals(EVERYBODY) || principal.contains("::" + owner + ":");
    }

    private static AivenEndpointSight sight(EndpointView endpoint) {
        AivenEndpointSight.State state = switch (endpoint.state()) {
            case PENDING_ACCEPTANCE -> AivenEndpointSight.State.WAITING;
            case PENDING -> AivenEndpointSight.State.SETTLING;
            case AVAILABLE -> AivenEndpointSight.State.APPROVED;
            case REJECTED, FAILED, DELETING, DELETED -> AivenEndpointSight.State.DEAD;
        };
        return new AivenEndpointSight(endpoint.id(), endpoint.id(), state, endpoint.dnsName(), endpoint.addresses());
    }

    @Override
    public void approve(AivenPublished published, AivenEndpointSight endpoint) {
        services.accept(endpoint.endpoint());
    }

    /** AWS deletes no service that somebody is connected with, so those are rejected first. */
    @Override
    public void withdraw(AivenPublished published) {
        if (services.find(published.alias()).isPresent()) {
            services.remove(published.id());
        }
    }
}
