package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.Ec2Stage.CUSTOMER;
import static io.nearside.simulator.ec2.Ec2Stage.REGION;
import static io.nearside.simulator.ec2.Ec2Stage.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.simulator.Fault;
import io.nearside.simulator.Match;
import io.nearside.simulator.sts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.RouteState;
import software.amazon.awssdk.services.ec2.model.RouteTable;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionStateReasonCode;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.Credentials;
import software.amazon.awssdk.services.sts.model.StsException;

/** The unmodified AWS SDK for Java against the wire. */
final class AwsSdkTest {
    private static final TagSpecification NAMED = TagSpecification.builder()
            .resourceType(ResourceType.VPC_PEERING_CONNECTION)
            .tags(Tag.builder().key("Name").value("vendor").build())
            .build();

    private final Ec2Stage stage = Ec2Stage.start();
    private final Ec2Client customer = client(AwsBasicCredentials.create(CUSTOMER, "secret"));
    private final Ec2Client vendor = client(AwsBasicCredentials.create(VENDOR, "secret"));

    @BeforeEach
    void emptyLog() {
        stage.simulator.log().clear();
    }

    @AfterEach
    void close() {
        customer.close();
        vendor.close();
        stage.close();
    }

    @Test
    void peersAndRoutes() {
        VpcPeeringConnection asked = vendor.createVpcPeeringConnection(request -> request.vpcId(stage.vendorNetwork)
                        .peerVpcId(stage.network)
                        .peerOwnerId(CUSTOMER)
                        .tagSpecifications(NAMED))
                .vpcPeeringConnection();
        String id = asked.vpcPeeringConnectionId();
        assertThat(id).matches("pcx-[0-9a-f]{17}");
        assertThat(asked.status().code()).isEqualTo(VpcPeeringConnectionStateReasonCode.INITIATING_REQUEST);
        assertThat(asked.tags()).hasSize(1);

        VpcPeeringConnection pending = seen(id);
        assertThat(pending.status().code()).isEqualTo(VpcPeeringConnectionStateReasonCode.PENDING_ACCEPTANCE);
        assertThat(pending.expirationTime()).isAfter(stage.simulator.clock().instant());
        assertThat(pending.requesterVpcInfo().cidrBlock()).isNull();
        assertThat(pending.requesterVpcInfo().ownerId()).isEqualTo(VENDOR);
        assertThat(pending.tags()).as("tags stay with who made them").isEmpty();

        VpcPeeringConnection accepted = customer.acceptVpcPeeringConnection(
                        request -> request.vpcPeeringConnectionId(id))
                .vpcPeeringConnection();
        assertThat(accepted.status().code()).isEqualTo(VpcPeeringConnectionStateReasonCode.PROVISIONING);
        stage.pass(stage.ec2.timings().provisioning());
        assertThat(seen(id).requesterVpcInfo().cidrBlockSet()).hasSize(1);

        boolean made = customer.createRoute(request -> request.routeTableId(stage.table)
                        .destinationCidrBlock("10.99.0.0/16")
                        .vpcPeeringConnectionId(id))
                .returnValue();
        assertThat(made).isTrue();
        RouteTable table = customer.describeRouteTables(request -> request.filters(Filter.builder()
                        .name("route.vpc-peering-connection-id")
                        .values(id)
                        .build()))
                .routeTables()
                .get(0);
        assertThat(table.routes().get(1).state()).isEqualTo(RouteState.ACTIVE);

        vendor.deleteVpcPeeringConnection(request -> request.vpcPeeringConnectionId(id));
        stage.pass(stage.ec2.timings().deleting());
        customer.waiter().waitUntilVpcPeeringConnectionDeleted(request -> request.vpcPeeringConnectionIds(id));
    }

    @Test
    void readsPages() {
        for (int i = 0; i < 12; i++) {
            stage.ec2.createRouteTable(stage.network);
        }

        assertThat(customer.describeRouteTablesPaginator(request -> request.maxResults(5))
                        .routeTables())
                .hasSize(13);
        assertThat(stage.simulator.log().entries("ec2:DescribeRouteTables")).hasSize(3);
    }

    @Test
    void tellsPermissionByDryRun() {
        String id = stage.pending();

        Ec2Exception allowed = dryRun(id);
        assertThat(allowed.statusCode()).isEqualTo(412);
        assertThat(allowed.awsErrorDetails().errorCode()).isEqualTo("DryRunOperation");
        assertThat(allowed.requestId()).isNotBlank();

        stage.simulator.world().deny(CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        Ec2Exception refused = dryRun(id);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("UnauthorizedOperation");
        assertThat(refused.awsErrorDetails().errorMessage())
                .contains(
                        "is not authorized to perform: ec2:AcceptVpcPeeringConnection on resource: arn:aws:ec2:eu-west-1:"
                                + CUSTOMER + ":vpc-peering-connection/" + id);
    }

    @Test
    void actsAsAnAssumedRole() {
        stage.simulator.world().identities().addRole(new Role(CUSTOMER, "network-admin", "handshake"));
        try (StsClient sts = sts()) {
            StsException without = catchThrowableOfType(
                    StsException.class,
                    () -> sts.assumeRole(request -> request.roleArn("arn:aws:iam::" + CUSTOMER + ":role/network-admin")
                            .roleSessionName("test")));
            assertThat(without.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
            Credentials session = sts.assumeRole(
                            request -> request.roleArn("arn:aws:iam::" + CUSTOMER + ":role/network-admin")
                                    .roleSessionName("test")
                                    .externalId("handshake"))
                    .credentials();
            AwsCredentials role = AwsSessionCredentials.create(
                    session.accessKeyId(), session.secretAccessKey(), session.sessionToken());
            try (Ec2Client asRole = client(role)) {
                assertThat(asRole.describeVpcs().vpcs())
                        .extracting(vpc -> vpc.ownerId())
                        .containsOnly(CUSTOMER);
            }
            assertThat(sts.getCallerIdentity().account()).isEqualTo(VENDOR);
        }
    }

    @Test
    void knowsThrottling() {
        stage.simulator.faults().add(Fault.throttle(Match.every("ec2:DescribeVpcs")));

        Ec2Exception throttled = catchThrowableOfType(Ec2Exception.class, customer::describeVpcs);

        assertThat(throttled.isThrottlingException()).isTrue();
        assertThat(throttled.statusCode()).isEqualTo(503);
    }

    private Ec2Exception dryRun(String id) {
        return catchThrowableOfType(
                Ec2Exception.class,
                () -> customer.acceptVpcPeeringConnection(
                        request -> request.vpcPeeringConnectionId(id).dryRun(true)));
    }

    private VpcPeeringConnection seen(String id) {
        return customer.describeVpcPeeringConnections(request -> request.vpcPeeringConnectionIds(id))
                .vpcPeeringConnections()
                .get(0);
    }

    private Ec2Client client(AwsCredentials credentials) {
        return Ec2Client.builder()
                .endpointOverride(stage.simulator.uri())
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(configuration -> configuration.retryStrategy(retries -> retries.maxAttempts(1)))
                .build();
    }

    private StsClient sts() {
        return StsClient.builder()
                .endpointOverride(stage.simulator.uri())
                .region(Region.of(REGION))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(VENDOR, "secret")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
