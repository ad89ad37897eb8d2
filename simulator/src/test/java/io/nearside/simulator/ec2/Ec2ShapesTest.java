package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.ParsedAnswer.assertAlike;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.Recordings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;

/** The simulated answers have the members and the values of those that AWS itself gave to LocalStack's tests, and no other. */
final class Ec2ShapesTest {
    private static final String EC2 = "aws/ec2__test_ec2.snapshot.json";
    private static final String CLOUDFORMATION = "aws/cloudformation__resources__test_ec2.snapshot.json";
    private static final String PROVIDER =
            "aws/cloudformation__resource_providers__ec2__test_ec2_resource_provider.snapshot.json";

    /** What the publisher has put in the place of its account. */
    private static final String ACCOUNT = "111111111111";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final Ec2World world = simulator.world().ec2();
    private final Ec2Client requester = client(Region.EU_WEST_1);
    private final Ec2Client accepter = client(Region.EU_CENTRAL_1);

    @AfterEach
    void close() {
        requester.close();
        accepter.close();
        simulator.close();
    }

    private Ec2Client client(Region region) {
        return Ec2Client.builder()
                .region(region)
                .endpointOverride(simulator.uri())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCOUNT, "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static JsonNode published(String file, String test) {
        return Recordings.read(file).properties().stream()
                .filter(entry -> entry.getKey().endsWith("::" + test))
                .findFirst()
                .orElseThrow()
                .getValue()
                .path("recorded-content");
    }

    @Test
    void aPeeringAcrossRegionsPendingAndActive() {
        JsonNode published = published(EC2, "TestEc2Integrations::test_vcp_peering_difference_regions");
        String one = world.createVpc(ACCOUNT, "eu-west-1", "192.168.1.0/24");
        String two = world.createVpc(ACCOUNT, "eu-central-1", "192.168.2.0/24");
        String peering = requester
                .createVpcPeeringConnection(
                        request -> request.vpcId(one).peerVpcId(two).peerRegion("eu-central-1"))
                .vpcPeeringConnection()
                .vpcPeeringConnectionId();
        simulator.clock().advance(Duration.ofMinutes(1));
        assertAlike("pending", peerings(requester, peering), published.path("pending-acceptance"));

        accepter.acceptVpcPeeringConnection(request -> request.vpcPeeringConnectionId(peering));
        simulator.clock().advance(Duration.ofMinutes(1));
        assertAlike("by the requester", peerings(requester, peering), published.path("requester-peer"));
        assertAlike("by the accepter", peerings(accepter, peering), published.path("accepter-peer"));
    }

    private static JsonNode peerings(Ec2Client by, String peering) {
        return ParsedAnswer.of(by.describeVpcPeeringConnections(request -> request.vpcPeeringConnectionIds(peering)));
    }

    @Test
    void aRouteTableOfASubnet() {
        JsonNode published = published(EC2, "TestEc2Integrations::test_create_route_table_association");
        String vpc = world.createVpc(ACCOUNT, "eu-west-1", "10.0.0.0/16");
        String table = world.createRouteTable(vpc, "10.0.1.0/24");
        assertAlike("table", table(table), published.at("/route_tables/0"));
    }

    @Test
    void aRouteTableOfTwoSubnetsWithTags() {
        ObjectNode published = (ObjectNode) published(CLOUDFORMATION, "test_cfn_with_multiple_route_table_associations")
                .path("route_table");
        String vpc = world.createVpc(ACCOUNT, "eu-west-1", "100.0.0.0/20");
        String table = world.createRouteTable(vpc, "100.0.0.0/24", "100.0.1.0/24");
        requester.createTags(request -> request.resources(table).tags(tag("env", "production")));
        withoutTheStacksTags(published, 4);
        assertAlike("table", table(table), published);
    }

    @Test
    void aRouteTableOfNoSubnet() {
        for (String test :
                new String[] {"test_simple_route_table_creation", "test_simple_route_table_creation_without_vpc"}) {
            JsonNode published = published(CLOUDFORMATION, test).path("route_table");
            String vpc = world.createVpc(ACCOUNT, "eu-west-1", "10.0.0.0/16");
            assertAlike(test, table(world.createRouteTable(vpc)), published);
        }
        JsonNode tagged = published(CLOUDFORMATION, "test_vpc_with_route_table").at("/route_table/RouteTables/0");
        ((ObjectNode) tagged).remove("Tags");
        String vpc = world.createVpc(ACCOUNT, "eu-west-1", "100.0.0.0/20");
        assertAlike("tagged", table(world.createRouteTable(vpc)), tagged);
    }

    private JsonNode table(String id) {
        RouteTable table = requester
                .describeRouteTables(request -> request.routeTableIds(id))
                .routeTables()
                .get(0);
        return ParsedAnswer.of(table);
    }

    @Test
    void aVpcAndAGroupThatWereJustMade() {
        JsonNode published = published(EC2, "TestEc2Integrations::test_get_security_groups_for_vpc");
        simulator.world().identities().addAccount(ACCOUNT);
        SdkPojo made = requester.createVpc(request ->
                request.cidrBlock("10.0.0.0/16").tagSpecifications(tags("vpc", tag("test-key", "test-value"))));
        assertAlike("vpc", ParsedAnswer.of(made), published.path("create_vpc_response"));

        String vpc = ParsedAnswer.of(made).at("/Vpc/VpcId").asText();
        SdkPojo group = requester.createSecurityGroup(
                request -> request.groupName("clients").description("Clients").vpcId(vpc));
        assertAlike("group", ParsedAnswer.of(group), published.path("create_security_group"));
    }

    @Test
    void aSecurityGroupWithTags() {
        ObjectNode published = (ObjectNode)
                published(PROVIDER, "test_deploy_security_group_with_tags").path("security-group");
        String vpc = world.createVpc(ACCOUNT, "eu-west-1", "10.0.0.0/16");
        String id = requester
                .createSecurityGroup(request -> request.groupName("clients")
                        .description("Security Group")
                        .vpcId(vpc)
                        .tagSpecifications(tags("security-group", tag("key1", "value1"), tag("key2", "value2"))))
                .groupId();
        SecurityGroup shown = requester
                .describeSecurityGroups(request -> request.groupIds(id))
                .securityGroups()
                .get(0);
        withoutTheStacksTags(published, 5);
        assertAlike("group", ParsedAnswer.of(shown), published);
    }

    /** CloudFormation's own tags, which nobody else may make. */
    private static void withoutTheStacksTags(ObjectNode published, int all) {
        int before = published.path("Tags").size();
        if (before != all) {
            throw new AssertionError("there are " + before + " tags");
        }
        ((ArrayNode) published.path("Tags"))
                .removeIf(tag -> tag.path("Key").asText().startsWith("aws:"));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static TagSpecification tags(String kind, Tag... tags) {
        return TagSpecification.builder().resourceType(kind).tags(tags).build();
    }
}
