package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.List;
import java.util.Optional;

/** Which services a caller sees, and from where (AWS PrivateLink Guide, "Share your services"). */
final class EndpointSight {
    private EndpointSight() {}

    static List<EndpointService> visible(Ec2Request request, List<String> regions) {
        return request.store().endpoints().services().values().stream()
                .filter(service -> regions.contains(service.region()) && sees(request, service))
                .toList();
    }

    /** The service of this name in this region, if the caller sees it. */
    static Optional<EndpointService> find(Ec2Request request, String name, String region) {
        return request.store()
                .endpoints()
                .named(name)
                .filter(service -> service.region().equals(region) && sees(request, service));
    }

    static Ec2Error unknown(String name) {
        return Ec2Error.of("InvalidServiceName", "The Vpc Endpoint Service '" + name + "' does not exist");
    }

    private static boolean sees(Ec2Request request, EndpointService service) {
        boolean shown = service.isShownTo(request.caller()) || !request.refuses(AwsRefusal.ENDPOINT_SERVICE_UNSEEN);
        boolean open =
                service.regions().contains(request.region()) || !request.refuses(AwsRefusal.ENDPOINT_SERVICE_REGION);
        return shown && open;
    }
}
