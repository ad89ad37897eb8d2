package io.nearside.it.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.ec2.TransitAttachmentView;
import io.nearside.simulator.ec2.TransitDemo;
import io.nearside.simulator.ec2.TransitGateways;
import io.nearside.simulator.ec2.TransitRouteView;
import io.nearside.simulator.ram.RamInvitationView;
import io.nearside.simulator.ram.RamShareView;
import io.nearside.simulator.ram.RamWorld;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The demo's transit gateway, the link through it, and what its owner, the vendor and other people do. */
public final class HubStage {
    public static final String NAME = "orders-hub";

    /** Whose machines attach Aiven's networks to transit gateways (aiven-docs, attach-vpc-aws-tgw.md). */
    public static final String VENDOR = "675999398324";

    /** Somebody who is let into the same gateway. */
    public static final String PARTNER = "888899990000";

    public static final List<String> RANGES = List.of("10.0.0.0/16", "10.8.0.0/16", "192.168.0.0/16");

    /** By which the demo's two networks are attached. */
    public static final String PRODUCTION = "tgw-attach-0a1c3e5b7d9f20468";

    private final SimulatedWorld world;

    public HubStage(SimulatedWorld world) {
        this.world = world;
    }

    public static Link link() {
        return link(Map.of());
    }

    /** The same with other keys in its {@code link} section. */
    public static Link link(Map<String, ?> link) {
        return link(Map.of(), Map.of(), link);
    }

    /** The same with others in its {@code vendor} and {@code near} sections too. */
    public static Link link(Map<String, ?> vendor, Map<String, ?> near, Map<String, ?> link) {
        return link(NAME, vendor, near, link);
    }

    /** The same by another name. */
    public static Link link(String name, Map<String, ?> vendor, Map<String, ?> near, Map<String, ?> link) {
        return Link.of(
                name,
                with(SimulatedWorld.aiven("aws-eu-west-1"), vendor),
                with(near(), near),
                with(Map.of("kind", "transit-gateway", "routes", "all", "peerCidrs", RANGES), link));
    }

    /** Both networks, and the gateway that they are attached to. */
    public static Map<String, Object> near() {
        return Map.of(
                "cloud", "aws",
                "account", Ec2Demo.CUSTOMER,
                "region", Ec2Demo.REGION,
                "gateway", TransitDemo.GATEWAY,
                "networks", List.of(Ec2Demo.CUSTOMER_VPC, TransitDemo.SHARED_VPC));
    }

    private static Map<String, Object> with(Map<String, ?> keys, Map<String, ?> more) {
        Map<String, Object> all = new LinkedHashMap<>(keys);
        all.putAll(more);
        return all;
    }

    public SimulatedWorld world() {
        return world;
    }

    public Ec2World ec2() {
        return world.world().ec2();
    }

    public TransitGateways gateways() {
        return ec2().gateways();
    }

    public RamWorld ram() {
        return world.world().ram();
    }

    /** As RAM calls the gateway. */
    public String arn() {
        return gateways().arn(TransitDemo.GATEWAY);
    }

    /** The table that the gateway came with. */
    public String table() {
        return gateways().table(TransitDemo.GATEWAY).orElseThrow();
    }

    /** Has the vendor's network be there before the link, so that it is afterwards too; answers its id. */
    public String vendorsNetwork() {
        return vendorsNetwork(SimulatedWorld.RANGE);
    }

    /** Another one in the same region, which Aiven makes no second time by itself. */
    public String vendorsNetwork(String range) {
        return world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", range);
    }

    /** The ranges behind the gateway that the vendor has been told of, for its network with this range. */
    public List<String> behind(String range) {
        return texts(state().path("aiven").findParents("cidr").stream()
                .filter(network -> network.path("cidr").asText().equals(range))
                .flatMap(network -> network.path("peerings").valueStream())
                .filter(peering -> peering.path("network").asText().equals(TransitDemo.GATEWAY))
                .flatMap(peering -> peering.path("ranges").valueStream()));
    }

    /** All that there is of ours: without the networks of the account that the vendor attaches with. */
    public Map<String, List<String>> ours() {
        List<String> theirs = texts(state().at("/ec2/vpcs")
                .valueStream()
                .filter(network -> network.path("account").asText().equals(VENDOR))
                .map(network -> network.path("id")));
        Map<String, List<String>> ours = new TreeMap<>();
        state().path("ec2")
                .properties()
                .forEach(kind -> ours.put(
                        kind.getKey(),
                        kind.getValue()
                                .valueStream()
                                .map(JsonNode::toString)
                                .filter(one -> theirs.stream().noneMatch(one::contains))
                                .toList()));
        for (String service : List.of("ram", "aiven", "servicequotas")) {
            ours.put(service, List.of(state().path(service).toString()));
        }
        return ours;
    }

    private JsonNode state() {
        try {
            return new ObjectMapper().readTree(world.state());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(Stream<JsonNode> all) {
        return all.map(JsonNode::asText).toList();
    }

    /** A share of the gateway, made by hand in the customer's account. */
    public String share(String name, String... principals) {
        String share = ram().share(Ec2Demo.CUSTOMER, Ec2Demo.REGION, name, arn());
        Stream.of(principals).forEach(each -> ram().addPrincipal(share, each));
        return share;
    }

    /** Has an account accept all that it was offered. */
    public void acceptInvitations(String account) {
        ram().invitations(account).stream()
                .filter(each -> each.status().equals("PENDING"))
                .map(RamInvitationView::arn)
                .toList()
                .forEach(ram()::accept);
    }

    /** Another account's network, for which that account asks for an attachment to the gateway; answers the attachment's id. */
    public String attach(String account, String range) {
        return gateways().attach(TransitDemo.GATEWAY, ec2().createVpc(account, Ec2Demo.REGION, range));
    }

    /** What attaches networks of an account's to the gateway and has not ended. */
    public List<TransitAttachmentView> attachments(String account) {
        return gateways().attachments().stream()
                .filter(each -> each.owner().equals(account) && each.state().isThere())
                .toList();
    }

    /** The one that attaches the vendor's network. */
    public TransitAttachmentView vendors() {
        List<TransitAttachmentView> all = attachments(VENDOR);
        if (all.size() != 1) {
            throw new AssertionError("attachments of the vendor's: " + all);
        }
        return all.get(0);
    }

    /** The routes of a table of the gateway's to the vendor's range, with how they came and where they lead. */
    public List<String> leading(String table) {
        return gateways().routes(table).stream()
                .filter(route -> route.destination().equals(SimulatedWorld.RANGE))
                .map(HubStage::text)
                .toList();
    }

    private static String text(TransitRouteView route) {
        return route.type() + " " + route.state() + " " + route.attachment();
    }

    /** The routes of both networks that lead to the gateway, with their tables. */
    public List<String> routes() {
        return Stream.of(Ec2Demo.CUSTOMER_VPC, TransitDemo.SHARED_VPC)
                .flatMap(network -> ec2().routeTables(network).stream())
                .flatMap(table -> ec2().routes(table).stream()
                        .filter(route -> route.target().equals(TransitDemo.GATEWAY))
                        .map(route -> table + " " + route.destination() + " " + route.state()))
                .toList();
    }

    /** The shares of the customer's that are active. */
    public List<RamShareView> shares() {
        return ram().shares().stream()
                .filter(share -> share.account().equals(Ec2Demo.CUSTOMER)
                        && share.status().equals("ACTIVE"))
                .toList();
    }

    /** What was written to this service since the log was cleared. */
    public List<String> writes(String service) {
        return world.writes().stream()
                .filter(write -> write.startsWith(service + ":"))
                .toList();
    }
}
