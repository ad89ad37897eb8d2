package io.nearside.azure.firewall;

import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.NetworkId;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A network security group: its rules are asked from the lowest priority on, and the first that fits decides (Learn, "Network security
 * groups").
 */
record AzureGroup(List<SecurityRuleInner> rules) {
    private static final int FIRST = 100;

    private static final int LAST = 4096;

    AzureGroup {
        rules = List.copyOf(rules);
    }

    static AzureGroup of(NetworkSecurityGroupInner shown) {
        return new AzureGroup(AzureAnswers.list(shown.securityRules()));
    }

    /** The network that a group serves: ours, if a subnet of ours has it or none has it yet; else that of its first subnet. */
    static NetworkId network(NetworkSecurityGroupInner shown, NetworkId ours) {
        List<NetworkId> served = AzureAnswers.list(shown.subnets()).stream()
                .map(SubnetInner::id)
                .filter(Objects::nonNull)
                .map(id -> ArmId.parse(id).network())
                .toList();
        return served.isEmpty() || served.contains(ours) ? ours : served.get(0);
    }

    /** The same with one more. */
    AzureGroup with(SecurityRuleInner rule) {
        List<SecurityRuleInner> more = new ArrayList<>(rules);
        more.add(rule);
        return new AzureGroup(more);
    }

    /**
     * What it lets through. A rule that comes after one that denies a part of the same is not counted, unless it carries a mark: whose it is
     * has to be seen for as long as it is there.
     */
    List<FirewallRule> open() {
        List<FirewallRule> open = new ArrayList<>();
        for (SecurityRuleInner rule : rules) {
            if (AzureRuleReader.allows(rule)) {
                AzureRuleReader.about(rule).stream()
                        .filter(one ->
                                one.madeFor().isPresent() || firstDenial(List.of(one)) > AzureRuleReader.priority(rule))
                        .forEach(open::add);
            }
        }
        return open;
    }

    /** The priority of the first rule that denies a part of this; after all others if none does. */
    private int firstDenial(Collection<FirewallRule> wanted) {
        return rules.stream()
                .filter(rule -> !AzureRuleReader.allows(rule))
                .filter(rule -> AzureRuleReader.touching(rule).stream()
                        .anyMatch(denied -> wanted.stream().anyMatch(one -> meet(denied, one))))
                .mapToInt(AzureRuleReader::priority)
                .min()
                .orElse(LAST + 1);
    }

    private static boolean meet(FirewallRule one, FirewallRule other) {
        return one.direction() == other.direction()
                && one.peer().overlaps(other.peer())
                && one.ports().from() <= other.ports().to()
                && other.ports().from() <= one.ports().to();
    }

    /** The last free priority of a direction at which these rules would come before all that denies them; empty if there is none. */
    OptionalInt freeBefore(Direction direction, Collection<FirewallRule> wanted) {
        Set<Integer> taken = rules.stream()
                .filter(rule -> AzureRuleReader.direction(rule) == direction)
                .map(AzureRuleReader::priority)
                .collect(Collectors.toSet());
        return IntStream.range(FIRST, firstDenial(wanted))
                .filter(priority -> !taken.contains(priority))
                .max();
    }
}
