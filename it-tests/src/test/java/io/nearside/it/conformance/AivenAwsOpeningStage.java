package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.conformance.stage.OpeningStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.ec2.EndpointServices;
import io.nearside.simulator.ec2.EndpointState;
import io.nearside.simulator.ec2.EndpointView;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** Our Kafka's private link in the simulated AWS: Aiven's side over its REST API, that of the endpoints with AWS's SDK. */
final class AivenAwsOpeningStage implements OpeningStage {
    private static final AccountId OURS = new AccountId("111122223333");

    private static final AccountId OTHERS = new AccountId("222233334444");

    private static final String LINK = AivenServiceStage.path() + "/privatelink/aws";

    private static final String PRINCIPAL = "arn:aws:iam::%s:root";

    private final Simulator simulator;

    private final AivenServiceStage services;

    AivenAwsOpeningStage(Simulator simulator, AivenServiceStage services) {
        this.simulator = simulator;
        this.services = services;
    }

    @Override
    public AccountId ours() {
        return OURS;
    }

    @Override
    public AccountId others() {
        return OTHERS;
    }

    @Override
    public void publish(AccountId... accounts) {
        ObjectNode body = UsersRequests.object();
        ArrayNode list = body.putArray("principals");
        Stream.of(accounts).map(PRINCIPAL::formatted).forEach(list::add);
        services.requests().post(LINK, body);
        settle();
    }

    @Override
    public Optional<Set<AccountId>> published() {
        return services.requests()
                .find(LINK)
                .filter(link -> !link.path("state").asText().equals("deleting"))
                .map(link -> StreamSupport.stream(link.path("principals").spliterator(), false)
                        .map(principal -> new AccountId(principal.asText().split(":", -1)[4]))
                        .collect(Collectors.toSet()));
    }

    @Override
    public ConsumerId come(AccountId account) {
        String network = simulator.world().ec2().createVpc(account.value(), Ec2Arena.REGION.id(), "10.0.0.0/16");
        String subnet = simulator.world().ec2().createSubnet(network, "10.0.1.0/24");
        String service = services.requests().get(LINK).path("aws_service_name").asText();
        try (Ec2Client customer = SimulatedEc2.client(simulator.uri(), account.value())) {
            return new ConsumerId(
                    customer.createVpcEndpoint(request -> request.vpcEndpointType(VpcEndpointType.INTERFACE)
                                    .vpcId(network)
                                    .subnetIds(subnet)
                                    .serviceName(service))
                            .vpcEndpoint()
                            .vpcEndpointId());
        }
    }

    private EndpointServices endpoints() {
        return simulator.world().ec2().endpointServices();
    }

    @Override
    public InetAddress addressOf(ConsumerId endpoint) {
        return AddressText.read(
                endpoints().endpoint(endpoint.value()).orElseThrow().addresses().get(0));
    }

    /** It looks by itself. */
    @Override
    public void look() {
        settle();
    }

    /** Those that AWS has available, whatever Aiven says of them. */
    @Override
    public Set<ConsumerId> admitted() {
        return endpoints().endpoints().stream()
                .filter(endpoint -> endpoint.state() == EndpointState.AVAILABLE)
                .map(EndpointView::id)
                .map(ConsumerId::new)
                .collect(Collectors.toSet());
    }

    /** Aiven's name leads to AWS's, and no address is told. */
    @Override
    public Optional<InetAddress> told(ConsumerId endpoint) {
        return Optional.empty();
    }

    @Override
    public void settle() {
        services.settle();
    }
}
