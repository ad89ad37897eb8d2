package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import io.nearside.simulator.ec2.EndpointService.Acceptance;
import io.nearside.simulator.ec2.EndpointService.PrivateName;
import io.nearside.simulator.ec2.EndpointService.Verification;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Endpoint services as their owners see them: publish, describe, delete. There are no load balancers here: any ARN stands for one, in all zones of the region. */
final class EndpointProviderActions {
    private EndpointProviderActions() {}

    static List<Ec2Action> all() {
        return List.of(
                new Ec2Action(
                        "CreateVpcEndpointServiceConfiguration",
                        "NetworkLoadBalancerArn",
                        Set.of("AcceptanceRequired", "PrivateDnsName", "SupportedRegion", "TagSpecification"),
                        "",
                        EndpointProviderActions::create),
                Ec2Action.list(
                        "DescribeVpcEndpointServiceConfigurations",
                        Set.of("ServiceId"),
                        EndpointProviderActions::describe),
                new Ec2Action(
                        "DeleteVpcEndpointServiceConfigurations",
                        "ServiceId",
                        Set.of(),
                        "",
                        EndpointProviderActions::delete));
    }

    private static Reply create(Ec2Request request) {
        Parameters parameters = request.parameters();
        Map<String, String> tags = parameters.tagsOf(ResourceKind.SERVICE);
        Acceptance acceptance =
                parameters.flag("AcceptanceRequired").orElse(true) ? Acceptance.REQUIRED : Acceptance.AHEAD;
        EndpointService service = new EndpointService(
                request.store().newId("vpce-svc"),
                request.account(),
                request.region(),
                Zones.ids(request.region()),
                parameters.list("NetworkLoadBalancerArn"),
                acceptance);
        service.regions().addAll(parameters.list("SupportedRegion"));
        parameters
                .find("PrivateDnsName")
                .ifPresent(name -> service.privateName(new PrivateName(name, Verification.PENDING)));
        request.store().endpoints().services().put(service.id(), service);
        request.tags(service.id()).putAll(tags);
        return Reply.of(new Xml().put("serviceConfiguration", shape(request, service)));
    }

    private static Reply describe(Ec2Request request) {
        Map<String, Function<EndpointService, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", service -> request.tags(service.id()).keySet());
        filters.put("service-name", service -> List.of(service.name()));
        filters.put("service-id", service -> List.of(service.id()));
        filters.put("service-state", service -> List.of("Available"));
        filters.put("supported-ip-address-types", service -> List.of(EndpointShape.IPV4));
        return new Listing<EndpointService>(
                        ResourceKind.SERVICE,
                        "ServiceId",
                        "serviceConfigurationSet",
                        5,
                        Listing.ANY,
                        EndpointService::id,
                        filters,
                        service -> shape(request, service))
                .of(
                        request,
                        request.store().endpoints().services().values().stream()
                                .filter(request::owns)
                                .toList());
    }

    private static Reply delete(Ec2Request request) {
        List<String> ids = request.parameters().list("ServiceId");
        EndpointStore endpoints = request.store().endpoints();
        Unsuccessful unsuccessful = new Unsuccessful();
        for (String id : ids) {
            Optional<EndpointService> service =
                    Optional.ofNullable(endpoints.services().get(id)).filter(request::owns);
            if (service.isEmpty()) {
                unsuccessful.add(
                        id,
                        "InvalidVpcEndpointService.NotFound",
                        "The VpcEndpointService Id '" + id + "' does not exist");
                continue;
            }
            boolean used = endpoints.of(service.get()).stream()
                    .anyMatch(endpoint -> endpoints.state(endpoint).isConnected());
            if (used && request.refuses(AwsRefusal.ENDPOINT_SERVICE_IN_USE)) {
                unsuccessful.add(
                        id, "ExistingVpcEndpointConnections", "Service has existing active VPC Endpoint connections!");
            } else {
                request.store().world().ec2().endpointServices().remove(id);
            }
        }
        return unsuccessful.reply(ids.size());
    }

    private static Xml shape(Ec2Request request, EndpointService service) {
        Xml shape = new Xml()
                .list("serviceType", List.of(EndpointShape.INTERFACE), type -> new Xml().put("serviceType", type))
                .put("serviceId", service.id())
                .put("serviceName", service.name())
                .put("serviceState", "Available")
                .put("availabilityZoneIdSet", EndpointShape.items(service.zones()))
                .put("availabilityZoneSet", EndpointShape.items(EndpointServiceActions.names(request, service)))
                .put("acceptanceRequired", service.acceptance() == Acceptance.REQUIRED)
                .put("managesVpcEndpoints", false)
                .put("networkLoadBalancerArnSet", EndpointShape.items(service.balancers()))
                .put("supportedIpAddressTypeSet", EndpointShape.items(List.of(EndpointShape.IPV4)))
                .put("baseEndpointDnsNameSet", EndpointShape.items(List.of(service.domain())))
                .list(
                        "supportedRegionSet",
                        service.regions(),
                        region -> new Xml().put("region", region).put("serviceState", "Available"))
                .put("remoteAccessEnabled", service.regions().size() > 1);
        PrivateName name = service.privateName();
        if (name.isGiven()) {
            shape.put("privateDnsName", name.text())
                    .put(
                            "privateDnsNameConfiguration",
                            new Xml().put("state", name.verification().code()).put("type", "TXT"));
        }
        return shape.add(request.tagSet(service.id()));
    }
}
