package io.nearside.simulator.ec2;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Networks: describe, make, widen, delete. */
final class VpcActions {
    private VpcActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list("DescribeVpcs", Set.of("VpcId"), VpcActions::describe),
                Ec2Action.on(
                        ResourceKind.VPC,
                        "DescribeVpcAttribute",
                        "VpcId Attribute",
                        Set.of(),
                        VpcActions::describeAttribute),
                Ec2Action.on(
                        ResourceKind.VPC,
                        "ModifyVpcAttribute",
                        "VpcId",
                        Set.of("EnableDnsHostnames", "EnableDnsSupport"),
                        VpcActions::modifyAttribute),
                new Ec2Action(
                        "CreateVpc",
                        "CidrBlock",
                        Set.of("InstanceTenancy", "TagSpecification"),
                        "",
                        VpcActions::create),
                Ec2Action.on(
                        ResourceKind.VPC, "AssociateVpcCidrBlock", "VpcId CidrBlock", Set.of(), VpcActions::associate),
                Ec2Action.on(ResourceKind.VPC, "DeleteVpc", "VpcId", Set.of(), VpcActions::delete));
    }

    private static Reply describe(Ec2Request request) {
        return new Listing<Vpc>(
                        ResourceKind.VPC,
                        "VpcId",
                        "vpcSet",
                        5,
                        1000,
                        Vpc::id,
                        Map.of(
                                "vpc-id", vpc -> List.of(vpc.id()),
                                "owner-id", vpc -> List.of(vpc.account()),
                                "state", vpc -> List.of("available"),
                                "is-default", vpc -> List.of("false"),
                                "cidr", vpc -> List.of(vpc.cidrs().get(0).toString()),
                                "cidr-block-association.cidr-block", VpcActions::blocks,
                                "cidr-block-association.state", vpc -> List.of("associated")),
                        vpc -> shape(request, vpc))
                .of(
                        request,
                        request.store().vpcs().values().stream()
                                .filter(request::owns)
                                .toList());
    }

    private static Reply describeAttribute(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        String attribute = request.parameter("Attribute");
        boolean value = switch (attribute) {
            case "enableDnsSupport" -> vpc.support();
            case "enableDnsHostnames" -> vpc.hostnames();
            case "enableNetworkAddressUsageMetrics" -> false;
            default -> throw Ec2Error.invalid("Value (" + attribute + ") for parameter attribute is invalid.");
        };
        return Reply.of(new Xml().put("vpcId", vpc.id()).put(attribute, new Xml().put("value", value)));
    }

    private static Reply modifyAttribute(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        request.parameters().flag("EnableDnsHostnames.Value").ifPresent(vpc::hostnames);
        request.parameters().flag("EnableDnsSupport.Value").ifPresent(vpc::support);
        return Reply.done();
    }

    private static Reply create(Ec2Request request) {
        Cidr cidr = cidr(request, request.parameter("CidrBlock"));
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.VPC);
        Ec2Store store = request.store();
        Vpc vpc = store.addVpc(store.newId("vpc"), request.account(), request.region(), List.of(cidr.toString()));
        request.tags(vpc.id()).putAll(tags);
        return Reply.of(new Xml().put("vpc", shape(request, vpc)));
    }

    private static Reply associate(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        Cidr cidr = cidr(request, request.parameter("CidrBlock"));
        String association = request.store().newId("vpc-cidr-assoc");
        vpc.associations().put(association, cidr);
        return Reply.of(new Xml().put("vpcId", vpc.id()).put("cidrBlockAssociation", association(association, cidr)));
    }

    private static Reply delete(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        boolean inUse = !request.store().subnetsOf(vpc).isEmpty()
                || request.store().tablesOf(vpc).size() > 1
                || request.store().groupsOf(vpc).size() > 1;
        if (inUse && request.refuses(Refusal.VPC_IN_USE)) {
            throw Ec2Error.of(
                    "DependencyViolation", "The vpc '" + vpc.id() + "' has dependencies and cannot be deleted.");
        }
        request.store().world().ec2().deleteVpc(vpc.id());
        return Reply.done();
    }

    /** A block for a VPC; its host bits are cleared like a route's. */
    private static Cidr cidr(Ec2Request request, String text) {
        Cidr cidr = Cidr.parse(text)
                .or(() -> request.refuses(Refusal.CIDR_MALFORMED) ? Optional.empty() : Cidr.parse(text + "/16"))
                .orElseThrow(() -> Ec2Error.invalid(
                        "Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
        if ((cidr.prefix() < 16 || cidr.prefix() > 28) && cidr.isV4() && request.refuses(Refusal.VPC_RANGE)) {
            throw Ec2Error.of("InvalidVpc.Range", "The CIDR '" + text + "' is invalid.");
        }
        return cidr;
    }

    private static List<String> blocks(Vpc vpc) {
        return vpc.cidrs().stream().map(Cidr::toString).toList();
    }

    private static Xml shape(Ec2Request request, Vpc vpc) {
        return new Xml()
                .put("vpcId", vpc.id())
                .put("ownerId", vpc.account())
                .put("state", "available")
                .put("cidrBlock", vpc.cidrs().get(0))
                .list(
                        "cidrBlockAssociationSet",
                        vpc.associations().entrySet(),
                        each -> association(each.getKey(), each.getValue()))
                .put("dhcpOptionsId", "default")
                .put("instanceTenancy", "default")
                .put("isDefault", false)
                .add(request.tagSet(vpc.id()));
    }

    private static Xml association(String id, Cidr cidr) {
        return new Xml()
                .put("associationId", id)
                .put("cidrBlock", cidr)
                .put("cidrBlockState", new Xml().put("state", "associated"));
    }
}
