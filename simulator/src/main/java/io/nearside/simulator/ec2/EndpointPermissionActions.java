package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Who may see an endpoint service and make endpoints to it, as its owner says. */
final class EndpointPermissionActions {
    private static final String SERVICE = "ServiceId";
    private static final String ADD = "AddAllowedPrincipals";
    private static final String REMOVE = "RemoveAllowedPrincipals";

    private EndpointPermissionActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.on(
                        ResourceKind.SERVICE,
                        "ModifyVpcEndpointServicePermissions",
                        SERVICE,
                        Set.of(ADD, REMOVE),
                        EndpointPermissionActions::modify),
                Ec2Action.on(
                        ResourceKind.SERVICE,
                        "DescribeVpcEndpointServicePermissions",
                        SERVICE,
                        Set.of("Filter", "MaxResults", "NextToken"),
                        EndpointPermissionActions::describe));
    }

    /** A principal that is there already is not added again. */
    private static Reply modify(Ec2Request request) {
        EndpointService service = request.service(request.parameter(SERVICE));
        List<String> added = request.parameters().list(ADD).stream()
                .filter(each -> !service.principals().containsKey(each))
                .toList();
        added.forEach(each -> service.principals().put(each, request.store().newId("vpce-svc-perm")));
        request.parameters().list(REMOVE).forEach(service.principals()::remove);
        return Reply.of(new Xml()
                .list("addedPrincipalSet", added, each -> shape(service, each))
                .put("return", true));
    }

    private static Reply describe(Ec2Request request) {
        EndpointService service = request.service(request.parameter(SERVICE));
        Map<String, Function<String, Collection<String>>> filters =
                Map.of("principal", List::of, "principal-type", principal -> List.of(type(principal)));
        return new Listing<String>(
                        ResourceKind.SERVICE,
                        "-",
                        "allowedPrincipals",
                        5,
                        Listing.ANY,
                        principal -> principal,
                        filters,
                        principal -> shape(service, principal))
                .of(request, service.principals().keySet());
    }

    private static Xml shape(EndpointService service, String principal) {
        return new Xml()
                .put("principalType", type(principal))
                .put("principal", principal)
                .put("servicePermissionId", service.principals().getOrDefault(principal, ""))
                .put("serviceId", service.id());
    }

    private static String type(String principal) {
        if (principal.equals(EndpointService.EVERYBODY)) {
            return "All";
        }
        if (principal.endsWith(":root")) {
            return "Account";
        }
        return principal.contains(":role/") ? "Role" : "User";
    }
}
