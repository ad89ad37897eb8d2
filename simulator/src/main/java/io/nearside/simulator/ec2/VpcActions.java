package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Networks: describe, make, delete. Their blocks are in {@link VpcBlockActions}. */
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
                        Set.of("AmazonProvidedIpv6CidrBlock", "InstanceTenancy", "TagSpecification"),
                        "",
                        VpcActions::create),
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
                        filters(request),
                        vpc -> shape(request, vpc, "available"))
                .of(
                        request,
                        request.store().vpcs().values().stream()
                                .filter(request::owns)
                                .toList());
    }

    private static Map<String, Function<Vpc, Collection<String>>> filters(Ec2Request request) {
        Map<String, Function<Vpc, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", vpc -> request.tags(vpc.id()).keySet());
        filters.put("vpc-id", vpc -> List.of(vpc.id()));
        filters.put("owner-id", vpc -> List.of(vpc.account()));
        filters.put("state", vpc -> List.of("available"));
        filters.put("is-default", vpc -> List.of("false"));
        filters.put("cidr", vpc -> List.of(vpc.v4().get(0).toString()));
        filters.put("cidr-block-association.cidr-block", vpc -> texts(vpc.v4()));
        filters.put("cidr-block-association.state", vpc -> List.of("associated"));
        filters.put("ipv6-cidr-block-association.ipv6-cidr-block", vpc -> texts(vpc.v6()));
        filters.put("ipv6-cidr-block-association.state", vpc -> vpc.v6().isEmpty() ? List.of() : List.of("associated"));
        return filters;
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
        Cidr cidr = VpcBlockActions.v4(request, request.parameter("CidrBlock"));
        boolean wantsV6 =
                request.parameters().flag("AmazonProvidedIpv6CidrBlock").orElse(false);
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.VPC);
        Ec2Store store = request.store();
        Vpc vpc = store.addVpc(store.newId("vpc"), request.account(), request.region(), List.of(cidr.toString()));
        if (wantsV6) {
            VpcBlockActions.provideV6(request, vpc);
        }
        request.tags(vpc.id()).putAll(tags);
        // As AWS answered LocalStack's test; a look a moment later shows it available.
        return Reply.of(new Xml().put("vpc", shape(request, vpc, "pending")));
    }

    private static Reply delete(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        boolean inUse = !request.store().subnetsOf(vpc).isEmpty()
                || request.store().tablesOf(vpc).size() > 1
                || request.store().groupsOf(vpc).size() > 1;
        if (inUse && request.refuses(AwsRefusal.VPC_IN_USE)) {
            throw Ec2Error.of(
                    "DependencyViolation", "The vpc '" + vpc.id() + "' has dependencies and cannot be deleted.");
        }
        request.store().world().ec2().deleteVpc(vpc.id());
        return Reply.done();
    }

    private static List<String> texts(List<Cidr> blocks) {
        return blocks.stream().map(Cidr::toString).toList();
    }

    private static Xml shape(Ec2Request request, Vpc vpc, String state) {
        return new Xml()
                .put("vpcId", vpc.id())
                .put("ownerId", vpc.account())
                .put("state", state)
                .put("cidrBlock", vpc.v4().get(0))
                .add(VpcBlockActions.shape(vpc))
                .put("dhcpOptionsId", "default")
                .put("instanceTenancy", "default")
                .put("isDefault", false)
                .add(request.tagSet(vpc.id()));
    }
}
