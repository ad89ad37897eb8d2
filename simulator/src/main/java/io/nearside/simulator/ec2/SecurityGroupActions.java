package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Security groups: each VPC has its default one, which lets its members talk to each other and out. */
final class SecurityGroupActions {
    private SecurityGroupActions() {}

    static List<Ec2Action> all() {
        return List.of(Ec2Action.list(
                "DescribeSecurityGroups", Set.of("GroupId", "GroupName"), SecurityGroupActions::describe));
    }

    private static Reply describe(Ec2Request request) {
        return new Listing<Vpc>(
                        ResourceKind.GROUP,
                        "GroupId",
                        "securityGroupInfo",
                        5,
                        1000,
                        SecurityGroupActions::id,
                        Map.of(
                                "group-id", vpc -> List.of(id(vpc)),
                                "group-name", vpc -> List.of("default"),
                                "owner-id", vpc -> List.of(vpc.account()),
                                "vpc-id", vpc -> List.of(vpc.id())),
                        vpc -> shape(request, vpc))
                .of(
                        request,
                        request.store().vpcs().values().stream()
                                .filter(request::owns)
                                .toList());
    }

    private static String id(Vpc vpc) {
        return vpc.id().replaceFirst("vpc-", "sg-");
    }

    private static Xml shape(Ec2Request request, Vpc vpc) {
        Xml members = new Xml().put("userId", vpc.account()).put("groupId", id(vpc));
        Xml within = new Xml().put("ipProtocol", "-1").put("groups", new Xml().put("item", members));
        Xml anywhere = new Xml().put("item", new Xml().put("cidrIp", "0.0.0.0/0"));
        Xml out = new Xml().put("ipProtocol", "-1").put("ipRanges", anywhere);
        return new Xml()
                .put("ownerId", vpc.account())
                .put("groupId", id(vpc))
                .put("groupName", "default")
                .put("groupDescription", "default VPC security group")
                .put("vpcId", vpc.id())
                .put("ipPermissions", new Xml().put("item", within))
                .put("ipPermissionsEgress", new Xml().put("item", out))
                .add(request.tagSet(id(vpc)));
    }
}
