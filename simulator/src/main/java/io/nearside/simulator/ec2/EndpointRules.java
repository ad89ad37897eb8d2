package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What AWS refuses an interface endpoint for. */
final class EndpointRules {
    private static final int GROUPS = 5;

    private final Ec2Request request;

    EndpointRules(Ec2Request request) {
        this.request = request;
    }

    /** What is wanted, without a look at whether it can be had. */
    EndpointWish wish() {
        Parameters parameters = request.parameters();
        Set<String> subnets = new LinkedHashSet<>(parameters.list("SubnetId"));
        Map<String, String> addresses = new LinkedHashMap<>();
        for (int number : parameters.numbers("SubnetConfiguration")) {
            String configuration = "SubnetConfiguration." + number;
            String subnet = parameters
                    .find(configuration + ".SubnetId")
                    .orElseThrow(() -> Ec2Error.missing("SubnetConfiguration.SubnetId"));
            subnets.add(subnet);
            parameters.find(configuration + ".Ipv4").ifPresent(address -> addresses.put(subnet, address));
        }
        return new EndpointWish(
                parameters.get("ClientToken"),
                parameters.get("VpcId"),
                parameters.get("ServiceName"),
                List.copyOf(subnets),
                parameters.list("SecurityGroupId"),
                addresses,
                parameters.find("ServiceRegion").orElse(request.region()),
                parameters.flag("PrivateDnsEnabled").orElse(false),
                parameters.tagsOf(ResourceKind.ENDPOINT));
    }

    EndpointService service(EndpointWish wish) {
        EndpointService service = EndpointSight.find(request, wish.service(), wish.region())
                .orElseThrow(() -> EndpointSight.unknown(wish.service()));
        String type = request.parameters().find("VpcEndpointType").orElse("Gateway");
        if (!type.equals("Interface") && request.refuses(AwsRefusal.ENDPOINT_TYPE)) {
            throw invalid("Endpoint type (" + type + ") does not match available service types ([Interface]).");
        }
        if (wish.privateDns()) {
            privateDns(service);
        }
        return service;
    }

    private void privateDns(EndpointService service) {
        boolean verified = service.privateName().verification() == EndpointService.Verification.VERIFIED;
        if (!verified && request.refuses(AwsRefusal.ENDPOINT_PRIVATE_DNS)) {
            String name = "Private DNS can't be enabled because the service " + service.name();
            throw invalid(
                    service.privateName().isGiven()
                            ? name + " has not verified the private DNS name."
                            : name + " does not provide a private DNS name.");
        }
    }

    /** Subnets of the VPC, in a zone each that the service is in. One of another region is reached from all zones. */
    List<Subnet> subnets(Vpc vpc, EndpointWish wish, EndpointService service) {
        List<Subnet> subnets = wish.subnets().stream().map(request::subnet).toList();
        Map<String, Subnet> zones = new LinkedHashMap<>();
        for (Subnet subnet : subnets) {
            if (!subnet.vpc().equals(vpc) && request.refuses(AwsRefusal.ENDPOINT_OTHER_VPC)) {
                throw invalid("Subnet " + subnet.id() + " does not belong to VPC " + vpc.id() + ".");
            }
            boolean served = !service.region().equals(request.region())
                    || service.zones().contains(subnet.zoneId());
            if (!served && request.refuses(AwsRefusal.ENDPOINT_ZONE_UNSERVED)) {
                throw invalid("The VPC endpoint service " + service.name() + " does not support the availability zone"
                        + " of the subnet: " + subnet.id() + ".");
            }
            boolean taken = zones.putIfAbsent(subnet.zoneId(), subnet) != null;
            if (taken && request.refuses(AwsRefusal.ENDPOINT_ZONE_TWICE)) {
                throw Ec2Error.of(
                        "DuplicateSubnetsInSameZone",
                        "Found another VPC endpoint subnet in the availability zone of " + subnet.id()
                                + ". VPC endpoint subnets should be in different availability zones supported by the"
                                + " VPC endpoint service.");
            }
        }
        return subnets;
    }

    /** Those that are named, or the one that the VPC came with. */
    List<String> groups(Vpc vpc, EndpointWish wish) {
        List<String> groups = wish.groups().isEmpty() ? List.of(request.store().defaultGroup(vpc)) : wish.groups();
        for (String id : groups) {
            boolean ours = request.group(id).vpc().equals(vpc);
            if (!ours && request.refuses(AwsRefusal.ENDPOINT_OTHER_VPC)) {
                throw invalid("Security group " + id + " does not belong to VPC " + vpc.id() + ".");
            }
        }
        if (groups.size() > GROUPS && request.refuses(AwsRefusal.ENDPOINT_GROUPS_MANY)) {
            throw Ec2Error.of(
                    "SecurityGroupsPerInterfaceLimitExceeded",
                    "You have exceeded the maximum number of security groups allowed per network interface.");
        }
        return groups;
    }

    /** The address that is wanted in a subnet, or its first free one. */
    String address(Subnet subnet, EndpointWish wish) {
        Optional<String> wanted = Optional.ofNullable(wish.addresses().get(subnet.id()));
        wanted.ifPresent(address -> wanted(subnet, address));
        return wanted.or(() -> request.store().endpoints().free(subnet).findFirst())
                .orElseGet(() -> full(subnet));
    }

    private void wanted(Subnet subnet, String address) {
        Optional<Cidr> alone = Cidr.parse(address + "/32").filter(Cidr::isV4);
        if (alone.isEmpty()) {
            throw Ec2Error.invalid("Value (" + address + ") for parameter ipv4 is invalid.");
        }
        Set<String> taken = request.store().endpoints().interfaces().stream()
                .filter(each -> each.subnet().equals(subnet))
                .map(NetworkInterface::address)
                .collect(Collectors.toSet());
        boolean free = request.store().endpoints().free(subnet).anyMatch(address::equals);
        if (!taken.contains(address) && !free && request.refuses(AwsRefusal.ENDPOINT_ADDRESS_RANGE)) {
            throw Ec2Error.invalid("Address does not fall within the subnet's address range");
        }
        if (taken.contains(address) && request.refuses(AwsRefusal.ENDPOINT_ADDRESS_TAKEN)) {
            throw Ec2Error.of("InvalidIPAddress.InUse", "Address " + address + " is in use.");
        }
    }

    private String full(Subnet subnet) {
        if (request.refuses(AwsRefusal.ENDPOINT_SUBNET_FULL)) {
            throw Ec2Error.of(
                    "InsufficientFreeAddressesInSubnet",
                    "The specified subnet does not have enough free addresses to satisfy the request.");
        }
        return subnet.cidr().address(0);
    }

    void quota(Vpc vpc) {
        int there = request.store().endpoints().of(vpc).size();
        if (there >= request.store().quotas().endpointsPerVpc() && request.refuses(AwsRefusal.ENDPOINT_QUOTA)) {
            throw Ec2Error.of(
                    "VpcEndpointLimitExceeded",
                    "The maximum number of VPC endpoints has been reached for VPC " + vpc.id() + ".");
        }
    }

    private static Ec2Error invalid(String text) {
        return Ec2Error.of("InvalidParameter", text);
    }
}
