package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Subnets: describe and make. */
final class SubnetActions {
    private SubnetActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list("DescribeSubnets", Set.of("SubnetId"), SubnetActions::describe),
                new Ec2Action(
                        "CreateSubnet",
                        "VpcId CidrBlock",
                        Set.of("AvailabilityZone", "AvailabilityZoneId", "TagSpecification"),
                        ResourceKind.VPC.type(),
                        SubnetActions::create));
    }

    private static Reply describe(Ec2Request request) {
        return new Listing<Subnet>(
                        ResourceKind.SUBNET,
                        "SubnetId",
                        "subnetSet",
                        5,
                        1000,
                        Subnet::id,
                        Map.of(
                                "tag-key", subnet -> request.tags(subnet.id()).keySet(),
                                "subnet-id", subnet -> List.of(subnet.id()),
                                "vpc-id", subnet -> List.of(subnet.vpc().id()),
                                "owner-id", subnet -> List.of(subnet.vpc().account()),
                                "state", subnet -> List.of("available"),
                                "cidr-block", subnet -> List.of(subnet.cidr().toString()),
                                "availability-zone", subnet -> List.of(subnet.zone()),
                                "availability-zone-id", subnet -> List.of(subnet.zoneId())),
                        subnet -> shape(request, subnet))
                .of(
                        request,
                        request.store().subnets().values().stream()
                                .filter(subnet -> request.owns(subnet.vpc()))
                                .toList());
    }

    private static Reply create(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        String text = request.parameter("CidrBlock");
        Cidr cidr = Cidr.parse(text)
                .filter(Cidr::isV4)
                .orElseThrow(() -> Ec2Error.invalid(
                        "Value (" + text + ") for parameter cidrBlock is invalid. This is not a valid CIDR block."));
        boolean sized = cidr.prefix() >= 16 && cidr.prefix() <= 28;
        boolean inside = vpc.cidrs().stream().anyMatch(block -> block.contains(cidr));
        if ((!sized || !inside) && request.refuses(AwsRefusal.SUBNET_RANGE)) {
            throw Ec2Error.of("InvalidSubnet.Range", "The CIDR '" + text + "' is invalid.");
        }
        boolean taken = request.store().subnetsOf(vpc).stream()
                .anyMatch(subnet -> subnet.cidr().overlaps(cidr));
        if (taken && request.refuses(AwsRefusal.SUBNET_CONFLICT)) {
            throw Ec2Error.of("InvalidSubnet.Conflict", "The CIDR '" + text + "' conflicts with another subnet");
        }
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.SUBNET);
        Subnet subnet = request.store().addSubnet(request.store().newId("subnet"), vpc, cidr, zone(request));
        request.tags(subnet.id()).putAll(tags);
        return Reply.of(new Xml().put("subnet", shape(request, subnet)));
    }

    /** The one that is named, or given by its id; otherwise AWS chooses, here always the same. */
    private static String zone(Ec2Request request) {
        Optional<String> byId = request.parameters().find("AvailabilityZoneId");
        List<String> known = Zones.names(request.region());
        String name = request.parameters().find("AvailabilityZone").orElse(known.get(0));
        String zone = byId.map(id -> request.store()
                        .zones()
                        .name(request.account(), request.region(), id)
                        .orElse(id))
                .orElse(name);
        if (!known.contains(zone) && request.refuses(AwsRefusal.SUBNET_ZONE)) {
            throw Ec2Error.invalid("Value (" + zone + ") for parameter availabilityZone is invalid. Subnets can"
                    + " currently only be created in the following availability zones: " + String.join(", ", known)
                    + ".");
        }
        return known.contains(zone) ? zone : known.get(0);
    }

    private static Xml shape(Ec2Request request, Subnet subnet) {
        String arn = "arn:aws:ec2:" + request.region() + ":" + request.account() + ":subnet/" + subnet.id();
        return new Xml()
                .put("subnetId", subnet.id())
                .put("subnetArn", arn)
                .put("state", "available")
                .put("ownerId", subnet.vpc().account())
                .put("vpcId", subnet.vpc().id())
                .put("cidrBlock", subnet.cidr())
                .put("availableIpAddressCount", request.store().endpoints().left(subnet))
                .put("availabilityZone", subnet.zone())
                .put("availabilityZoneId", subnet.zoneId())
                .put("defaultForAz", false)
                .put("mapPublicIpOnLaunch", false)
                .put("assignIpv6AddressOnCreation", false)
                .add(request.tagSet(subnet.id()));
    }
}
