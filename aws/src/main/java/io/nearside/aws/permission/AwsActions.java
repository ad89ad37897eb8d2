package io.nearside.aws.permission;

import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import java.util.List;

/**
 * The actions of IAM behind each use of a capability, with the kinds of resource that they can be narrowed to (Service Authorization
 * Reference, "Actions, resources, and condition keys for Amazon EC2" and "... for AWS Resource Access Manager").
 */
final class AwsActions {

    private AwsActions() {}

    /** What an action is allowed on. */
    enum On {
        /** Describe calls cannot be narrowed. */
        EVERYTHING("Look"),
        OUR_VPC_AND_PEERINGS("AcceptPeerings"),
        PEERINGS("ChangePeerings"),
        ROUTE_TABLES("Routes"),
        SECURITY_GROUPS("SecurityGroupRules"),
        /** Only while a rule is being made. */
        NEW_RULES("TagNewRules"),
        /** In our VPC. */
        NEW_GROUPS("MakeSecurityGroups"),
        /** Only while a group is being made. */
        NEW_GROUP_TAGS("TagNewSecurityGroups"),
        /** Only those that carry our mark. */
        OUR_GROUPS("OwnSecurityGroups"),
        /** And what an endpoint is made of. */
        NEW_ENDPOINTS("MakeEndpoints"),
        /** Only while an endpoint is being made. */
        NEW_ENDPOINT_TAGS("TagNewEndpoints"),
        ENDPOINTS("RemoveEndpoints"),
        /** Only with our gateway in them. */
        NEW_SHARES("MakeShares"),
        /** Only our mark. */
        NEW_SHARE_TAGS("TagNewShares"),
        /** Only those that are named as ours are. */
        OUR_SHARES("ChangeShares"),
        ATTACHMENTS("Attachments"),
        GATEWAY_TABLES("GatewayTables"),
        /** And the attachments that they send to. */
        GATEWAY_ROUTING("GatewayRouting");

        private final String sid;

        On(String sid) {
            this.sid = sid;
        }

        /** The name of its statement in a policy. */
        String sid() {
            return sid;
        }
    }

    /** An action on a kind of resource. */
    record Action(String name, On on) {}

    /** What a need comes to; empty if it needs no permission. */
    static List<Action> of(Need need) {
        Class<?> capability = need.capability();
        Access access = need.access();
        if (capability.equals(Identity.class)) {
            // GetCallerIdentity needs none (STS API reference).
            return List.of();
        }
        if (capability.equals(Networks.class) && access == Access.READ) {
            return List.of(describe("DescribeVpcs"));
        }
        if (capability.equals(PeeringAcceptor.class)) {
            return peering(need);
        }
        if (capability.equals(PeeringDns.class)) {
            return access == Access.READ
                    ? List.of(describe("DescribeVpcAttribute"))
                    : List.of(new Action("ec2:ModifyVpcPeeringConnectionOptions", On.PEERINGS));
        }
        if (capability.equals(RouteTables.class)) {
            return switch (access) {
                case READ -> List.of(describe("DescribeRouteTables"));
                case ADD -> List.of(new Action("ec2:CreateRoute", On.ROUTE_TABLES));
                case CHANGE -> List.of(new Action("ec2:ReplaceRoute", On.ROUTE_TABLES));
                case REMOVE -> List.of(new Action("ec2:DeleteRoute", On.ROUTE_TABLES));
            };
        }
        if (capability.equals(Firewalls.class)) {
            return firewall(need);
        }
        if (capability.equals(FirewallMaking.class)) {
            return group(need);
        }
        if (capability.equals(PrivateEndpoints.class)) {
            return endpoint(need);
        }
        if (capability.equals(GatewaySharing.class)) {
            return sharing(need);
        }
        if (capability.equals(GatewayAttachments.class)) {
            return attachment(need);
        }
        if (capability.equals(GatewayTables.class)) {
            return gatewayTable(need);
        }
        if (capability.equals(Quotas.class)) {
            return List.of(
                    new Action("servicequotas:GetServiceQuota", On.EVERYTHING),
                    new Action("servicequotas:GetAWSDefaultServiceQuota", On.EVERYTHING));
        }
        throw unknown(need);
    }

    private static List<Action> peering(Need need) {
        return switch (need.access()) {
            case READ -> List.of(describe("DescribeVpcPeeringConnections"));
            case ADD -> List.of(new Action("ec2:AcceptVpcPeeringConnection", On.OUR_VPC_AND_PEERINGS));
            case REMOVE ->
                List.of(
                        new Action("ec2:DeleteVpcPeeringConnection", On.PEERINGS),
                        new Action("ec2:RejectVpcPeeringConnection", On.PEERINGS));
            case CHANGE -> throw unknown(need);
        };
    }

    private static List<Action> endpoint(Need need) {
        return switch (need.access()) {
            case READ ->
                List.of(
                        describe("DescribeVpcs"),
                        describe("DescribeSubnets"),
                        describe("DescribeVpcEndpoints"),
                        describe("DescribeVpcEndpointServices"),
                        describe("DescribeNetworkInterfaces"));
            case ADD ->
                List.of(
                        new Action("ec2:CreateVpcEndpoint", On.NEW_ENDPOINTS),
                        new Action("ec2:CreateTags", On.NEW_ENDPOINT_TAGS));
            case REMOVE -> List.of(new Action("ec2:DeleteVpcEndpoints", On.ENDPOINTS));
            case CHANGE -> throw unknown(need);
        };
    }

    private static List<Action> sharing(Need need) {
        return switch (need.access()) {
            case READ ->
                List.of(
                        new Action("ram:GetResourceShareAssociations", On.EVERYTHING),
                        new Action("ram:GetResourceShares", On.EVERYTHING));
            case ADD ->
                List.of(
                        new Action("ram:CreateResourceShare", On.NEW_SHARES),
                        new Action("ram:TagResource", On.NEW_SHARE_TAGS),
                        new Action("ram:AssociateResourceShare", On.OUR_SHARES));
            case REMOVE ->
                List.of(
                        new Action("ram:DeleteResourceShare", On.OUR_SHARES),
                        new Action("ram:DisassociateResourceShare", On.OUR_SHARES));
            case CHANGE -> throw unknown(need);
        };
    }

    private static List<Action> attachment(Need need) {
        return switch (need.access()) {
            case READ -> List.of(describe("DescribeTransitGateways"), describe("DescribeTransitGatewayAttachments"));
            case ADD -> List.of(new Action("ec2:AcceptTransitGatewayVpcAttachment", On.ATTACHMENTS));
            case REMOVE ->
                List.of(
                        new Action("ec2:DeleteTransitGatewayVpcAttachment", On.ATTACHMENTS),
                        new Action("ec2:RejectTransitGatewayVpcAttachment", On.ATTACHMENTS));
            case CHANGE -> throw unknown(need);
        };
    }

    private static List<Action> gatewayTable(Need need) {
        return switch (need.access()) {
            case READ ->
                List.of(
                        describe("DescribeTransitGatewayRouteTables"),
                        new Action("ec2:SearchTransitGatewayRoutes", On.GATEWAY_TABLES));
            case ADD ->
                List.of(
                        new Action("ec2:AssociateTransitGatewayRouteTable", On.GATEWAY_ROUTING),
                        new Action("ec2:CreateTransitGatewayRoute", On.GATEWAY_ROUTING),
                        new Action("ec2:EnableTransitGatewayRouteTablePropagation", On.GATEWAY_ROUTING));
            case REMOVE -> List.of(new Action("ec2:DeleteTransitGatewayRoute", On.GATEWAY_TABLES));
            case CHANGE -> throw unknown(need);
        };
    }

    private static List<Action> firewall(Need need) {
        return switch (need.access()) {
            case READ -> List.of(describe("DescribeSecurityGroups"));
            case ADD ->
                List.of(
                        new Action("ec2:AuthorizeSecurityGroupEgress", On.SECURITY_GROUPS),
                        new Action("ec2:AuthorizeSecurityGroupIngress", On.SECURITY_GROUPS),
                        new Action("ec2:CreateTags", On.NEW_RULES));
            case REMOVE ->
                List.of(
                        new Action("ec2:RevokeSecurityGroupEgress", On.SECURITY_GROUPS),
                        new Action("ec2:RevokeSecurityGroupIngress", On.SECURITY_GROUPS));
            case CHANGE -> throw unknown(need);
        };
    }

    /** Changing one is opening and closing it, as any other is. */
    private static List<Action> group(Need need) {
        return switch (need.access()) {
            case READ -> List.of(describe("DescribeSecurityGroups"));
            case ADD ->
                List.of(
                        new Action("ec2:CreateSecurityGroup", On.NEW_GROUPS),
                        new Action("ec2:CreateTags", On.NEW_GROUP_TAGS));
            case CHANGE ->
                List.of(
                        new Action("ec2:AuthorizeSecurityGroupIngress", On.OUR_GROUPS),
                        new Action("ec2:RevokeSecurityGroupIngress", On.OUR_GROUPS),
                        new Action("ec2:CreateTags", On.NEW_RULES));
            case REMOVE -> List.of(new Action("ec2:DeleteSecurityGroup", On.OUR_GROUPS));
        };
    }

    private static Action describe(String name) {
        return new Action("ec2:" + name, On.EVERYTHING);
    }

    /** A policy that lacks something would be found out in the middle of a run. */
    private static IllegalArgumentException unknown(Need need) {
        return new IllegalArgumentException("AWS has no actions for " + need);
    }
}
