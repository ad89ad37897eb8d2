package io.nearside.aws.permission;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.NearSite;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsSettings;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/**
 * Dry runs: EC2 checks whether the call would be allowed and does not make it. What it checks first is its own affair: where it stumbles
 * over something else, such as a peering that does not exist yet, the answer is unknown.
 */
final class AwsProbes {
    private static final String ALLOWED = "DryRunOperation";

    private static final String DENIED = "UnauthorizedOperation";

    /** A range that is for documentation only (RFC 5737): no rule or route about it does anything. */
    private static final String NOWHERE = "192.0.2.0/24";

    /** What a group would be called that is never made. */
    private static final String PROBE = "nearside probe";

    private final Ec2Client ec2;

    private final AwsErrors errors;

    private final NearSite site;

    @Inject
    AwsProbes(Ec2Client ec2, AwsErrors errors, AwsSettings settings) {
        this.ec2 = ec2;
        this.errors = errors;
        this.site = settings.site();
    }

    Probe probe(String action, Set<String> objects) {
        Optional<Supplier<?>> call = call(action, objects.stream().sorted().findFirst());
        if (call.isEmpty()) {
            return new Probe(
                    action,
                    Answer.UNKNOWN,
                    action.startsWith("ram:")
                            ? "AWS Resource Access Manager has no dry runs."
                            : "Known only once there is something to do it to.");
        }
        try {
            errors.call(action, call.get());
            return new Probe(action, Answer.UNKNOWN, "AWS answered as if it had made the call.");
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CANCELLED || e.kind() == ErrorKind.CLOSED) {
                throw e;
            }
            String code = e.fault().code();
            if (ALLOWED.equals(code)) {
                return new Probe(action, Answer.ALLOWED, "");
            }
            return new Probe(
                    action,
                    DENIED.equals(code) ? Answer.DENIED : Answer.UNKNOWN,
                    Optional.ofNullable(e.getMessage()).orElse(""));
        }
    }

    private Optional<Supplier<?>> call(String action, Optional<String> object) {
        String vpc = site.network().value();
        return switch (action) {
            case "ec2:DescribeVpcs" -> Optional.of(() -> ec2.describeVpcs(request -> request.dryRun(true)));
            case "ec2:DescribeVpcAttribute" ->
                Optional.of(() -> ec2.describeVpcAttribute(request -> request.vpcId(vpc)
                        .attribute(VpcAttributeName.ENABLE_DNS_SUPPORT)
                        .dryRun(true)));
            case "ec2:DescribeVpcPeeringConnections" ->
                Optional.of(() -> ec2.describeVpcPeeringConnections(request -> request.dryRun(true)));
            case "ec2:DescribeRouteTables" ->
                Optional.of(() -> ec2.describeRouteTables(request -> request.dryRun(true)));
            case "ec2:DescribeSecurityGroups" ->
                Optional.of(() -> ec2.describeSecurityGroups(request -> request.dryRun(true)));
            case "ec2:CreateSecurityGroup" ->
                Optional.of(() -> ec2.createSecurityGroup(request ->
                        request.vpcId(vpc).groupName(PROBE).description(PROBE).dryRun(true)));
            case "ec2:DescribeTransitGateways" ->
                Optional.of(() -> ec2.describeTransitGateways(request -> request.dryRun(true)));
            case "ec2:DescribeTransitGatewayAttachments" ->
                Optional.of(() -> ec2.describeTransitGatewayAttachments(request -> request.dryRun(true)));
            case "ec2:DescribeTransitGatewayRouteTables" ->
                Optional.of(() -> ec2.describeTransitGatewayRouteTables(request -> request.dryRun(true)));
            case "ec2:DeleteTransitGatewayRoute" ->
                object.map(table ->
                        () -> ec2.deleteTransitGatewayRoute(request -> request.transitGatewayRouteTableId(table)
                                .destinationCidrBlock(NOWHERE)
                                .dryRun(true)));
            case "ec2:DeleteRoute" ->
                object.map(table -> () -> ec2.deleteRoute(request -> request.routeTableId(table)
                        .destinationCidrBlock(NOWHERE)
                        .dryRun(true)));
            case "ec2:AuthorizeSecurityGroupEgress" ->
                object.map(group -> () -> ec2.authorizeSecurityGroupEgress(
                        request -> request.groupId(group).ipPermissions(rule()).dryRun(true)));
            case "ec2:AuthorizeSecurityGroupIngress" ->
                object.map(group -> () -> ec2.authorizeSecurityGroupIngress(
                        request -> request.groupId(group).ipPermissions(rule()).dryRun(true)));
            case "ec2:RevokeSecurityGroupEgress" ->
                object.map(group -> () -> ec2.revokeSecurityGroupEgress(
                        request -> request.groupId(group).ipPermissions(rule()).dryRun(true)));
            case "ec2:RevokeSecurityGroupIngress" ->
                object.map(group -> () -> ec2.revokeSecurityGroupIngress(
                        request -> request.groupId(group).ipPermissions(rule()).dryRun(true)));
            default -> Optional.empty();
        };
    }

    private static IpPermission rule() {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(9)
                .toPort(9)
                .ipRanges(IpRange.builder().cidrIp(NOWHERE).build())
                .build();
    }
}
