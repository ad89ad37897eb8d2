package io.nearside.azure.endpoint;

import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Region;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.network.AzureNetworks;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a network's answer says of a place for a private endpoint: its subnets stand in it. */
final class AzureEndpointSites {
    /** Azure's page "Azure Private Link pricing". */
    private static final List<String> COSTS = List.of(
            "Azure bills a private endpoint by the hour for as long as it is there, approved or not, and each gigabyte that"
                    + " passes through it.");

    private AzureEndpointSites() {}

    static EndpointSite site(VirtualNetworkInner shown, EndpointPlace place, EndpointWish wish, ArmId endpoint) {
        List<Problem> hindrances = new ArrayList<>(AzureEndpointRules.ofWish(wish));
        Optional<AzureSubnet> subnet = subnet(shown, place);
        if (subnet.isEmpty()) {
            hindrances.add(unknown(shown, place));
        }
        subnet.ifPresent(found -> hindrances.addAll(
                AzureEndpointRules.ofSubnet(found, place.subnets().get(0).value(), endpoint, wish.wantedAddress())));
        Optional<FirewallId> firewall = subnet.flatMap(AzureSubnet::firewall);
        return new EndpointSite(
                place,
                new Region(AzureAnswers.present("location", shown.location())),
                AzureNetworks.ranges(shown),
                firewall.isPresent() ? Filtering.APPLIED : Filtering.PASSED_BY,
                firewall.map(Set::of).orElse(Set.of()),
                hindrances,
                List.of(),
                COSTS);
    }

    /** Whether an endpoint is in its subnet already. */
    static boolean holds(VirtualNetworkInner shown, EndpointPlace place, ArmId endpoint) {
        return subnet(shown, place).filter(found -> found.holds(endpoint)).isPresent();
    }

    /** The same site, in which somebody has this address. */
    static EndpointSite without(EndpointSite site, InetAddress taken) {
        return new EndpointSite(
                site.place(),
                site.where().orElse(null),
                site.cidrs(),
                site.filtering(),
                site.firewalls(),
                List.of(AzureEndpointRules.taken(taken)),
                site.remarks(),
                site.costs());
    }

    private static Optional<AzureSubnet> subnet(VirtualNetworkInner shown, EndpointPlace place) {
        return AzureAnswers.list(shown.subnets()).stream()
                .filter(subnet -> place.subnets().size() == 1
                        && place.subnets().get(0).value().equalsIgnoreCase(subnet.name()))
                .map(AzureSubnet::new)
                .findFirst();
    }

    private static Problem unknown(VirtualNetworkInner shown, EndpointPlace place) {
        List<String> there = AzureAnswers.list(shown.subnets()).stream()
                .map(SubnetInner::name)
                .map(String::valueOf)
                .sorted()
                .toList();
        String wanted =
                String.join(", ", place.subnets().stream().map(String::valueOf).toList());
        return Problem.of(
                        ProblemCodes.SUBNET_UNKNOWN,
                        wanted.isEmpty() ? place.network().value() : wanted,
                        place.subnets().size() == 1
                                ? "The network has no subnet of this name."
                                : "A private endpoint of Azure's is in one subnet.",
                        "Name one of the network's subnets.")
                .seen("subnets", String.join(", ", there));
    }
}
