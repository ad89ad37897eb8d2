package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.ParsedAnswer.assertAlike;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.Recordings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.SubnetConfiguration;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** AWS's SDK for Java makes an endpoint, and what it is shown has the members and the values of what AWS itself showed to LocalStack's tests. */
final class EndpointShapeTest {
    private static final String FILE =
            "aws/cloudformation__resource_providers__ec2__test_ec2_resource_provider.snapshot.json";

    private static final String ACCOUNT = "111111111111";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final Ec2World world = simulator.world().ec2();
    private final EndpointServices services = world.endpointServices();
    private final String vpc = world.createVpc(ACCOUNT, "eu-west-1", "10.0.0.0/16");
    private final String first = world.createSubnet(vpc, "10.0.1.0/24", "euw1-az1");
    private final String second = world.createSubnet(vpc, "10.0.2.0/24", "euw1-az2");
    private final String service = services.create("444455556666", "eu-west-1");
    private final Ec2Client customer = Ec2Client.builder()
            .region(Region.EU_WEST_1)
            .endpointOverride(simulator.uri())
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    @AfterEach
    void close() {
        customer.close();
        simulator.close();
    }

    private VpcEndpoint make() {
        services.allow(service, "*");
        services.acceptAhead(service);
        services.nameVerified(service, "logs.example.com");
        CreateVpcEndpointRequest request = CreateVpcEndpointRequest.builder()
                .vpcEndpointType(VpcEndpointType.INTERFACE)
                .vpcId(vpc)
                .serviceName(services.name(service))
                .subnetIds(first, second)
                .privateDnsEnabled(true)
                .clientToken("once")
                .subnetConfigurations(SubnetConfiguration.builder()
                        .subnetId(second)
                        .ipv4("10.0.2.77")
                        .build())
                .build();
        String id = customer.createVpcEndpoint(request).vpcEndpoint().vpcEndpointId();
        simulator.clock().advance(Duration.ofMinutes(1));
        return customer.describeVpcEndpoints(all -> all.vpcEndpointIds(id))
                .vpcEndpoints()
                .get(0);
    }

    @Test
    void hasTheMembersThatAwsShowed() throws JsonProcessingException {
        ObjectNode published = Recordings.read(FILE).properties().stream()
                .filter(entry -> entry.getKey().endsWith("::test_deploy_vpc_endpoint"))
                .findFirst()
                .map(entry -> (ObjectNode) entry.getValue().at("/recorded-content/endpoint/VpcEndpoints/0"))
                .orElseThrow();
        // What differs from run to run and is written out; one private name more than a service of others has; and a
        // member that came later.
        published.put("CreationTimestamp", "<time>").put("VpcId", "<vpc>").put("ServiceRegion", "<region>");
        for (String ids : List.of("NetworkInterfaceIds", "SubnetIds")) {
            ((ArrayNode) published.path(ids)).removeAll().add("<first>").add("<second>");
        }
        ((ArrayNode) published.path("DnsEntries")).remove(4);

        ObjectNode ours = (ObjectNode) ParsedAnswer.of(make());
        ours.set(
                "PolicyDocument",
                new ObjectMapper().readTree(ours.path("PolicyDocument").asText()));
        assertAlike("endpoint", ours, published);
    }

    @Test
    void isReadByTheSdk() {
        VpcEndpoint endpoint = make();

        assertThat(endpoint.stateAsString()).isEqualTo("available");
        assertThat(endpoint.dnsEntries())
                .extracting(entry -> entry.dnsName())
                .anyMatch(name -> name.contains("-eu-west-1b."))
                .contains("logs.example.com");
        assertThat(customer.describeNetworkInterfaces(
                                request -> request.networkInterfaceIds(endpoint.networkInterfaceIds()))
                        .networkInterfaces())
                .extracting(card -> card.privateIpAddress())
                .containsExactly("10.0.1.4", "10.0.2.77");
        assertThat(customer.describeVpcEndpointServices(request -> request.serviceNames(services.name(service)))
                        .serviceDetails()
                        .get(0)
                        .availabilityZoneIds())
                .containsExactly("euw1-az1", "euw1-az2", "euw1-az3");
        assertThat(customer.deleteVpcEndpoints(
                                request -> request.vpcEndpointIds(endpoint.vpcEndpointId(), "vpce-00000000000000001"))
                        .unsuccessful())
                .extracting(item -> item.error().code())
                .containsExactly("InvalidVpcEndpoint.NotFound");
    }
}
