package io.nearside.azure.firewall;

import com.azure.resourcemanager.network.fluent.SecurityRulesClient;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import com.azure.resourcemanager.network.models.SecurityRuleAccess;
import com.azure.resourcemanager.network.models.SecurityRuleDirection;
import com.azure.resourcemanager.network.models.SecurityRuleProtocol;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureErrors;
import io.nearside.azure.AzureOperations;
import io.nearside.azure.AzureSettings;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;

/**
 * Rules of network security groups. A group is named by its whole id, or by its name in the network's resource group. One rule of Azure's
 * carries several prefixes and ports, and has a priority of its own: it is made at the last one that is free before all that denies the
 * same. What does not fit into one rule is made by the next write.
 */
public final class AzureFirewalls implements Firewalls {
    private static final String RULES = "securityRules";

    private static final int ROOM_FOR_LINK = 50;

    private final AzureGroups groups;

    private final AzureClients clients;

    private final AzureErrors errors;

    private final AzureOperations operations;

    private final NetworkId ours;

    /** What the last look has shown: priorities and names, for which the neutral types have no place. */
    private final ConcurrentMap<FirewallId, AzureGroup> seen = new ConcurrentHashMap<>();

    @Inject
    AzureFirewalls(
            AzureGroups groups,
            AzureSettings settings,
            AzureClients clients,
            AzureErrors errors,
            AzureOperations operations) {
        this.groups = groups;
        this.clients = clients;
        this.errors = errors;
        this.operations = operations;
        this.ours = settings.site().network();
    }

    @Override
    public List<Firewall> read(Set<FirewallId> ids) {
        Map<ArmId, FirewallId> wanted = ids.stream().collect(Collectors.toMap(this::arm, id -> id));
        return groups.read(wanted.keySet()).stream()
                .map(shown -> {
                    FirewallId id = AzureAnswers.present("id", wanted.get(AzureGroups.id(shown)));
                    AzureGroup group = AzureGroup.of(shown);
                    seen.put(id, group);
                    return new Firewall(id, AzureGroup.network(shown, ours), group.open());
                })
                .toList();
    }

    private ArmId arm(FirewallId id) {
        ArmId network = ArmId.parse(ours);
        return ArmId.read(id.value())
                .orElseGet(() -> ArmId.of(network.subscription(), network.group(), AzureGroups.TYPE, id.value()));
    }

    /**
     * The largest part of it that one rule can say. What is open already, and a priority that somebody else took meanwhile, are a CONFLICT:
     * look again.
     */
    @Override
    public Change<Firewall> open(Firewall known, Set<FirewallRule> missing, Mark mark) {
        Direction direction = missing.iterator().next().direction();
        AzureProduct product = AzureProduct.largest(missing);
        List<FirewallRule> made = missing.stream()
                .filter(product::has)
                .map(rule -> new FirewallRule(rule.direction(), rule.ports(), rule.peer(), mark))
                .toList();
        ArmId arm = arm(known.id());
        AzureGroup shown = seen(known.id());
        boolean there = shown.open().stream()
                .map(rule -> FirewallRule.wanted(rule.direction(), rule.ports(), rule.peer()))
                .anyMatch(missing::contains);
        if (there) {
            throw errors.refusal(
                    ErrorKind.CONFLICT, "PUT " + arm + "/" + RULES, known.id() + " has some of these rules already");
        }
        int priority = shown.freeBefore(direction, made)
                .orElseThrow(() -> errors.refusal(
                        ErrorKind.EXHAUSTED,
                        "PUT " + arm + "/" + RULES,
                        "No priority is free in " + known.id() + " before the rules that deny " + made.get(0)));
        // Link and priority are in the name, so that no two links write one rule: of two that take a priority at once,
        // one
        // is told.
        String name = name(mark, direction, priority);
        Change<SecurityRuleInner> change = operations.make(
                arm.below(RULES, name),
                rules(arm)
                        .createOrUpdateWithResponseAsync(
                                arm.group(), arm.name(), name, body(direction, product, priority, mark)),
                SecurityRuleInner::fromJson);
        seen.computeIfPresent(known.id(), (id, group) -> group.with(change.now()));
        return new Change<>(change.effect(), known.with(made));
    }

    /** Azure takes letters, digits, '_', '.' and '-', and 80 of them at most. */
    private static String name(Mark mark, Direction direction, int priority) {
        String link = mark.link().replaceAll("[^A-Za-z0-9_.-]", "-");
        String end = "-" + direction.name().toLowerCase(Locale.ROOT) + "-" + priority;
        return "nearside-" + link.substring(0, Math.min(link.length(), ROOM_FOR_LINK)) + end;
    }

    private static SecurityRuleInner body(Direction direction, AzureProduct product, int priority, Mark mark) {
        List<String> peers = product.peers().stream().map(Cidr::text).toList();
        List<String> ports = product.ports().stream().map(PortRange::toString).toList();
        boolean egress = direction == Direction.EGRESS;
        SecurityRuleInner rule = new SecurityRuleInner()
                .withDescription(AzureRuleReader.description(mark))
                .withProtocol(SecurityRuleProtocol.TCP)
                .withAccess(SecurityRuleAccess.ALLOW)
                .withDirection(egress ? SecurityRuleDirection.OUTBOUND : SecurityRuleDirection.INBOUND)
                .withPriority(priority)
                .withSourcePortRange("*")
                .withDestinationPortRanges(ports);
        return egress
                ? rule.withSourceAddressPrefix("*").withDestinationAddressPrefixes(peers)
                : rule.withSourceAddressPrefixes(peers).withDestinationAddressPrefix("*");
    }

    /** One rule of Azure's at a call, and only one that is marked and whose every part is to go. */
    @Override
    public Removal close(Firewall known, Set<FirewallRule> rules) {
        ArmId arm = arm(known.id());
        List<SecurityRuleInner> whole = seen(known.id()).rules().stream()
                .filter(rule -> AzureRuleReader.mark(rule) != null && AzureRuleReader.allows(rule))
                .filter(rule ->
                        !AzureRuleReader.about(rule).isEmpty() && rules.containsAll(AzureRuleReader.about(rule)))
                .toList();
        if (whole.isEmpty()) {
            return new Removal.Gone();
        }
        String name = AzureAnswers.present("name", whole.get(0).name());
        Removal removal = operations.delete(
                arm.below(RULES, name), rules(arm).deleteWithResponseAsync(arm.group(), arm.name(), name));
        return whole.size() == 1 ? removal : new Removal.Going("the rest of the link's rules");
    }

    private SecurityRulesClient rules(ArmId group) {
        return clients.network(group.subscription()).getSecurityRules();
    }

    /** What the last look has shown; a process that has not looked yet does so. */
    private AzureGroup seen(FirewallId id) {
        if (!seen.containsKey(id)) {
            read(Set.of(id));
        }
        AzureGroup group = seen.get(id);
        if (group == null) {
            throw errors.refusal(ErrorKind.NOT_FOUND, "GET " + arm(id), "There is no such network security group");
        }
        return group;
    }
}
