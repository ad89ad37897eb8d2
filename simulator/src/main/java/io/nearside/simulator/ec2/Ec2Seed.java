package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.World;
import io.nearside.simulator.sts.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * The {@code ec2} member of {@code POST /_nearside/world}. Each of its members is an array, planted in this order:
 *
 * <pre>{@code
 * {"accounts": ["111122223333"],
 *  "roles":    [{"account": "111122223333", "name": "network-admin", "externalId": "…"}],
 *  "deny":     [{"account": "111122223333", "action": "ec2:CreateRoute"}],
 *  "allow":    [{"account": "111122223333", "action": "ec2:CreateRoute"}],
 *  "vpcs":     [{"id": "vpc-…", "account": "111122223333", "region": "eu-west-1", "cidrs": ["10.0.0.0/16"], "dnsHostnames": true, "dnsSupport": false}],
 *  "securityGroups": [{"id": "sg-…", "vpc": "vpc-…", "name": "clients", "rules": [
 *      {"direction": "egress", "protocol": "tcp", "from": 9092, "to": 9094, "peer": "10.8.0.0/16", "description": "…", "tags": {"Name": "…"}}]}],
 *  "tables":   [{"id": "rtb-…", "vpc": "vpc-…", "subnets": ["10.0.1.0/24"]}],
 *  "subnets":  [{"id": "subnet-…", "vpc": "vpc-…", "cidr": "10.0.2.0/24", "zone": "euw1-az2", "left": 3}],
 *  "peerings": [{"requester": {"account": "…", "region": "…", "vpc": "vpc-…"}, "accepter": {…}}],
 *  "accept":   ["pcx-…"], "reject": ["pcx-…"], "delete": [{"id": "pcx-…", "by": "444455556666"}],
 *  "routes":   [{"table": "rtb-…", "destination": "10.8.0.0/16", "target": "tgw-…"}],
 *  "endpointServices": [{"id": "vpce-svc-…", "account": "444455556666", "region": "eu-west-1", "zones": ["euw1-az1"], "principals": ["arn:aws:iam::111122223333:root"],
 *      "regions": ["eu-central-1"], "acceptance": true, "privateName": "kafka.example.com", "verified": true}],
 *  "acceptEndpoints": ["vpce-…"], "rejectEndpoints": ["vpce-…"], "failEndpoints": [{"id": "vpce-…", "code": "…", "message": "…"}],
 *  "transitGateways": [{"id": "tgw-…", "account": "111122223333", "region": "eu-west-1", "options": {"autoAcceptSharedAttachments": true, "defaultRouteTableAssociation": false}}],
 *  "transitTables": [{"id": "tgw-rtb-…", "gateway": "tgw-…"}],
 *  "transitAttachments": [{"id": "tgw-attach-…", "gateway": "tgw-…", "vpc": "vpc-…", "subnets": ["subnet-…"]}, {"gateway": "tgw-…", "networks": ["192.168.0.0/16"]}],
 *  "acceptAttachments": ["tgw-attach-…"], "rejectAttachments": ["tgw-attach-…"], "deleteAttachments": ["tgw-attach-…"],
 *  "transitAssociations": [{"table": "tgw-rtb-…", "attachment": "tgw-attach-…"}], "transitPropagations": [{"table": "tgw-rtb-…", "attachment": "tgw-attach-…"}],
 *  "transitRoutes": [{"table": "tgw-rtb-…", "destination": "10.8.0.0/16", "attachment": "tgw-attach-…"}, {"table": "tgw-rtb-…", "destination": "10.9.0.0/16"}],
 *  "tags":     [{"account": "…", "region": "…", "resource": "pcx-…", "key": "Name", "value": "…"}],
 *  "timings":  {"provisioning": 2, "deleting": 2, "initiating": 0, "shownToPeer": 0, "routeListed": 0, "endpointPending": 50, "endpointDeleting": 60, "transitCreating": 5, "transitInitiating": 1, "transitPending": 4, "transitDeleting": 4, "transitAssociating": 1},
 *  "quotas":   {"activePeeringsPerVpc": 50, "routesPerTable": 500, "rulesPerGroup": 60, "groupsPerRegion": 2500, "endpointsPerVpc": 50, "transitGateways": 5, "transitGatewaysPerVpc": 5, "routesPerTransitTable": 10000}}
 * }</pre>
 *
 * Ids may be left out where one is made; {@code timings} and {@code quotas} are objects and are set first. A security group without {@code rules} has those of a new one, and naming one that there is
 * gives it other rules; attachments are available at once unless their gateway is another account's, and one with {@code networks} is a VPN; a route without an attachment leads nowhere; a rule without a protocol is for all of them, and a peer is a CIDR or a group's id. The answer names the ids of {@code vpcs}, {@code securityGroups}, {@code tables}, {@code subnets}, {@code endpointServices}, {@code transitGateways}, {@code transitTables}, {@code transitAttachments} and
 * {@code peerings}.
 */
final class Ec2Seed {
    private final World world;
    private final Ec2World ec2;
    private final SecurityGroupSeed groups;
    private final EndpointSeed endpoints;
    private final TransitSeed transit;

    Ec2Seed(World world) {
        this.world = world;
        this.ec2 = world.ec2();
        this.groups = new SecurityGroupSeed(ec2);
        this.endpoints = new EndpointSeed(ec2);
        this.transit = new TransitSeed(ec2);
    }

    ObjectNode plant(JsonNode wanted) {
        ObjectNode made = JsonNodeFactory.instance.objectNode();
        Map<String, Consumer<JsonNode>> kinds = kinds(made);
        wanted.fieldNames().forEachRemaining(name -> {
            if (!kinds.containsKey(name)) {
                throw new IllegalArgumentException("ec2 has no " + name + " to seed, only " + kinds.keySet());
            }
        });
        kinds.forEach((name, plant) -> {
            JsonNode value = wanted.path(name);
            if (value.isArray()) {
                value.forEach(plant);
            } else if (!value.isMissingNode()) {
                plant.accept(value);
            }
        });
        return made;
    }

    private Map<String, Consumer<JsonNode>> kinds(ObjectNode made) {
        Map<String, Consumer<JsonNode>> kinds = new LinkedHashMap<>();
        kinds.put("timings", this::timings);
        kinds.put("quotas", this::quotas);
        kinds.put("accounts", one -> world.identities().addAccount(one.asText()));
        kinds.put(
                "roles",
                one -> world.identities()
                        .addRole(new Role(
                                text(one, "account"),
                                text(one, "name"),
                                one.path("externalId").asText())));
        kinds.put("deny", one -> world.identities().deny(text(one, "account"), text(one, "action")));
        kinds.put("allow", one -> world.identities().allow(text(one, "account"), text(one, "action")));
        kinds.put("vpcs", one -> made.withArray("vpcs").add(vpc(one)));
        kinds.put("securityGroups", one -> made.withArray("securityGroups").add(groups.plant(one)));
        kinds.put("tables", one -> made.withArray("tables").add(table(one)));
        kinds.put("subnets", one -> made.withArray("subnets").add(endpoints.subnet(one)));
        kinds.put("endpointServices", one -> made.withArray("endpointServices").add(endpoints.service(one)));
        kinds.put("acceptEndpoints", one -> ec2.endpointServices().accept(one.asText()));
        kinds.put("rejectEndpoints", one -> ec2.endpointServices().reject(one.asText()));
        kinds.put("failEndpoints", endpoints::fail);
        kinds.put("peerings", one -> made.withArray("peerings").add(peering(one)));
        kinds.put("accept", one -> ec2.acceptPeering(one.asText()));
        kinds.put("reject", one -> ec2.rejectPeering(one.asText()));
        kinds.put("delete", one -> ec2.deletePeering(text(one, "id"), text(one, "by")));
        transit.kinds(made, kinds);
        kinds.put("routes", one -> ec2.putRoute(text(one, "table"), text(one, "destination"), text(one, "target")));
        kinds.put(
                "tags",
                one -> ec2.tag(
                        text(one, "account"),
                        text(one, "region"),
                        text(one, "resource"),
                        text(one, "key"),
                        text(one, "value")));
        return kinds;
    }

    private String vpc(JsonNode one) {
        String id = id(one).orElseGet(() -> ec2.store().newId("vpc"));
        ec2.addVpc(id, text(one, "account"), text(one, "region"), texts(one.path("cidrs")));
        if (one.path("dnsHostnames").asBoolean(false)) {
            ec2.enableDnsHostnames(id);
        }
        if (!one.path("dnsSupport").asBoolean(true)) {
            ec2.disableDnsSupport(id);
        }
        return id;
    }

    private String table(JsonNode one) {
        String id = id(one).orElseGet(() -> ec2.store().newId("rtb"));
        return ec2.addRouteTable(id, text(one, "vpc"), texts(one.path("subnets")));
    }

    private String peering(JsonNode one) {
        JsonNode requester = one.path("requester");
        JsonNode accepter = one.path("accepter");
        return ec2.requestPeering(
                text(requester, "account"),
                text(requester, "vpc"),
                text(requester, "region"),
                text(accepter, "account"),
                text(accepter, "vpc"),
                text(accepter, "region"));
    }

    private void timings(JsonNode wanted) {
        Ec2Timings now = ec2.timings();
        ec2.timings(new Ec2Timings(
                duration(wanted, "initiating", now.initiating()),
                duration(wanted, "provisioning", now.provisioning()),
                duration(wanted, "deleting", now.deleting()),
                duration(wanted, "shownToPeer", now.shownToPeer()),
                duration(wanted, "routeListed", now.routeListed()),
                duration(wanted, "endpointPending", now.endpointPending()),
                duration(wanted, "endpointDeleting", now.endpointDeleting()),
                TransitSeed.timings(wanted, now.transit())));
    }

    private void quotas(JsonNode wanted) {
        Ec2Quotas now = ec2.store().quotas();
        ec2.quotas(new Ec2Quotas(
                wanted.path("activePeeringsPerVpc").asInt(now.activePeeringsPerVpc()),
                wanted.path("routesPerTable").asInt(now.routesPerTable()),
                wanted.path("rulesPerGroup").asInt(now.rulesPerGroup()),
                wanted.path("groupsPerRegion").asInt(now.groupsPerRegion()),
                wanted.path("endpointsPerVpc").asInt(now.endpointsPerVpc()),
                TransitSeed.quotas(wanted, now.transit())));
    }

    static Duration duration(JsonNode wanted, String name, Duration now) {
        JsonNode seconds = wanted.path(name);
        return seconds.isNumber() ? Duration.ofMillis(Math.round(seconds.asDouble() * 1000)) : now;
    }

    static Optional<String> id(JsonNode one) {
        return Optional.of(one.path("id").asText()).filter(id -> !id.isEmpty());
    }

    static String text(JsonNode one, String name) {
        String text = one.path(name).asText();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(name + " is missing in " + one);
        }
        return text;
    }

    static String[] texts(JsonNode all) {
        return StreamSupport.stream(all.spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
    }
}
