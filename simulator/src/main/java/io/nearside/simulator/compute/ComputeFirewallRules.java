package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.ec2.Cidr;
import java.util.List;
import java.util.Set;

/** What a firewall rule may be asked to be. */
final class ComputeFirewallRules {
    private static final Set<String> WITH_PORTS = Set.of("tcp", "udp", "sctp", "6", "17", "132");
    private static final String PROTOCOLS = "tcp|udp|icmp|esp|ah|sctp|ipip|all|\\d{1,3}";

    private final ComputeStore store;

    ComputeFirewallRules(ComputeStore store) {
        this.store = store;
    }

    void check(ComputeCall call, ObjectNode rule) {
        ComputeSubnetworkRules.referenced(store, call, "network", rule, ComputeKind.NETWORK);
        boolean allows = rule.path("allowed").size() > 0;
        store.refuseIf(
                GoogleRefusal.GOOGLE_FIREWALL_ACTION,
                allows == (rule.path("denied").size() > 0),
                "resource.allowed",
                rule.path("allowed").toString(),
                "Exactly one of allowed and denied must be specified.");
        String direction = rule.path("direction").asText();
        boolean egress = direction.equals("EGRESS");
        boolean foreign = egress
                ? List.of("sourceRanges", "sourceTags", "sourceServiceAccounts").stream()
                        .anyMatch(rule::has)
                : rule.has("destinationRanges");
        store.refuseIf(
                GoogleRefusal.GOOGLE_FIREWALL_DIRECTION,
                foreign || !Set.of("INGRESS", "EGRESS").contains(direction),
                "resource.direction",
                direction,
                "Sources are of ingress rules, destinations of egress rules.");
        checkPriority(store, rule.path("priority").asInt());
        for (String field : List.of("sourceRanges", "destinationRanges")) {
            rule.path(field).forEach(range -> checkRange(store, "resource." + field, range.asText()));
        }
        rule.path("allowed").forEach(this::checkProtocol);
        rule.path("denied").forEach(this::checkProtocol);
    }

    static void checkPriority(ComputeStore store, int priority) {
        store.refuseIf(
                GoogleRefusal.GOOGLE_PRIORITY,
                priority < 0 || priority > 65535,
                "resource.priority",
                String.valueOf(priority),
                "Must be less than or equal to 65535");
    }

    /** Refuses a range with bits beyond its length, and what is none. */
    static void checkRange(ComputeStore store, String field, String text) {
        boolean spelled = Cidr.parse(text.contains("/") ? text : text + "/32")
                .map(Cidr::toString)
                .filter(range -> range.equals(text) || !text.contains("/"))
                .isPresent();
        store.refuseIf(GoogleRefusal.GOOGLE_RANGE, !spelled, field, text, "Must be a valid CIDR address range.");
    }

    private void checkProtocol(JsonNode each) {
        String protocol = each.path("IPProtocol").asText();
        store.refuseIf(
                GoogleRefusal.GOOGLE_FIREWALL_PROTOCOL,
                !protocol.matches(PROTOCOLS) || (each.path("ports").size() > 0 && !WITH_PORTS.contains(protocol)),
                "resource.IPProtocol",
                protocol,
                "Ports are of tcp, udp and sctp.");
        for (JsonNode port : each.path("ports")) {
            store.refuseIf(
                    GoogleRefusal.GOOGLE_FIREWALL_PORTS,
                    !isPorts(port.asText()),
                    "resource.ports",
                    port.asText(),
                    "Must be a port or a range of ports.");
        }
    }

    private static boolean isPorts(String text) {
        if (!text.matches("\\d{1,5}(-\\d{1,5})?")) {
            return false;
        }
        String[] ends = text.split("-", -1);
        int first = Integer.parseInt(ends[0]);
        int last = Integer.parseInt(ends[ends.length - 1]);
        return first <= last && last <= 65535;
    }

    /** Network and direction of a rule that is there do not change. */
    void checkFixed(ComputeResource rule, ObjectNode wanted) {
        String network = wanted.path("network").asText(rule.text("network"));
        boolean moved = !ComputeName.parse(network, rule.name().project())
                .map(store::canonical)
                .equals(ComputeName.parse(rule.text("network"), rule.name().project())
                        .map(store::canonical));
        boolean turned =
                !wanted.path("direction").asText(rule.text("direction")).equals(rule.text("direction"));
        store.refuseIf(
                GoogleRefusal.GOOGLE_FIREWALL_FIXED,
                moved || turned,
                "resource.network",
                network,
                "Network and direction cannot be changed.");
        wanted.put("network", network);
    }
}
