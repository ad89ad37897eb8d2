package io.nearside.aws.recorded;

import static io.nearside.aws.recorded.PeeringConversations.VPC;

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
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** How security groups are read, opened and closed. */
final class FirewallConversations {
    private static final String GROUP = "sg-00000001";

    private static final Mark MARK = new Mark("orders-kafka");

    private static final FirewallRule EVERYTHING =
            FirewallRule.wanted(Direction.EGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0"));

    /** Of the answers to writes only that they are no refusals is read. */
    private static final List<String> UNREAD =
            List.of("requestId", "securityGroupArn", "ownerId", "groupName", "groupDescription");

    private FirewallConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(rules(Direction.EGRESS), rules(Direction.INGRESS), twice(), none());
    }

    private static FirewallRule rule(Direction direction) {
        return FirewallRule.wanted(direction, PortRange.of("9092-9094"), Cidr.of("10.20.0.0/24"));
    }

    private static Firewall group(FirewallRule... rules) {
        return new Firewall(new FirewallId(GROUP), new NetworkId(VPC), List.of(rules));
    }

    /** Read, opened, read again, closed, and closed once more. */
    private static Conversation rules(Direction direction) {
        FirewallRule wanted = rule(direction);
        FirewallRule ours = new FirewallRule(direction, wanted.ports(), wanted.peer(), MARK);
        Firewall opened = group(EVERYTHING, ours);
        return new Conversation(
                "security-group-" + direction.name().toLowerCase(Locale.ROOT),
                hands -> hands.group(hands.vpc("10.0.0.0/16")),
                near -> {
                    Firewalls firewalls = near.find(Firewalls.class, VPC);
                    List<Object> said = new ArrayList<>();
                    Firewall seen = read(near, firewalls);
                    said.add(seen);
                    said.add(firewalls.open(seen, Set.of(wanted), MARK));
                    Firewall now = read(near, firewalls);
                    said.add(now);
                    said.add(firewalls.close(now, Set.of(wanted)));
                    said.add(read(near, firewalls));
                    said.add(firewalls.close(now, Set.of(wanted)));
                    return said;
                },
                List.of(
                        group(EVERYTHING),
                        new Change<>(Effect.CREATED, group(EVERYTHING, ours)),
                        opened,
                        new Removal.Gone(),
                        group(EVERYTHING),
                        new Removal.Gone()),
                Stream.concat(UNREAD.stream(), Stream.of("securityGroupRuleSet", "return", "Message", "RequestID"))
                        .toList());
    }

    private static Conversation twice() {
        return new Conversation(
                "security-group-rule-again",
                hands -> hands.group(hands.vpc("10.0.0.0/16")),
                near -> {
                    Firewalls firewalls = near.find(Firewalls.class, VPC);
                    Firewall seen = new Firewall(near.firewall(GROUP), near.network(VPC), List.of());
                    firewalls.open(seen, Set.of(rule(Direction.INGRESS)), MARK);
                    return List.of(Refused.by(() -> firewalls.open(seen, Set.of(rule(Direction.INGRESS)), MARK)));
                },
                List.of(Refused.of(
                        ErrorKind.CONFLICT,
                        "ec2:AuthorizeSecurityGroupIngress",
                        "InvalidPermission.Duplicate",
                        "The specified rule already exists")),
                List.of("requestId", "securityGroupRuleSet", "return"));
    }

    private static Conversation none() {
        return new Conversation(
                "security-group-absent",
                hands -> {
                    hands.vpc("10.0.0.0/16");
                    hands.absent("sg");
                },
                near -> List.of(near.find(Firewalls.class, VPC).read(Set.of(near.firewall(GROUP)))),
                List.of(List.of()),
                List.of("requestId"));
    }

    private static Firewall read(Near near, Firewalls firewalls) {
        return firewalls.read(Set.of(near.firewall(GROUP))).get(0);
    }
}
