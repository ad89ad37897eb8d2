package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Endpoint services as those who may make endpoints to them see them. */
final class EndpointServiceActions {
    private EndpointServiceActions() {}

    static List<Ec2Action> all() {
        return List.of(Ec2Action.list(
                "DescribeVpcEndpointServices",
                Set.of("ServiceName", "ServiceRegion"),
                EndpointServiceActions::describe));
    }

    private static Reply describe(Ec2Request request) {
        List<String> regions = request.parameters().list("ServiceRegion");
        List<EndpointService> visible =
                EndpointSight.visible(request, regions.isEmpty() ? List.of(request.region()) : regions);
        List<String> wanted = request.parameters().list("ServiceName");
        for (String name : wanted) {
            boolean there = visible.stream().anyMatch(service -> service.name().equals(name));
            if (!there && request.refuses(AwsRefusal.ID_UNKNOWN)) {
                throw EndpointSight.unknown(name);
            }
        }
        Listing.Page<EndpointService> page = new Listing<EndpointService>(
                        ResourceKind.SERVICE,
                        "-",
                        "serviceDetailSet",
                        5,
                        Listing.ANY,
                        EndpointService::id,
                        filters(request),
                        service -> shape(request, service))
                .page(
                        request,
                        visible.stream()
                                .filter(service -> wanted.isEmpty() || wanted.contains(service.name()))
                                .toList());
        Xml answer = new Xml()
                .put(
                        "serviceNameSet",
                        EndpointShape.items(
                                page.shown().stream().map(EndpointService::name).toList()))
                .list("serviceDetailSet", page.shown(), service -> shape(request, service));
        return Reply.of(page.next().isEmpty() ? answer : answer.put("nextToken", page.next()));
    }

    private static Map<String, Function<EndpointService, Collection<String>>> filters(Ec2Request request) {
        Map<String, Function<EndpointService, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", service -> request.tags(service.id()).keySet());
        filters.put("owner", service -> List.of(service.account()));
        filters.put("service-name", service -> List.of(service.name()));
        filters.put("service-region", service -> List.of(service.region()));
        filters.put("service-type", service -> List.of(EndpointShape.INTERFACE));
        filters.put("supported-ip-address-types", service -> List.of(EndpointShape.IPV4));
        return filters;
    }

    /** The zones of a service of another region are not shown (reports of hashicorp/terraform-provider-aws, 44186). */
    private static Xml shape(Ec2Request request, EndpointService service) {
        Xml shape = new Xml()
                .put("serviceName", service.name())
                .put("serviceId", service.id())
                .list("serviceType", List.of(EndpointShape.INTERFACE), type -> new Xml().put("serviceType", type))
                .put("serviceRegion", service.region());
        if (service.region().equals(request.region())) {
            shape.put("availabilityZoneIdSet", EndpointShape.items(service.zones()))
                    .put("availabilityZoneSet", EndpointShape.items(names(request, service)));
        }
        shape.put("owner", service.account())
                .put("baseEndpointDnsNameSet", EndpointShape.items(List.of(service.domain())))
                .put("vpcEndpointPolicySupported", false)
                .put("acceptanceRequired", service.acceptance() == EndpointService.Acceptance.REQUIRED)
                .put("managesVpcEndpoints", false)
                .add(request.tagSet(service.id()));
        EndpointService.PrivateName name = service.privateName();
        if (name.isGiven()) {
            shape.put("privateDnsName", name.text())
                    .list("privateDnsNameSet", List.of(name.text()), each -> new Xml().put("privateDnsName", each))
                    .put("privateDnsNameVerificationState", name.verification().code());
        }
        return shape.put("supportedIpAddressTypeSet", EndpointShape.items(List.of(EndpointShape.IPV4)));
    }

    /** What the caller calls its zones. */
    static List<String> names(Ec2Request request, EndpointService service) {
        return service.zones().stream()
                .flatMap(id -> request.store().zones().name(request.account(), service.region(), id).stream())
                .sorted()
                .toList();
    }
}
