package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.ParsedAnswer.assertAlike;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.Recordings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;

/** AWS's SDK for Java makes a gateway and attaches a network to it, and what it is shown has the members and the values of what AWS itself showed to LocalStack's tests. */
final class TransitShapeTest {
    private static final String FILE = "aws/cloudformation__resources__test_ec2.snapshot.json";
    private static final String ACCOUNT = "111111111111";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final Ec2World world = simulator.world().ec2();
    private final String vpc = world.createVpc(ACCOUNT, "eu-west-1", "10.0.0.0/16");
    private final String subnet = world.createSubnet(vpc, "10.0.1.0/24");
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

    private static JsonNode recorded(String part) {
        return Recordings.read(FILE).properties().stream()
                .filter(entry -> entry.getKey().endsWith("::test_transit_gateway_attachment"))
                .findFirst()
                .map(entry -> entry.getValue().at("/recorded-content/" + part))
                .orElseThrow();
    }

    /** As it is read from a text, like what was recorded. */
    private static JsonNode read(JsonNode answer) {
        return Json.object(answer.toString()).orElseThrow();
    }

    private static TagSpecification tags(String type, Tag.Builder tag) {
        return TagSpecification.builder().resourceType(type).tags(tag.build()).build();
    }

    @Test
    void hasTheMembersThatAwsShowed() {
        ObjectNode published = (ObjectNode) recorded("gateway");
        String application = published.at("/Tags/0/Value").asText();
        String id = customer.createTransitGateway(request -> request.description("TGW Route Integration Test")
                        .options(options -> options.amazonSideAsn(65000L))
                        .tagSpecifications(tags(
                                "transit-gateway",
                                Tag.builder().key("Application").value(application))))
                .transitGateway()
                .transitGatewayId();
        simulator.clock().advance(Duration.ofSeconds(5));
        TransitGateway gateway = customer.describeTransitGateways(all -> all.transitGatewayIds(id))
                .transitGateways()
                .get(0);
        assertAlike("gateway", read(ParsedAnswer.of(gateway)), published.put("CreationTime", "<time>"));

        customer.createTransitGatewayVpcAttachment(request -> request.transitGatewayId(id)
                .vpcId(vpc)
                .subnetIds(subnet)
                .tagSpecifications(tags(
                        "transit-gateway-attachment", Tag.builder().key("Name").value("example-tag"))));
        simulator.clock().advance(Duration.ofSeconds(5));
        TransitGatewayAttachment attachment = customer.describeTransitGatewayAttachments()
                .transitGatewayAttachments()
                .get(0);
        assertAlike(
                "attachment",
                read(ParsedAnswer.of(attachment)),
                ((ObjectNode) recorded("attachment")).put("CreationTime", "<time>"));
    }
}
