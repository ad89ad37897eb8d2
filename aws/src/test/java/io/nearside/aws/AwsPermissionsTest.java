package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.aws.permission.AwsPermissions;
import io.nearside.guice.ProviderLife;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

final class AwsPermissionsTest {
    private static final List<Need> NEEDS = List.of(
            Need.of(Identity.class, Access.READ),
            Need.of(Networks.class, Access.READ),
            Need.of(PeeringAcceptor.class, Access.READ),
            Need.of(PeeringAcceptor.class, Access.ADD),
            Need.of(PeeringAcceptor.class, Access.REMOVE),
            Need.of(RouteTables.class, Access.READ),
            Need.of(RouteTables.class, Access.ADD).on(Set.of("rtb-0b", "rtb-0a")),
            Need.of(Firewalls.class, Access.ADD).on(Set.of("sg-0a")));

    private final StubAws aws = new StubAws();

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void everyActionOnNoMoreThanItNeeds() {
        String policy = aws.find(Permissions.class).policy(NEEDS).text();
        assertThat(policy.replaceAll("\\s+", ""))
                .contains("\"Sid\":\"Look\",\"Effect\":\"Allow\",\"Action\":[\"ec2:DescribeRouteTables\","
                        + "\"ec2:DescribeVpcPeeringConnections\",\"ec2:DescribeVpcs\"],\"Resource\":\"*\"")
                .contains("\"Action\":\"ec2:AcceptVpcPeeringConnection\",\"Resource\":["
                        + "\"arn:aws:ec2:eu-west-1:111122223333:vpc-peering-connection/*\","
                        + "\"arn:aws:ec2:eu-west-1:111122223333:vpc/" + StubAws.VPC + "\"]")
                .contains("\"Action\":\"ec2:CreateRoute\",\"Resource\":["
                        + "\"arn:aws:ec2:eu-west-1:111122223333:route-table/rtb-0a\","
                        + "\"arn:aws:ec2:eu-west-1:111122223333:route-table/rtb-0b\"]")
                .contains("\"arn:aws:ec2:eu-west-1:111122223333:security-group/sg-0a\"")
                .contains("\"Condition\":{\"StringEquals\":{\"ec2:CreateAction\":[")
                .doesNotContain("DeleteRoute", "GetCallerIdentity", "ModifyVpc");
        assertThat(aws.requests()).isEmpty();
    }

    /** RAM asks for the gateway and for the account each by itself. */
    @Test
    void aShareIsNarrowedToTheGatewayAndTheAccount() {
        List<Need> needs = List.of(
                Need.of(GatewaySharing.class, Access.READ),
                Need.of(GatewaySharing.class, Access.ADD).on(Set.of(ShareAnswers.AIVEN)),
                Need.of(GatewaySharing.class, Access.REMOVE));
        String shares = "arn:aws:ram:eu-west-1:111122223333:resource-share/*";
        String only = "\"StringLikeIfExists\":{\"ram:ResourceArn\":\"" + GatewayAnswers.ARN
                + "\",\"ram:Principal\":\"675999398324\"}";
        assertThat(policy(needs))
                .contains("\"Sid\":\"Look\",\"Effect\":\"Allow\",\"Action\":[\"ram:GetResourceShareAssociations\","
                        + "\"ram:GetResourceShares\"],\"Resource\":\"*\"")
                .contains("\"Action\":\"ram:CreateResourceShare\",\"Resource\":\"*\",\"Condition\":{" + only + "}")
                .contains("\"Action\":\"ram:TagResource\",\"Resource\":\"" + shares
                        + "\",\"Condition\":{\"StringEquals\":{\"aws:RequestTag/managed-by\":\"nearside\"}}")
                .contains("\"Action\":[\"ram:AssociateResourceShare\",\"ram:DeleteResourceShare\","
                        + "\"ram:DisassociateResourceShare\"],\"Resource\":\"" + shares + "\",\"Condition\":{" + only
                        + ",\"StringLike\":{\"ram:ResourceShareName\":\"nearside-*\"}}");
    }

    @Test
    void aGatewaysRoutingIsNarrowedToItsTables() {
        List<Need> needs = List.of(
                Need.of(GatewayAttachments.class, Access.READ),
                Need.of(GatewayAttachments.class, Access.ADD),
                Need.of(GatewayAttachments.class, Access.REMOVE),
                Need.of(GatewayTables.class, Access.READ),
                Need.of(GatewayTables.class, Access.ADD).on(Set.of("tgw-rtb-0a")),
                Need.of(GatewayTables.class, Access.REMOVE));
        String ours = "arn:aws:ec2:eu-west-1:111122223333:";
        assertThat(policy(needs))
                .contains(
                        "\"Action\":[\"ec2:DescribeTransitGatewayAttachments\","
                                + "\"ec2:DescribeTransitGatewayRouteTables\",\"ec2:DescribeTransitGateways\"],\"Resource\":\"*\"")
                .contains("\"Action\":[\"ec2:AcceptTransitGatewayVpcAttachment\","
                        + "\"ec2:DeleteTransitGatewayVpcAttachment\",\"ec2:RejectTransitGatewayVpcAttachment\"],"
                        + "\"Resource\":\"" + ours + "transit-gateway-attachment/*\"")
                .contains("\"Action\":[\"ec2:AssociateTransitGatewayRouteTable\",\"ec2:CreateTransitGatewayRoute\","
                        + "\"ec2:EnableTransitGatewayRouteTablePropagation\"],\"Resource\":[\"" + ours
                        + "transit-gateway-attachment/*\",\"" + ours + "transit-gateway-route-table/tgw-rtb-0a\"]")
                .contains("\"Action\":[\"ec2:DeleteTransitGatewayRoute\",\"ec2:SearchTransitGatewayRoutes\"],"
                        + "\"Resource\":\"" + ours + "transit-gateway-route-table/*\"");
    }

    /** Whoever may tag groups only while making them cannot lay hands on those of others by marking them. */
    @Test
    void aGroupOfALinksOwnIsToldByItsMark() {
        List<Need> needs = List.of(
                Need.of(FirewallMaking.class, Access.READ),
                Need.of(FirewallMaking.class, Access.ADD),
                Need.of(FirewallMaking.class, Access.CHANGE),
                Need.of(FirewallMaking.class, Access.REMOVE));
        String ours = "arn:aws:ec2:eu-west-1:111122223333:";
        assertThat(policy(needs))
                .contains("\"Action\":\"ec2:DescribeSecurityGroups\",\"Resource\":\"*\"")
                .contains("\"Action\":\"ec2:CreateSecurityGroup\",\"Resource\":[\"" + ours + "security-group/*\",\""
                        + ours + "vpc/" + StubAws.VPC + "\"]")
                .contains(
                        "\"Action\":\"ec2:CreateTags\",\"Resource\":\"" + ours
                                + "security-group/*\",\"Condition\":{\"StringEquals\":{\"ec2:CreateAction\":\"CreateSecurityGroup\"}}")
                .contains("\"Action\":[\"ec2:AuthorizeSecurityGroupIngress\",\"ec2:DeleteSecurityGroup\","
                        + "\"ec2:RevokeSecurityGroupIngress\"],\"Resource\":\"" + ours
                        + "security-group/*\",\"Condition\":"
                        + "{\"StringEquals\":{\"aws:ResourceTag/managed-by\":\"nearside\"}}");
    }

    private String policy(List<Need> needs) {
        return GatewayAnswers.open(aws)
                .find(Permissions.class)
                .orElseThrow()
                .policy(needs)
                .text()
                .replaceAll("\\s+", "");
    }

    @Test
    void nobodyCanAskRamBeforehand() {
        Need need = Need.of(GatewaySharing.class, Access.REMOVE);
        assertThat(aws.find(Permissions.class).probe(List.of(need)))
                .hasSize(2)
                .allSatisfy(probe -> assertThat(probe.says()).contains("no dry runs"));
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void thePartitionIsThatOfTheRegion() {
        Map<String, String> china = new HashMap<>(StubAws.NEAR);
        china.put("region", "cn-north-1");
        assertThat(policyIn(china)).contains("arn:aws-cn:ec2:cn-north-1:");
        china.put("region", "us-gov-west-1");
        assertThat(policyIn(china)).contains("arn:aws-us-gov:ec2:us-gov-west-1:");
    }

    private String policyIn(Map<String, String> near) {
        try (var provider = new AwsPlugin()
                .open(new io.nearside.api.ProviderSettings(
                        io.nearside.api.link.LinkSection.of("near", near),
                        io.nearside.api.link.LinkSection.empty("as.aws"),
                        io.nearside.api.Environment.of(aws.variables())))) {
            return provider.find(Permissions.class)
                    .orElseThrow()
                    .policy(List.of(Need.of(PeeringDns.class, Access.CHANGE)))
                    .text();
        }
    }

    @Test
    void aNeedThatNobodyKnowsIsNotLeftOut() {
        Permissions permissions = aws.find(Permissions.class);
        assertThatThrownBy(() -> permissions.policy(List.of(Need.of(PeeringMirror.class, Access.ADD))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PeeringMirror");
    }

    @Test
    void noDryRunIsSentToAnEndpointThatIsNotAwss() {
        List<Probe> probes = aws.find(Permissions.class).probe(NEEDS);
        assertThat(probes).hasSizeGreaterThan(5).allMatch(probe -> probe.answer() == Answer.UNKNOWN);
        assertThat(probes).anyMatch(probe -> probe.says().contains("not an endpoint of AWS"));
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void aDryRunTellsAllowedDeniedOrUnknown() {
        assertThat(probed(412, "DryRunOperation")).isEqualTo(Answer.ALLOWED);
        assertThat(probed(403, "UnauthorizedOperation")).isEqualTo(Answer.DENIED);
        assertThat(probed(400, "InvalidRouteTableID.NotFound")).isEqualTo(Answer.UNKNOWN);
        assertThat(probed(200, "")).as("AWS never answers a dry run so").isEqualTo(Answer.UNKNOWN);
    }

    /** As at AWS's own endpoint, whose answer is this. */
    private Answer probed(int status, String code) {
        String body = status == 200
                ? "<DeleteRouteResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r</requestId>"
                        + "<return>true</return></DeleteRouteResponse>"
                : StubAws.refusal(code, "as the test says");
        Answering answering = new Answering(status, body);
        Ec2Client ec2 = Ec2Client.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("a", "b")))
                .httpClient(answering)
                .overrideConfiguration(
                        override -> override.addExecutionInterceptor(new AwsDryRunGuard(Region.EU_WEST_1)))
                .build();
        AwsModule module = new AwsModule(AwsSettings.of(aws.settings(Map.of(), aws.variables())));
        Permissions permissions = Guice.createInjector(
                        Modules.override(module)
                                .with(binder -> binder.bind(Ec2Client.class).toInstance(ec2)),
                        binder -> binder.bind(ProviderLife.class).toInstance(new ProviderLife("aws")))
                .getInstance(AwsPermissions.class);
        Need need = Need.of(RouteTables.class, Access.REMOVE).on(Set.of("rtb-0a"));
        Probe probe = permissions.probe(List.of(need)).get(0);
        assertThat(answering.hosts).isEqualTo("ec2.eu-west-1.amazonaws.com");
        return probe.answer();
    }

    /** Answers every request alike. */
    private static final class Answering implements SdkHttpClient {
        private final int status;

        private final String body;

        private String hosts = "";

        Answering(int status, String body) {
            this.status = status;
            this.body = body;
        }

        @Override
        public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
            hosts += request.httpRequest().host();
            return new ExecutableHttpRequest() {
                @Override
                public HttpExecuteResponse call() {
                    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                    return HttpExecuteResponse.builder()
                            .response(
                                    SdkHttpResponse.builder().statusCode(status).build())
                            .responseBody(AbortableInputStream.create(new ByteArrayInputStream(bytes)))
                            .build();
                }

                @Override
                public void abort() {
                    // Nothing goes on.
                }
            };
        }

        @Override
        public void close() {
            // Holds nothing open.
        }
    }
}
