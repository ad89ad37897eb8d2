package io.nearside.azure.endpoint;

import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.models.Delegation;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A subnet as its network shows it, for whoever wants a private endpoint in it. */
record AzureSubnet(SubnetInner shown) {
    /** The first four addresses and the last (Learn, "Virtual network FAQ"). */
    private static final int KEPT_AT_FIRST = 4;

    private static final BigInteger KEPT = BigInteger.valueOf(KEPT_AT_FIRST + 1L);

    /** Those policies under which security groups apply to private endpoints (Learn, "Manage network policies for private endpoints"). */
    private static final Set<String> FILTERING = Set.of("Enabled", "NetworkSecurityGroupEnabled");

    /** Its ranges: one field or the other, and both on some. */
    Set<Cidr> ranges() {
        Set<Cidr> ranges = new HashSet<>(AzureAnswers.ranges(shown.addressPrefixes()));
        if (shown.addressPrefix() != null) {
            ranges.add(Cidr.masking(shown.addressPrefix()));
        }
        return ranges;
    }

    /** Whether every IPv4 address of it is taken, so far as the network shows what is there. */
    boolean isFull() {
        BigInteger room = ranges().stream()
                .filter(range -> !range.isSix())
                .map(range -> size(range).subtract(KEPT))
                .reduce(BigInteger.ZERO, BigInteger::add);
        // An endpoint's interface is among the others; where it is not shown, the endpoints themselves are.
        int taken = Math.max(
                AzureAnswers.list(shown.ipConfigurations()).size(),
                AzureAnswers.list(shown.privateEndpoints()).size());
        return room.compareTo(BigInteger.valueOf(taken)) <= 0;
    }

    /** Whether this endpoint is in it already. */
    boolean holds(ArmId endpoint) {
        return AzureAnswers.list(shown.privateEndpoints()).stream()
                .map(PrivateEndpointInner::id)
                .anyMatch(id -> endpoint.toString().equalsIgnoreCase(id));
    }

    /** The range of it that an address is in. */
    Optional<Cidr> rangeOf(InetAddress address) {
        Cidr alone = Cidr.of(address.getHostAddress() + (address.getAddress().length == 4 ? "/32" : "/128"));
        return ranges().stream().filter(range -> range.contains(alone)).findFirst();
    }

    /** Whether an address of a range is one that Azure keeps for itself. */
    static boolean isKept(InetAddress address, Cidr range) {
        BigInteger offset = number(address).mod(size(range));
        return offset.compareTo(BigInteger.valueOf(KEPT_AT_FIRST)) < 0
                || offset.equals(size(range).subtract(BigInteger.ONE));
    }

    /** The services that it is given over to. */
    List<String> delegates() {
        return AzureAnswers.list(shown.delegations()).stream()
                .map(Delegation::serviceName)
                .map(String::valueOf)
                .toList();
    }

    /** The security group that applies to endpoints in it; empty if it has none, or if policies keep it from applying. */
    Optional<FirewallId> firewall() {
        boolean applies = shown.privateEndpointNetworkPolicies() != null
                && FILTERING.contains(shown.privateEndpointNetworkPolicies().toString());
        return applies && shown.networkSecurityGroup() != null
                ? Optional.ofNullable(shown.networkSecurityGroup().id())
                        .map(id -> new FirewallId(id.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    private static BigInteger size(Cidr range) {
        return BigInteger.ONE.shiftLeft((range.isSix() ? 128 : 32) - range.prefix());
    }

    private static BigInteger number(InetAddress address) {
        return new BigInteger(1, address.getAddress());
    }
}
