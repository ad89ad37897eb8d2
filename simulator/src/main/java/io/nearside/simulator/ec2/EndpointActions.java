package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Interface endpoints as those who have them see them: make, describe, delete. */
final class EndpointActions {
    private EndpointActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list("DescribeVpcEndpoints", Set.of("VpcEndpointId"), EndpointActions::describe),
                Ec2Action.on(
                        ResourceKind.VPC,
                        "CreateVpcEndpoint",
                        "VpcId ServiceName",
                        Set.of(
                                "VpcEndpointType",
                                "SubnetId",
                                "SecurityGroupId",
                                "PrivateDnsEnabled",
                                "ClientToken",
                                "SubnetConfiguration",
                                "ServiceRegion",
                                "TagSpecification"),
                        EndpointActions::create),
                new Ec2Action("DeleteVpcEndpoints", "VpcEndpointId", Set.of(), "", EndpointActions::delete));
    }

    private static Reply describe(Ec2Request request) {
        EndpointShape shape = new EndpointShape(request);
        EndpointStore endpoints = request.store().endpoints();
        Map<String, Function<Endpoint, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", endpoint -> request.tags(endpoint.id()).keySet());
        filters.put("ip-address-type", endpoint -> List.of(EndpointShape.IPV4));
        filters.put("service-name", endpoint -> List.of(endpoint.service().name()));
        filters.put("service-region", endpoint -> List.of(endpoint.service().region()));
        filters.put("vpc-id", endpoint -> List.of(endpoint.vpc().id()));
        filters.put("vpc-endpoint-id", endpoint -> List.of(endpoint.id()));
        filters.put(
                "vpc-endpoint-state",
                endpoint -> List.of(endpoints.state(endpoint).code()));
        filters.put("vpc-endpoint-type", endpoint -> List.of(EndpointShape.INTERFACE));
        return new Listing<Endpoint>(
                        ResourceKind.ENDPOINT,
                        "VpcEndpointId",
                        "vpcEndpointSet",
                        5,
                        Listing.ANY,
                        Endpoint::id,
                        filters,
                        shape::of)
                .of(
                        request,
                        endpoints.endpoints().values().stream()
                                .filter(endpoint -> request.owns(endpoint.vpc()) && endpoints.isListed(endpoint))
                                .toList());
    }

    private static Reply create(Ec2Request request) {
        EndpointRules rules = new EndpointRules(request);
        EndpointWish wish = rules.wish();
        Optional<Endpoint> before = before(request, wish);
        if (before.isPresent()) {
            return Reply.unchanged(answer(request, before.get(), wish));
        }
        Vpc vpc = request.vpc(wish.vpc());
        EndpointService service = rules.service(wish);
        List<Subnet> subnets = rules.subnets(vpc, wish, service);
        List<String> groups = rules.groups(vpc, wish);
        rules.quota(vpc);
        List<String> addresses =
                subnets.stream().map(subnet -> rules.address(subnet, wish)).toList();
        Ec2Store store = request.store();
        String id = store.newId("vpce");
        List<NetworkInterface> interfaces = new ArrayList<>();
        for (int i = 0; i < subnets.size(); i++) {
            interfaces.add(new NetworkInterface(store.newId("eni"), subnets.get(i), addresses.get(i), id, groups));
        }
        Endpoint endpoint = new Endpoint(id, vpc, service, wish, groups, interfaces, store.now());
        if (service.acceptance() == EndpointService.Acceptance.AHEAD) {
            endpoint.accept(store.now(), store.timings().endpointPending());
        }
        store.endpoints().endpoints().put(id, endpoint);
        request.tags(id).putAll(wish.tags());
        return Reply.of(answer(request, endpoint, wish));
    }

    private static Xml answer(Ec2Request request, Endpoint endpoint, EndpointWish wish) {
        Xml answer = new Xml().put("vpcEndpoint", new EndpointShape(request).of(endpoint));
        return wish.token().isEmpty() ? answer : answer.put("clientToken", wish.token());
    }

    /** What the same token made as long as that is listed. How long AWS keeps tokens of endpoints is not said; this is remembered. */
    private static Optional<Endpoint> before(Ec2Request request, EndpointWish wish) {
        EndpointStore endpoints = request.store().endpoints();
        Optional<Endpoint> before = endpoints.endpoints().values().stream()
                .filter(endpoint -> request.owns(endpoint.vpc()) && endpoints.isListed(endpoint))
                .filter(endpoint ->
                        !wish.token().isEmpty() && endpoint.wish().token().equals(wish.token()))
                .findFirst();
        boolean other = before.filter(endpoint -> !endpoint.wish().equals(wish)).isPresent();
        if (other && request.refuses(AwsRefusal.ENDPOINT_TOKEN_MISMATCH)) {
            throw Ec2Error.of(
                    "IdempotentParameterMismatch",
                    "Arguments on this idempotent request are inconsistent with arguments used in previous"
                            + " request(s).");
        }
        return before.filter(any -> request.refuses(AwsRefusal.ENDPOINT_TOKEN_REPEATED));
    }

    /** Those that are there go, and the answer says of which ones nothing is known. */
    private static Reply delete(Ec2Request request) {
        List<String> ids = request.parameters().list("VpcEndpointId");
        Unsuccessful unsuccessful = new Unsuccessful();
        for (String id : ids) {
            if (!ResourceKind.ENDPOINT.shapes(id) && request.refuses(AwsRefusal.ID_MALFORMED)) {
                throw ResourceKind.ENDPOINT.malformed(id);
            }
        }
        for (String id : ids) {
            Optional<Endpoint> there = Optional.ofNullable(
                            request.store().endpoints().endpoints().get(id))
                    .filter(endpoint -> request.owns(endpoint.vpc())
                            && request.store().endpoints().isThere(endpoint));
            if (there.isEmpty()) {
                unsuccessful.add(id, "InvalidVpcEndpoint.NotFound", "The Vpc Endpoint Id '" + id + "' does not exist");
            } else if (request.store().endpoints().state(there.get()) != EndpointState.DELETING) {
                there.get()
                        .delete(request.store().now(), request.store().timings().endpointDeleting());
            }
        }
        return unsuccessful.reply(ids.size());
    }
}
