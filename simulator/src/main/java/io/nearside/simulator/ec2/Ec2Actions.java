package io.nearside.simulator.ec2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every action that there is, by name. */
final class Ec2Actions {
    private Ec2Actions() {}

    static Map<String, Ec2Action> all() {
        Map<String, Ec2Action> all = new LinkedHashMap<>();
        Stream.of(
                        VpcActions.all(),
                        VpcBlockActions.all(),
                        SubnetActions.all(),
                        RouteTableActions.all(),
                        RouteActions.all(),
                        PeeringActions.all(),
                        PeeringDecisions.all(),
                        TagActions.all(),
                        SecurityGroupActions.all(),
                        SecurityRuleActions.all(),
                        EndpointActions.all(),
                        EndpointServiceActions.all(),
                        EndpointConnectionActions.all(),
                        EndpointProviderActions.all(),
                        EndpointPermissionActions.all(),
                        NetworkInterfaceActions.all(),
                        TransitGatewayActions.all(),
                        TransitAttachmentActions.all(),
                        TransitTableActions.all(),
                        TransitPropagationActions.all(),
                        TransitRouteActions.all())
                .flatMap(List::stream)
                .forEach(action -> all.put(action.name(), action));
        return all;
    }
}
