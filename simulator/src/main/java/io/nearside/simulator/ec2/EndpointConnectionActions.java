package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Endpoints as the owner of their service sees them: who is connected or wants to be, and who is let in. */
final class EndpointConnectionActions {
    private static final String SERVICE = "ServiceId";
    private static final String ENDPOINT = "VpcEndpointId";

    private EndpointConnectionActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list("DescribeVpcEndpointConnections", Set.of(), EndpointConnectionActions::describe),
                Ec2Action.on(
                        ResourceKind.SERVICE,
                        "AcceptVpcEndpointConnections",
                        SERVICE + " " + ENDPOINT,
                        Set.of(),
                        EndpointConnectionActions::accept),
                Ec2Action.on(
                        ResourceKind.SERVICE,
                        "RejectVpcEndpointConnections",
                        SERVICE + " " + ENDPOINT,
                        Set.of(),
                        EndpointConnectionActions::reject));
    }

    private static Reply describe(Ec2Request request) {
        EndpointStore endpoints = request.store().endpoints();
        Map<String, Function<Endpoint, Collection<String>>> filters = Map.of(
                "ip-address-type", endpoint -> List.of(EndpointShape.IPV4),
                "service-id", endpoint -> List.of(endpoint.service().id()),
                "vpc-endpoint-id", endpoint -> List.of(endpoint.id()),
                "vpc-endpoint-owner", endpoint -> List.of(endpoint.vpc().account()),
                "vpc-endpoint-region", endpoint -> List.of(endpoint.vpc().region()),
                "vpc-endpoint-state",
                        endpoint -> List.of(endpoints.state(endpoint).code()));
        return new Listing<Endpoint>(
                        ResourceKind.ENDPOINT,
                        "-",
                        "vpcEndpointConnectionSet",
                        5,
                        Listing.ANY,
                        Endpoint::id,
                        filters,
                        endpoint -> shape(endpoints, endpoint))
                .of(
                        request,
                        endpoints.endpoints().values().stream()
                                .filter(endpoint -> request.owns(endpoint.service()) && endpoints.isThere(endpoint))
                                .toList());
    }

    private static Xml shape(EndpointStore endpoints, Endpoint endpoint) {
        return new Xml()
                .put("serviceId", endpoint.service().id())
                .put("vpcEndpointId", endpoint.id())
                .put("vpcEndpointOwner", endpoint.vpc().account())
                .put("vpcEndpointRegion", endpoint.vpc().region())
                .put("vpcEndpointState", endpoints.state(endpoint).code())
                .put("creationTimestamp", PeeringShape.time(endpoint.created()))
                .put("dnsEntrySet", EndpointShape.names(endpoint))
                .put(
                        "networkLoadBalancerArnSet",
                        EndpointShape.items(endpoint.service().balancers()))
                .put("ipAddressType", EndpointShape.IPV4);
    }

    private static Reply accept(Ec2Request request) {
        return decide(
                request,
                Set.of(EndpointState.PENDING_ACCEPTANCE),
                (endpoint, store) ->
                        endpoint.accept(store.now(), store.timings().endpointPending()));
    }

    private static Reply reject(Ec2Request request) {
        return decide(
                request,
                Set.of(EndpointState.PENDING_ACCEPTANCE, EndpointState.PENDING, EndpointState.AVAILABLE),
                (endpoint, store) -> endpoint.reject(store.now()));
    }

    /** Does it to those that are in one of these states, and says of which others it is not done. The code of a wrong state is remembered. */
    private static Reply decide(Ec2Request request, Set<EndpointState> from, BiConsumer<Endpoint, Ec2Store> decision) {
        EndpointService service = request.service(request.parameter(SERVICE));
        List<String> ids = request.parameters().list(ENDPOINT);
        Unsuccessful unsuccessful = new Unsuccessful();
        for (String id : ids) {
            Optional<Endpoint> endpoint = request.store().endpoints().of(service).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (endpoint.isEmpty()) {
                unsuccessful.add(id, "InvalidVpcEndpoint.NotFound", "The Vpc Endpoint Id '" + id + "' does not exist");
                continue;
            }
            EndpointState state = request.store().endpoints().state(endpoint.get());
            if (!from.contains(state) && request.refuses(AwsRefusal.ENDPOINT_CONNECTION_STATE)) {
                unsuccessful.add(id, "InvalidState", "The endpoint " + id + " is in the state " + state.code());
            } else {
                decision.accept(endpoint.get(), request.store());
            }
        }
        return unsuccessful.reply(ids.size());
    }
}
