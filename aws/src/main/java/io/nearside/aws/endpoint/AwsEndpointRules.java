package io.nearside.aws.endpoint;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.SubnetId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** What AWS is known to refuse an interface endpoint for, looked at before anything is made. */
final class AwsEndpointRules {
    /** The longest value of a tag ("Tag your Amazon EC2 resources"). */
    private static final int LONGEST_NAME = 256;

    private AwsEndpointRules() {}

    /** Of the wish alone, and of the address that it has in these subnets. */
    static List<Problem> ofWish(EndpointWish wish, List<Subnet> chosen) {
        List<Problem> problems = new ArrayList<>();
        String name = wish.name().value();
        if (name.length() > LONGEST_NAME) {
            problems.add(
                    unfit(name, "A name of AWS has " + LONGEST_NAME + " characters at the most.", "Shorten the name."));
        }
        if (wish.by() == Naming.ALIAS) {
            problems.add(Problem.of(
                    ProblemCodes.ALIAS_MISSING,
                    name,
                    "A service of AWS has one name and no alias.",
                    "Leave link.target out of the link file."));
        }
        wish.wantedAddress()
                .filter(wanted -> !chosen.isEmpty() && with(chosen, wanted).isEmpty())
                .ifPresent(wanted -> problems.add(unfit(
                        wanted.getHostAddress(),
                        "The address is in none of the subnets that are named.",
                        "Name an address of one of them, or none.")));
        return problems;
    }

    /** What comes to nothing, and stands in nobody's way. */
    static List<Problem> remarks(EndpointWish wish) {
        return wish.message().isEmpty()
                ? List.of()
                : List.of(unfit(
                        wish.name().value(),
                        "AWS does not pass a message on to a service's owner.",
                        "Leave link.message out of the link file."));
    }

    static Problem taken(InetAddress address, String by) {
        return unfit(
                address.getHostAddress(),
                "The network interface " + by + " has this address.",
                "Name an address that is free, or none.");
    }

    /** The subnet that an address is in. */
    static Optional<Subnet> with(List<Subnet> subnets, InetAddress address) {
        Cidr alone = Cidr.of(address.getHostAddress() + (address.getAddress().length == 4 ? "/32" : "/128"));
        return subnets.stream()
                .filter(subnet -> subnet.cidrBlock() != null
                        && Cidr.masking(subnet.cidrBlock()).contains(alone))
                .findFirst();
    }

    /** Each is there, has an address left, and is in a zone of its own (AWS PrivateLink Guide, "Create an interface endpoint"). */
    static List<Problem> ofSubnets(EndpointPlace place, List<Subnet> chosen) {
        List<Problem> problems = new ArrayList<>();
        for (SubnetId wanted : place.subnets()) {
            if (chosen.stream().noneMatch(subnet -> wanted.equals(AwsEndpointSites.id(subnet)))) {
                problems.add(Problem.of(
                        ProblemCodes.SUBNET_UNKNOWN,
                        wanted.value(),
                        "The VPC " + place.network() + " has no such subnet, or not for these credentials.",
                        "Correct near.subnets."));
            }
        }
        chosen.stream()
                .filter(subnet -> Integer.valueOf(0).equals(subnet.availableIpAddressCount()))
                .forEach(subnet -> problems.add(Problem.of(
                        ProblemCodes.SUBNET_FULL,
                        subnet.subnetId(),
                        "The subnet has no free address.",
                        "Name another subnet of its zone, or remove what is no longer used in this one.")));
        byZone(chosen).forEach((zone, inIt) -> {
            if (inIt.size() > 1) {
                problems.add(Problem.of(
                        ProblemCodes.SUBNET_UNFIT,
                        inIt.get(1).subnetId(),
                        "Zone " + zone + " has " + names(inIt) + ", and an endpoint has one subnet in a zone.",
                        "Leave all but one of them out of near.subnets."));
            }
        });
        return problems;
    }

    private static Map<String, List<Subnet>> byZone(List<Subnet> subnets) {
        return subnets.stream()
                .filter(subnet -> subnet.availabilityZoneId() != null)
                .collect(Collectors.groupingBy(Subnet::availabilityZoneId, LinkedHashMap::new, Collectors.toList()));
    }

    private static String names(List<Subnet> subnets) {
        return subnets.stream().map(Subnet::subnetId).filter(Objects::nonNull).collect(Collectors.joining(" and "));
    }

    /** By the zones' ids: their names differ from account to account. Nothing is known where an answer has none. */
    static List<Problem> ofZones(ServiceTarget target, List<String> zones, List<Subnet> chosen) {
        if (zones.isEmpty()) {
            return List.of();
        }
        return chosen.stream()
                .filter(subnet -> subnet.availabilityZoneId() != null && !zones.contains(subnet.availabilityZoneId()))
                .map(
                        subnet -> Problem.of(
                                ProblemCodes.SUBNET_UNFIT,
                                subnet.subnetId(),
                                "The subnet is in zone " + subnet.availabilityZoneId() + ", and " + target + " is in "
                                        + String.join(", ", zones) + " only.",
                                "Name a subnet in one of those zones, by the zone's id: its name may be another zone's elsewhere."))
                .toList();
    }

    static Problem invisible(ServiceTarget target) {
        return unfit(
                target.id(),
                "AWS shows no endpoint service of this name to this account.",
                "Have its owner let this account in, and see that the name and the region are right.");
    }

    private static Problem unfit(String subject, String cause, String remedy) {
        return Problem.of(ProblemCodes.ENDPOINT_UNFIT, subject, cause, remedy);
    }
}
