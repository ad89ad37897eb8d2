package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.PortRange;
import io.nearside.conformance.stage.FirewallStage;
import java.util.HashSet;
import java.util.Set;

/** The firewall rules of our network, over Google's REST API. A network is one set of them. */
final class GcpFirewallStage implements FirewallStage {
    private final ComputeEstate ours;

    private final String list;

    GcpFirewallStage(ComputeEstate ours) {
        this.ours = ours;
        this.list = "projects/" + ours.project() + "/global/firewalls";
    }

    @Override
    public FirewallId firewall() {
        return new FirewallId(ours.network());
    }

    @Override
    public FirewallId absentFirewall() {
        return new FirewallId(ours.global("networks", "absent"));
    }

    @Override
    public void put(FirewallRule rule) {
        ObjectNode body = rule("users", rule.direction(), rule.peer().text());
        body.putArray("allowed")
                .addObject()
                .put("IPProtocol", "tcp")
                .putArray("ports")
                .add(rule.ports().toString());
        ours.post(list, body);
    }

    private ObjectNode rule(String name, Direction direction, String peer) {
        ObjectNode body = UsersRequests.object()
                .put("name", name)
                .put("network", ours.network())
                .put("direction", direction.name());
        body.putArray(ranges(direction == Direction.EGRESS)).add(peer);
        return body;
    }

    private static String ranges(boolean egress) {
        return egress ? "destinationRanges" : "sourceRanges";
    }

    /** What is written, and nothing of what is so without being written. A rule takes a moment to be there. */
    @Override
    public Set<FirewallRule> rules() {
        settle();
        Set<FirewallRule> rules = new HashSet<>();
        for (JsonNode rule : ours.list(list)) {
            boolean egress = rule.path("direction").asText().equals("EGRESS");
            for (JsonNode peer : rule.path(ranges(egress))) {
                rule.path("allowed")
                        .forEach(allowed -> allowed.path("ports")
                                .forEach(ports -> rules.add(FirewallRule.wanted(
                                        egress ? Direction.EGRESS : Direction.INGRESS,
                                        PortRange.of(ports.asText()),
                                        Cidr.of(peer.asText())))));
            }
        }
        return rules;
    }

    /** With the network that it belongs to. */
    @Override
    public void delete() {
        ours.compute().peerings().removeNetwork(ours.network());
    }

    /** How many rules there are is no matter; but none comes before one of the lowest number, which denies all. */
    @Override
    public void fill() {
        ObjectNode body = rule("nothing", Direction.INGRESS, "0.0.0.0/0").put("priority", 0);
        body.putArray("denied").addObject().put("IPProtocol", "all");
        ours.post(list, body);
    }

    @Override
    public void settle() {
        ours.settle();
    }
}
