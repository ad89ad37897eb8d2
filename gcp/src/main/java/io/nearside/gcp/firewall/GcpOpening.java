package io.nearside.gcp.firewall;

import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PortRange;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a network lets through: at first what it does without any rule, then rule by rule, the one that counts most last. */
final class GcpOpening {
    private static final List<Cidr> EVERYWHERE = List.of(Cidr.of("0.0.0.0/0"), Cidr.of("::/0"));

    private List<FirewallRule> open;

    private GcpOpening(List<FirewallRule> open) {
        this.open = open;
    }

    /** Everything goes out, and nothing comes in (VPC, "Implied rules"). */
    static GcpOpening ofNoRules() {
        return new GcpOpening(EVERYWHERE.stream()
                .map(range -> FirewallRule.wanted(Direction.EGRESS, PortRange.ALL, range))
                .toList());
    }

    void allow(List<FirewallRule> more) {
        open = Stream.concat(open.stream(), more.stream()).toList();
    }

    void deny(FirewallRule denied) {
        open = open.stream().flatMap(rule -> without(rule, denied).stream()).toList();
    }

    List<FirewallRule> rules() {
        return open;
    }

    /** Whether two rules are about some of the same traffic. */
    static boolean meet(FirewallRule one, FirewallRule other) {
        return one.direction() == other.direction()
                && one.peer().overlaps(other.peer())
                && one.ports().from() <= other.ports().to()
                && other.ports().from() <= one.ports().to();
    }

    private static List<FirewallRule> without(FirewallRule rule, FirewallRule denied) {
        if (!meet(rule, denied)) {
            return List.of(rule);
        }
        List<FirewallRule> left = new ArrayList<>();
        outside(rule.peer(), denied.peer()).forEach(range -> left.add(of(rule, rule.ports(), range)));
        Cidr both = rule.peer().contains(denied.peer()) ? denied.peer() : rule.peer();
        if (rule.ports().from() < denied.ports().from()) {
            PortRange below = new PortRange(rule.ports().from(), denied.ports().from() - 1);
            left.add(of(rule, below, both));
        }
        if (rule.ports().to() > denied.ports().to()) {
            left.add(
                    of(rule, new PortRange(denied.ports().to() + 1, rule.ports().to()), both));
        }
        return left;
    }

    private static FirewallRule of(FirewallRule rule, PortRange ports, Cidr peer) {
        return new FirewallRule(rule.direction(), ports, peer, rule.mark());
    }

    /** What is left of a range without another: halves of halves, as many as there are bits between the two. */
    private static List<Cidr> outside(Cidr whole, Cidr hole) {
        if (hole.contains(whole)) {
            return List.of();
        }
        if (!whole.contains(hole)) {
            return List.of(whole);
        }
        return halves(whole).stream()
                .flatMap(half -> outside(half, hole).stream())
                .toList();
    }

    private static List<Cidr> halves(Cidr whole) {
        int prefix = whole.prefix();
        String first = whole.text().substring(0, whole.text().indexOf('/'));
        byte[] bytes = AddressText.read(first).getAddress();
        bytes[prefix / 8] |= (byte) (0x80 >> (prefix % 8));
        try {
            String second = InetAddress.getByAddress(bytes).getHostAddress();
            return List.of(Cidr.masking(first + "/" + (prefix + 1)), Cidr.masking(second + "/" + (prefix + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
