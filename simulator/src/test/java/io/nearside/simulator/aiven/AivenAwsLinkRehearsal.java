package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.ec2.EndpointServices;
import io.nearside.simulator.ec2.EndpointState;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** A world with a Kafka in a project VPC in AWS, whose address range is that of the customer's VPC, and customers who make endpoints with AWS's SDK. */
final class AivenAwsLinkRehearsal implements AutoCloseable {
    static final String SERVICE = "/v1/project/acme-prod/service/orders";
    static final String LINK = SERVICE + "/privatelink/aws";
    static final String OURS = root(AivenRehearsal.CUSTOMER);
    static final String TEAM = "222233334444";

    private final AivenRehearsal rehearsal;
    private final String vpc;

    AivenAwsLinkRehearsal(Refusal... without) {
        this(new AivenRehearsal(without));
    }

    AivenAwsLinkRehearsal(AivenRehearsal world) {
        rehearsal = world;
        vpc = aiven().createVpc("acme-prod", "aws-eu-west-1", "10.0.0.0/24");
        aiven().addService("acme-prod", vpc, "orders", AivenProduct.KAFKA);
    }

    static String root(String account) {
        return "arn:aws:iam::" + account + ":root";
    }

    AivenWorld aiven() {
        return rehearsal.aiven();
    }

    RestClient client() {
        return rehearsal.client();
    }

    EndpointServices services() {
        return rehearsal.ec2().endpointServices();
    }

    String vpc() {
        return vpc;
    }

    /** Time passes and what is due by then is done. */
    void pass(int seconds) {
        rehearsal.pass(seconds);
        aiven().settle();
    }

    static String principals(String... arns) {
        return "{\"principals\":[" + (arns.length == 0 ? "" : "\"" + String.join("\",\"", arns) + "\"") + "]}";
    }

    RestClient.Reply publish(String... arns) {
        return client().post(LINK, principals(arns));
    }

    /** Has the service published for these and answers what endpoints lead to. */
    String published(String... arns) {
        publish(arns);
        pass(3);
        return link().path("aws_service_name").asText();
    }

    JsonNode link() {
        return client().get(LINK).body();
    }

    JsonNode connections() {
        return client().get(LINK + "/connections").at("/connections");
    }

    JsonNode components() {
        return client().get(SERVICE).at("/service/components");
    }

    /** This account makes an endpoint in two zones of a new VPC; its id. */
    String connect(String account, String service) {
        String network = rehearsal.ec2().createVpc(account, AivenRehearsal.REGION, "10.0.0.0/16");
        String first = rehearsal.ec2().createSubnet(network, "10.0.1.0/24", "euw1-az1");
        String second = rehearsal.ec2().createSubnet(network, "10.0.2.0/24", "euw1-az2");
        try (Ec2Client customer = client(account)) {
            return customer.createVpcEndpoint(request -> request.vpcEndpointType(VpcEndpointType.INTERFACE)
                            .vpcId(network)
                            .serviceName(service)
                            .subnetIds(first, second))
                    .vpcEndpoint()
                    .vpcEndpointId();
        }
    }

    /** One that is available, and of which Aiven knows. */
    String connected(String account, String service) {
        String endpoint = connect(account, service);
        pass(2);
        pass(50);
        pass(2);
        return endpoint;
    }

    private Ec2Client client(String account) {
        return Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .endpointOverride(rehearsal.simulator().uri())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    void delete(String account, String endpoint) {
        try (Ec2Client customer = client(account)) {
            customer.deleteVpcEndpoints(request -> request.vpcEndpointIds(endpoint));
        }
    }

    EndpointState state(String endpoint) {
        return services().endpoint(endpoint).orElseThrow().state();
    }

    List<String> addresses(String endpoint) {
        return services().endpoint(endpoint).orElseThrow().addresses();
    }

    @Override
    public void close() {
        rehearsal.close();
    }
}
