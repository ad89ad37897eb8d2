package io.nearside.it.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.ec2.EndpointServices;
import io.nearside.simulator.ec2.EndpointView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** The demo's service on AWS, and what its vendor, other people of ours and strangers do with AWS's SDK. */
public final class AwsEndpointStage {
    /** The list of a publication that is for us alone. */
    public static final String OURS = root(Ec2Demo.CUSTOMER);

    /** The tags of what was made for our link. */
    public static final Map<String, String> MARK = Map.of("managed-by", "nearside", "nearside-link", AwsLinks.ENDPOINT);

    private static final String PUBLICATION =
            "/v1/project/" + AivenDemo.AWS_PROJECT + "/service/" + AivenDemo.SERVICE + "/privatelink/aws";

    private static final int STEPS = 4;

    private final SimulatedWorld world;

    public AwsEndpointStage(SimulatedWorld world) {
        this.world = world;
    }

    public SimulatedWorld world() {
        return world;
    }

    public Ec2World ec2() {
        return world.world().ec2();
    }

    public EndpointServices services() {
        return ec2().endpointServices();
    }

    public static String root(String account) {
        return "arn:aws:iam::" + account + ":root";
    }

    /** Has Aiven publish the service for these principals and our account; answers what endpoints lead to. */
    public String publish(String... others) {
        String[] all = Stream.concat(Stream.of(OURS), Stream.of(others)).toArray(String[]::new);
        world.world().aiven().publish(AivenDemo.AWS_PROJECT, AivenDemo.SERVICE, all);
        return published();
    }

    public String published() {
        return vendor().get(PUBLICATION).path("aws_service_name").asText();
    }

    /** The connections as Aiven shows them. */
    public JsonNode connections() {
        return vendor().get(PUBLICATION + "/connections").path("connections");
    }

    private Hands vendor() {
        return new Hands(world.simulator().uri(), "aivenv1 " + AivenDemo.TOKEN);
    }

    /** A service of another owner, who shows it to everybody and decides on who comes; answers what endpoints lead to. */
    public String other() {
        String service = services().create(Ec2Demo.VENDOR, Ec2Demo.REGION);
        services().allow(service, "*");
        return services().name(service);
    }

    /** Somebody of ours makes an endpoint of our name where ours is to be, with these tags besides. */
    public String makeOurs(String service, Map<String, String> tags) {
        return make(Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.FIRST_ENDPOINTS, AwsLinks.ENDPOINT, service, tags);
    }

    /** Somebody with this account makes one in a VPC of their own. */
    public String makeElsewhere(String account, String name, String service, Map<String, String> tags) {
        String network = ec2().createVpc(account, Ec2Demo.REGION, "10.0.0.0/16");
        String subnet = ec2().createSubnet(network, "10.0.1.0/24", "euw1-az1");
        return make(account, network, subnet, name, service, tags);
    }

    public String make(
            String account, String network, String subnet, String name, String service, Map<String, String> tags) {
        List<Tag> all = Stream.concat(Map.of("Name", name).entrySet().stream(), tags.entrySet().stream())
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        try (Ec2Client user = client(account)) {
            return user.createVpcEndpoint(request -> request.vpcEndpointType(VpcEndpointType.INTERFACE)
                            .vpcId(network)
                            .subnetIds(subnet)
                            .serviceName(service)
                            .tagSpecifications(TagSpecification.builder()
                                    .resourceType(ResourceType.VPC_ENDPOINT)
                                    .tags(all)
                                    .build()))
                    .vpcEndpoint()
                    .vpcEndpointId();
        }
    }

    private Ec2Client client(String account) {
        return Ec2Client.builder()
                .region(Region.of(Ec2Demo.REGION))
                .endpointOverride(world.simulator().uri())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "any")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Both sides do what they do by themselves. */
    public void settle() {
        for (int step = 0; step < STEPS; step++) {
            world.simulator().clock().advance(Duration.ofMinutes(1));
            world.world().aiven().settle();
        }
    }

    /** Every endpoint that is not ours: ours is of our name, in our network. */
    public List<EndpointView> others() {
        return services().endpoints().stream().filter(each -> !isOurs(each)).toList();
    }

    public boolean isOurs(EndpointView endpoint) {
        return endpoint.vpc().equals(Ec2Demo.CUSTOMER_VPC)
                && AwsLinks.ENDPOINT.equals(ec2().tags(Ec2Demo.CUSTOMER, Ec2Demo.REGION, endpoint.id())
                        .get("Name"));
    }
}
