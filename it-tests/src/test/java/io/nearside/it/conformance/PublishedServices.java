package io.nearside.it.conformance;

import io.nearside.api.cloud.ServiceTarget;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;

/** Services that somebody else publishes for our account with the native client, and is asked about. */
final class PublishedServices implements Ec2Services {
    private final Ec2Client theirs;

    private final ServiceConfiguration first;

    private final ServiceConfiguration second;

    PublishedServices(Ec2Client theirs, String ourAccount) {
        this.theirs = theirs;
        this.first = publish("kafka", ourAccount);
        this.second = publish("postgres", ourAccount);
    }

    private ServiceConfiguration publish(String name, String ourAccount) {
        String balancer =
                "arn:aws:elasticloadbalancing:eu-west-1:444455556666:loadbalancer/net/" + name + "/0123456789";
        ServiceConfiguration made = theirs.createVpcEndpointServiceConfiguration(
                        request -> request.networkLoadBalancerArns(balancer).acceptanceRequired(true))
                .serviceConfiguration();
        theirs.modifyVpcEndpointServicePermissions(request ->
                request.serviceId(made.serviceId()).addAllowedPrincipals("arn:aws:iam::" + ourAccount + ":root"));
        return made;
    }

    @Override
    public ServiceTarget first() {
        return target(first);
    }

    @Override
    public ServiceTarget second() {
        return target(second);
    }

    private static ServiceTarget target(ServiceConfiguration service) {
        return new ServiceTarget(service.serviceName(), null, null);
    }

    @Override
    public void accept(String endpoint) {
        expectDone(() -> theirs.acceptVpcEndpointConnections(
                        request -> request.serviceId(first.serviceId()).vpcEndpointIds(endpoint))
                .unsuccessful()
                .isEmpty());
    }

    @Override
    public void reject(String endpoint) {
        expectDone(() -> theirs.rejectVpcEndpointConnections(
                        request -> request.serviceId(first.serviceId()).vpcEndpointIds(endpoint))
                .unsuccessful()
                .isEmpty());
    }

    private static void expectDone(BooleanSupplier done) {
        if (!done.getAsBoolean()) {
            throw new IllegalStateException("Somebody else was refused");
        }
    }
}
