package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.RouteTableId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.DescribeRouteTablesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSecurityGroupsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewayAttachmentsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeTransitGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;

/** What the readers make of what AWS itself answered: LocalStack's tests were run against it, and their answers published. */
final class AwsRecordingsTest {
    private static final String EC2 = "ec2__test_ec2.snapshot.json";

    private static final String CLOUDFORMATION = "cloudformation__resources__test_ec2.snapshot.json";

    private static final String PROVIDER =
            "cloudformation__resource_providers__ec2__test_ec2_resource_provider.snapshot.json";

    private static final String TIME = "2024-06-14T21:28:25Z";

    private static final AccountId ACCOUNT = new AccountId("111111111111");

    private static final NetworkId REQUESTER = new NetworkId("vpc-id-1");

    private static final NetworkId ACCEPTER = new NetworkId("vpc-id-2");

    private final StubAws aws = new StubAws();

    @AfterEach
    void close() {
        aws.close();
    }

    /** AWS shows nothing of the accepter but its name while the request is pending. */
    @Test
    void aPendingPeering() throws IOException {
        assertThat(peerings("pending-acceptance"))
                .containsExactly(peering(
                        PeeringState.PENDING,
                        Set.of(),
                        DnsOption.UNKNOWN,
                        "Pending Acceptance by 111111111111",
                        Instant.parse(TIME)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requester-peer", "accepter-peer"})
    void anActivePeeringSeenFromEitherEnd(String key) throws IOException {
        assertThat(peerings(key))
                .containsExactly(
                        peering(PeeringState.ACTIVE, Set.of(Cidr.of("192.168.2.0/24")), DnsOption.OFF, "Active", null));
    }

    @Test
    void aTableOfASubnet() throws IOException {
        JsonNode tables = Recordings.content(EC2, "TestEc2Integrations::test_create_route_table_association")
                .path("route_tables");
        assertThat(map(tables, "vpc_id-1")).isEqualTo(table("route_table_id-1", "10.0.0.0/16"));
    }

    @Test
    void aTableOfTwoSubnetsWithTags() throws IOException {
        JsonNode table = Recordings.content(CLOUDFORMATION, "test_cfn_with_multiple_route_table_associations")
                .path("route_table");
        RouteTable read = map(table, "vpc-id-1").tables().get(0);
        assertThat(read.rank()).isEqualTo(RouteTable.Rank.OTHER);
        assertThat(read.routes()).containsExactly(local("route-table-id-1", "100.0.0.0/20"));
        assertThat(read.tags())
                .hasSize(4)
                .containsEntry("env", "production")
                .containsEntry("aws:cloudformation:logical-id", "RouteTable");
    }

    @ParameterizedTest
    @CsvSource({"test_simple_route_table_creation", "test_simple_route_table_creation_without_vpc"})
    void aTableOfNoSubnet(String test) throws IOException {
        JsonNode table = Recordings.content(CLOUDFORMATION, test).path("route_table");
        assertThat(map(table, "vpc-id-1")).isEqualTo(table("vpc-id-2", "10.0.0.0/16"));
    }

    /** As CreateVpc answered; DescribeVpcs shows a VPC in the same form. */
    @Test
    void aNetwork() throws IOException {
        JsonNode vpc = Recordings.content(EC2, "TestEc2Integrations::test_get_security_groups_for_vpc")
                .path("create_vpc_response")
                .path("Vpc");
        aws.answer("DescribeVpcs", WireForm.of(DescribeVpcsResponse.builder().build(), listed("Vpcs", vpc), TIME));
        assertThat(aws.find(Networks.class).describe(REQUESTER))
                .isEqualTo(new Network(REQUESTER, ACCOUNT, Set.of(Cidr.of("10.0.0.0/16")), null, List.of()));
    }

    @Test
    void aSecurityGroup() throws IOException {
        JsonNode group = Recordings.content(PROVIDER, "test_deploy_security_group_with_tags")
                .path("security-group");
        aws.answer(
                "DescribeSecurityGroups",
                WireForm.of(DescribeSecurityGroupsResponse.builder().build(), listed("SecurityGroups", group), TIME));
        FirewallId id = new FirewallId("group-id-1");
        assertThat(aws.find(Firewalls.class).read(Set.of(id)))
                .containsExactly(new Firewall(
                        id,
                        REQUESTER,
                        List.of(new FirewallRule(Direction.EGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0"), null))));
    }

    @Test
    void aTransitGatewayAndWhatIsAttachedToIt() throws IOException {
        JsonNode recorded = Recordings.content(CLOUDFORMATION, "test_transit_gateway_attachment");
        aws.answer(
                "DescribeTransitGateways",
                WireForm.of(
                        DescribeTransitGatewaysResponse.builder().build(),
                        listed("TransitGateways", recorded.path("gateway")),
                        TIME));
        aws.answer(
                "DescribeTransitGatewayAttachments",
                WireForm.of(
                        DescribeTransitGatewayAttachmentsResponse.builder().build(),
                        listed("TransitGatewayAttachments", recorded.path("attachment")),
                        TIME));
        GatewayId gateway = new GatewayId("transit-gateway-id-1");
        GatewayTableId table = new GatewayTableId("transit-gateway-route-table-id-1");
        GatewayAttachments attachments = aws.find(GatewayAttachments.class);
        assertThat(attachments.describe(gateway)).satisfies(shown -> {
            assertThat(shown.fullName()).endsWith(":111111111111:transit-gateway/transit-gateway-id-1");
            assertThat(shown.account()).isEqualTo(ACCOUNT);
            assertThat(shown.state()).isEqualTo(Gateway.State.ACTIVE);
            assertThat(shown.admission()).isEqualTo(Gateway.Admission.ON_OUR_WORD);
            assertThat(shown.defaultAssociation()).contains(table);
            assertThat(shown.defaultPropagation()).contains(table);
        });
        assertThat(attachments.of(gateway))
                .containsExactly(new Attachment(
                        new AttachmentId("transit-gateway-attachment-id-1"),
                        gateway,
                        Attachment.Kind.NETWORK,
                        "resource-id-1",
                        ACCOUNT,
                        AttachmentState.AVAILABLE,
                        table,
                        "available"));
    }

    private List<Peering> peerings(String key) throws IOException {
        JsonNode answer = Recordings.content(EC2, "TestEc2Integrations::test_vcp_peering_difference_regions")
                .path(key);
        aws.answer(
                "DescribeVpcPeeringConnections",
                WireForm.of(DescribeVpcPeeringConnectionsResponse.builder().build(), answer, TIME));
        List<Peering> asAccepter = aws.find(PeeringAcceptor.class).touching(ACCEPTER);
        assertThat(aws.find(PeeringAcceptor.class).touching(REQUESTER)).isEqualTo(asAccepter);
        return asAccepter;
    }

    /** The list of tables, or the one table, as it was published. */
    private RouteMap map(JsonNode published, String vpc) {
        JsonNode answer = published.isArray()
                ? JsonNodeFactory.instance.objectNode().set("RouteTables", published)
                : listed("RouteTables", published);
        aws.answer(
                "DescribeRouteTables",
                WireForm.of(DescribeRouteTablesResponse.builder().build(), answer, TIME));
        return aws.find(RouteTables.class).map(new NetworkId(vpc));
    }

    private static JsonNode listed(String name, JsonNode one) {
        return JsonNodeFactory.instance
                .objectNode()
                .set(name, JsonNodeFactory.instance.arrayNode().add(one));
    }

    private static Peering peering(
            PeeringState state, Set<Cidr> shownOfAccepter, DnsOption dns, String says, @Nullable Instant expires) {
        return new Peering(
                new PeeringId("peering-connection-id-1"),
                state,
                new PeeringSide(ACCOUNT, REQUESTER, new Region("region-1"), Set.of(Cidr.of("192.168.1.0/24"))),
                new PeeringSide(ACCOUNT, ACCEPTER, new Region("region-2"), shownOfAccepter),
                dns,
                says,
                expires);
    }

    private static RouteMap table(String id, String range) {
        return new RouteMap(List.of(new RouteTable(
                new RouteTableId(id), RouteTable.Rank.OTHER, List.of(local(id, range)), List.of(), Map.of())));
    }

    private static Route local(String table, String range) {
        return new Route(
                new RouteTableId(table),
                Cidr.of(range),
                new RouteTarget(RouteTarget.Kind.LOCAL, "local"),
                RouteState.ACTIVE);
    }
}
