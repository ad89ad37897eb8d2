package io.nearside.gcp.endpoint;

import com.google.cloud.compute.v1.Address;
import com.google.cloud.compute.v1.ForwardingRule;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.gcp.GcpMarks;
import io.nearside.gcp.GcpPath;

/** What is sent to make the two things that an endpoint is made of (recorded: regionalcomputeforwardingrulepsc). */
final class GcpEndpointBody {
    private GcpEndpointBody() {}

    /** An address for a service of one's own choice; the purpose that is named after Private Service Connect is for global ones only. */
    static Address address(GcpPath subnet, EndpointWish wish) {
        Address.Builder body = Address.newBuilder()
                .setName(wish.name().value())
                .setDescription(GcpMarks.description(wish.mark()))
                .setAddressType(Address.AddressType.INTERNAL.name())
                .setPurpose(Address.Purpose.GCE_ENDPOINT.name())
                .setSubnetwork(subnet.toString());
        wish.wantedAddress().ifPresent(address -> body.setAddress(address.getHostAddress()));
        return body.build();
    }

    /** The scheme has to be there, and empty: a rule without one is a load balancer's. */
    static ForwardingRule rule(GcpPath network, GcpPath address, String target, EndpointWish wish, boolean global) {
        ForwardingRule.Builder body = ForwardingRule.newBuilder()
                .setName(wish.name().value())
                .setDescription(GcpMarks.description(wish.mark()))
                .setNetwork(network.toString())
                .setIPAddress(address.toString())
                .setTarget(target)
                .setLoadBalancingScheme("");
        return global ? body.setAllowPscGlobalAccess(true).build() : body.build();
    }
}
