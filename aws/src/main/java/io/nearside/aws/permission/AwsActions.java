package io.nearside.aws.permission;

import io.nearside.api.cloud.Firewalls;
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
 * Reference, "Actions, resources, and condition keys for Amazon EC2").
 */
final class AwsActions {

    private AwsActions() {}

    /** What an action is allowed on. */
    enum On {
        /** Describe calls cannot be narrowed. */
        EVERYTHING,
        OUR_VPC_AND_PEERINGS,
        PEERINGS,
        ROUTE_TABLES,
        SECURITY_GROUPS,
        /** Only while a rule is being made. */
        NEW_RULES,
        /** And what an endpoint is made of. */
        NEW_ENDPOINTS,
        /** Only while an endpoint is being made. */
        NEW_ENDPOINT_TAGS,
        ENDPOINTS
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
        if (capability.equals(PrivateEndpoints.class)) {
            return endpoint(need);
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

    private static Action describe(String name) {
        return new Action("ec2:" + name, On.EVERYTHING);
    }

    /** A policy that lacks something would be found out in the middle of a run. */
    private static IllegalArgumentException unknown(Need need) {
        return new IllegalArgumentException("AWS has no actions for " + need);
    }
}
