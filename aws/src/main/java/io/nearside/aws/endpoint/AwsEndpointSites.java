package io.nearside.aws.endpoint;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsSettings;
import io.nearside.aws.network.AwsNetworks;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;
import software.amazon.awssdk.services.ec2.model.Subnet;

/** Looks at a place: the VPC, its subnets and, once that is known, the service; and at who has an address that is wished for. One call for each. */
@Singleton
final class AwsEndpointSites {
    private static final String SUBNETS = "ec2:DescribeSubnets";

    static final String INTERFACES = "ec2:DescribeNetworkInterfaces";

    private static final String SERVICES = "ec2:DescribeVpcEndpointServices";

    /** The most that EC2 gives. */
    private static final int PAGE = 1000;

    /** That it is charged for, without the figures, which differ from region to region (AWS PrivateLink pricing). */
    private static final List<String> COSTS =
            List.of("AWS charges an interface endpoint by the hour for each of its subnets, and by the gigabyte.");

    private final AwsSettings settings;

    private final AwsNetworks networks;

    private final Ec2Client ec2;

    private final AwsErrors errors;

    /** The subnets that were chosen, as they were last seen. */
    private final Map<EndpointPlace, List<Subnet>> seen = new ConcurrentHashMap<>();

    @Inject
    AwsEndpointSites(AwsSettings settings, AwsNetworks networks, Ec2Client ec2, AwsErrors errors) {
        this.settings = settings;
        this.networks = networks;
        this.ec2 = ec2;
        this.errors = errors;
    }

    EndpointSite site(EndpointPlace place, EndpointWish wish) {
        Network network = networks.describe(place.network());
        List<Subnet> shown = subnets(place.network());
        List<Subnet> chosen = shown.stream()
                .filter(subnet -> place.subnets().stream()
                        .anyMatch(wanted -> wanted.value().equals(subnet.subnetId())))
                .toList();
        seen.put(place, chosen);
        List<Problem> problems = new ArrayList<>(AwsEndpointRules.ofWish(wish, chosen));
        problems.addAll(AwsEndpointRules.ofSubnets(place, chosen));
        wish.to().ifPresent(target -> problems.addAll(ofService(target, chosen)));
        wish.wantedAddress().ifPresent(wanted -> problems.addAll(ofAddress(wanted, chosen)));
        return new EndpointSite(
                place,
                settings.region(),
                network.cidrs(),
                Filtering.APPLIED,
                wish.firewalls(),
                problems,
                AwsEndpointRules.remarks(wish),
                COSTS);
    }

    /** Who has an address that is wished for; nobody is asked where it is in none of the subnets. */
    private List<Problem> ofAddress(InetAddress wanted, List<Subnet> chosen) {
        Optional<Subnet> within = AwsEndpointRules.with(chosen, wanted);
        if (within.isEmpty()) {
            return List.of();
        }
        Filter there = Filter.builder()
                .name("subnet-id")
                .values(within.get().subnetId())
                .build();
        Filter same = Filter.builder()
                .name("addresses.private-ip-address")
                .values(wanted.getHostAddress())
                .build();
        return errors.call(
                INTERFACES,
                () ->
                        ec2
                                .describeNetworkInterfaces(request -> request.filters(there, same))
                                .networkInterfaces()
                                .stream()
                                .map(card -> AwsEndpointRules.taken(wanted, String.valueOf(card.networkInterfaceId())))
                                .toList());
    }

    private List<Subnet> subnets(NetworkId network) {
        Filter ours = Filter.builder().name("vpc-id").values(network.value()).build();
        return errors.call(
                SUBNETS,
                () -> ec2
                        .describeSubnetsPaginator(
                                request -> request.maxResults(PAGE).filters(ours))
                        .subnets()
                        .stream()
                        .filter(subnet -> network.value().equals(subnet.vpcId()))
                        .toList());
    }

    /** What a service is refused for in a place, by its subnets as they were last seen. */
    List<Problem> refusals(EndpointPlace place, EndpointWish wish) {
        return wish.to()
                .map(target -> ofService(target, seen.getOrDefault(place, List.of())))
                .orElse(List.of());
    }

    /** A service of another region has zones of that one, and an endpoint of any of ours may lead to it. */
    private List<Problem> ofService(ServiceTarget target, List<Subnet> chosen) {
        Optional<ServiceDetail> service = service(target);
        if (service.isEmpty()) {
            return List.of(AwsEndpointRules.invisible(target));
        }
        return elsewhere(target).isPresent()
                ? List.of()
                : AwsEndpointRules.ofZones(target, service.get().availabilityZoneIds(), chosen);
    }

    /** The service's region, if it is not ours. */
    Optional<String> elsewhere(ServiceTarget target) {
        return Optional.ofNullable(target.region())
                .filter(theirs -> !theirs.equals(settings.region()))
                .map(Region::value);
    }

    /** Naming a service that this account may not see is refused as if it were not there. */
    private Optional<ServiceDetail> service(ServiceTarget target) {
        try {
            return errors.call(
                    SERVICES,
                    Map.of("InvalidServiceName", ErrorKind.NOT_FOUND),
                    () -> ec2
                            .describeVpcEndpointServices(request -> {
                                request.serviceNames(target.id());
                                elsewhere(target).ifPresent(request::serviceRegions);
                            })
                            .serviceDetails()
                            .stream()
                            .filter(detail -> target.isShownAs(String.valueOf(detail.serviceName())))
                            .findFirst());
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The subnet of a place that an address is in; empty if the place was not looked at, or has none. */
    Optional<SubnetId> subnetOf(EndpointPlace place, InetAddress address) {
        return AwsEndpointRules.with(seen.getOrDefault(place, List.of()), address)
                .map(AwsEndpointSites::id);
    }

    /** The subnet's id. */
    static SubnetId id(Subnet subnet) {
        return new SubnetId(String.valueOf(subnet.subnetId()));
    }
}
