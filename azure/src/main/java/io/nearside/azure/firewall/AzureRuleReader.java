package io.nearside.azure.firewall;

import com.azure.resourcemanager.network.fluent.models.ApplicationSecurityGroupInner;
import com.azure.resourcemanager.network.fluent.models.SecurityRuleInner;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.azure.AzureAnswers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a network security group, as what it lets through: a product of prefixes and ports. A rule that somebody has narrowed on our
 * own end, or to ports that connections come from, lets less through than it says, and is not counted.
 */
final class AzureRuleReader {
    private static final String ANY = "*";

    /** What our end may be said as without being narrowed. */
    private static final List<String> ALL_OF_OURS = List.of(ANY, "0.0.0.0/0", "VirtualNetwork");

    private static final List<String> EVERYWHERE = List.of(ANY, "0.0.0.0/0", "Any");

    private static final Pattern RANGE = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");

    private static final String LEAD = Mark.MANAGER_KEY + "=" + Mark.MANAGER + " " + Mark.LINK_KEY + "=";

    /** Rules have no tags: the description says whose a rule is. */
    private static final Pattern MARK = Pattern.compile(Pattern.quote(LEAD) + "(\\S+)");

    private AzureRuleReader() {}

    /** What a marked rule's description is. */
    static String description(Mark mark) {
        return LEAD + mark.link();
    }

    static @Nullable Mark mark(SecurityRuleInner rule) {
        Matcher says = MARK.matcher(Objects.requireNonNullElse(rule.description(), ""));
        return says.matches() ? new Mark(says.group(1)) : null;
    }

    static boolean allows(SecurityRuleInner rule) {
        return "Allow".equalsIgnoreCase(String.valueOf(rule.access()));
    }

    static Direction direction(SecurityRuleInner rule) {
        return "Outbound".equalsIgnoreCase(String.valueOf(rule.direction())) ? Direction.EGRESS : Direction.INGRESS;
    }

    static int priority(SecurityRuleInner rule) {
        return AzureAnswers.present("priority", rule.priority());
    }

    private static boolean speaksTcp(SecurityRuleInner rule) {
        String protocol = String.valueOf(rule.protocol());
        return protocol.equals(ANY) || protocol.equalsIgnoreCase("Tcp");
    }

    /** What a rule is about, of TCP between all of ours and ranges of addresses; whether it lets it through is another question. */
    static List<FirewallRule> about(SecurityRuleInner rule) {
        boolean egress = direction(rule) == Direction.EGRESS;
        List<String> ours = egress ? sources(rule) : destinations(rule);
        List<ApplicationSecurityGroupInner> groups = AzureAnswers.list(
                egress ? rule.sourceApplicationSecurityGroups() : rule.destinationApplicationSecurityGroups());
        boolean narrowed = !groups.isEmpty() || ours.stream().noneMatch(ALL_OF_OURS::contains);
        boolean fromSomePorts =
                !all(rule.sourcePortRange(), rule.sourcePortRanges()).contains(ANY);
        return !speaksTcp(rule) || narrowed || fromSomePorts ? List.of() : product(rule);
    }

    /** What a rule may keep from passing, however it is narrowed. */
    static List<FirewallRule> touching(SecurityRuleInner rule) {
        return speaksTcp(rule) ? product(rule) : List.of();
    }

    private static List<FirewallRule> product(SecurityRuleInner rule) {
        Direction direction = direction(rule);
        Mark mark = mark(rule);
        List<FirewallRule> product = new ArrayList<>();
        for (String peer : direction == Direction.EGRESS ? destinations(rule) : sources(rule)) {
            range(peer)
                    .ifPresent(cidr -> all(rule.destinationPortRange(), rule.destinationPortRanges())
                            .forEach(text -> product.add(new FirewallRule(direction, ports(text), cidr, mark))));
        }
        return product;
    }

    private static List<String> sources(SecurityRuleInner rule) {
        return all(rule.sourceAddressPrefix(), rule.sourceAddressPrefixes());
    }

    private static List<String> destinations(SecurityRuleInner rule) {
        return all(rule.destinationAddressPrefix(), rule.destinationAddressPrefixes());
    }

    /** Of one and of several, a rule has the one or the others. */
    private static List<String> all(@Nullable String one, @Nullable List<String> several) {
        List<String> all = new ArrayList<>(AzureAnswers.list(several));
        Optional.ofNullable(one).filter(text -> !text.isBlank()).ifPresent(all::add);
        return all;
    }

    /** A service's tag, of which VirtualNetwork is one, stands for ranges that only Azure knows. */
    private static Optional<Cidr> range(String prefix) {
        if (EVERYWHERE.contains(prefix)) {
            return Optional.of(Cidr.of("0.0.0.0/0"));
        }
        if (!RANGE.matcher(prefix).matches()) {
            return Optional.empty();
        }
        String whole = prefix.contains("/") ? prefix : prefix + (prefix.contains(":") ? "/128" : "/32");
        return Optional.of(Cidr.masking(whole));
    }

    private static PortRange ports(String text) {
        return text.equals(ANY) ? PortRange.ALL : PortRange.of(text);
    }
}
