package io.nearside.simulator.ec2;

import io.nearside.simulator.World;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Transit gateways from behind: what tests arrange and look at, and what a simulated vendor attaches. Nothing here is judged; ids that do not exist are mistakes of the caller and throw. */
public final class TransitGateways {
    private final World world;
    private final Ec2Store ec2;
    private final TransitStore store;

    TransitGateways(World world, Ec2Store ec2) {
        this.world = world;
        this.ec2 = ec2;
        this.store = ec2.transit();
    }

    /** Makes a gateway that is available already, with what AWS enables by itself and a route table, and answers its id. The account comes into being if there is none. */
    public String create(String account, String region) {
        return world.alone(() -> add(ec2.newId("tgw"), account, region));
    }

    /** The same with an id that the caller chooses. */
    public String add(String id, String account, String region) {
        return world.alone(() -> {
            world.identities().addAccount(account);
            store.add(id, account, region, "", TransitGateway.NUMBER, TransitOption.standard(), Duration.ZERO);
            return id;
        });
    }

    /** From now on; what is attached stays as it is. */
    public void enable(String gateway, TransitOption option) {
        world.change(() -> gateway(gateway).options().add(option));
    }

    /** From now on; what is attached stays as it is, and the table that the gateway came with stays too. */
    public void disable(String gateway, TransitOption option) {
        world.change(() -> gateway(gateway).options().remove(option));
    }

    /** What RAM calls it. */
    public String arn(String gateway) {
        return world.alone(() -> gateway(gateway).arn());
    }

    /** Whether there is a gateway with this ARN that is this account's own. */
    public boolean isOwn(String arn, String account) {
        return world.alone(() -> store.gateways().values().stream()
                .anyMatch(gateway -> gateway.arn().equals(arn)
                        && gateway.account().equals(account)
                        && gateway.life().deleted().isAfter(ec2.now())));
    }

    /** Whether this account can attach networks of this region to it: its own, or shared with it, and available. */
    public boolean isVisible(String gateway, String account, String region) {
        return world.alone(() -> Optional.ofNullable(store.gateways().get(gateway))
                .filter(each -> each.region().equals(region) && each.life().isAvailable(ec2.now()))
                .filter(each -> each.account().equals(account) || world.ram().isSharedWith(each.arn(), account))
                .isPresent());
    }

    /** Who owns it; empty if there is no such gateway. */
    public Optional<String> owner(String gateway) {
        return world.alone(
                () -> Optional.ofNullable(store.gateways().get(gateway)).map(TransitGateway::account));
    }

    /** The route table that it came with; empty if it came with none. */
    public Optional<String> table(String gateway) {
        return world.alone(() -> Optional.of(gateway(gateway).table()).filter(id -> !id.isEmpty()));
    }

    public String createTable(String gateway) {
        return world.alone(() -> addTable(ec2.newId("tgw-rtb"), gateway));
    }

    /** The same with an id that the caller chooses. */
    public String addTable(String id, String gateway) {
        return world.alone(
                () -> store.addTable(id, gateway(gateway), Duration.ZERO).id());
    }

    /** Asks for an attachment as the VPC's owner would, and answers its id: it waits for acceptance if the gateway is another account's, and everything takes its time. */
    public String attach(String gateway, String vpc, String... subnets) {
        return world.alone(
                () -> make(ec2.newId("tgw-attach"), gateway, vpc, subnets).id());
    }

    /** The same with an id that the caller chooses, available at once if the gateway is the VPC owner's own. */
    public String addAttachment(String id, String gateway, String vpc, String... subnets) {
        return world.alone(() -> {
            TransitAttachment made = make(id, gateway, vpc, subnets);
            if (made.resource().owner().equals(made.gateway().account())) {
                store.accept(made, ec2.now(), Duration.ZERO);
            }
            return id;
        });
    }

    private TransitAttachment make(String id, String gateway, String vpc, String... subnets) {
        TransitGateway to = gateway(gateway);
        List<Subnet> in = Arrays.stream(subnets)
                .map(subnet -> Ec2World.known(ec2.subnets(), subnet))
                .toList();
        var options = TransitAttachmentActions.options(new Parameters(Map.of()), to);
        return store.attach(id, to, TransitResource.of(Ec2World.known(ec2.vpcs(), vpc)), in, options);
    }

    /** Attaches networks that are no VPC, on-premises ones for example, by a VPN of the gateway's owner that is available at once; answers the attachment's id. */
    public String attachNetworks(String gateway, String... networks) {
        return world.alone(() -> addNetworks(ec2.newId("tgw-attach"), gateway, networks));
    }

    /** The same with an id that the caller chooses. */
    public String addNetworks(String id, String gateway, String... networks) {
        return world.alone(() -> {
            TransitGateway to = gateway(gateway);
            List<Cidr> told = Arrays.stream(networks).map(Cidr::of).toList();
            String vpn = id.replaceFirst("tgw-attach-", "vpn-");
            TransitResource resource = new TransitResource(to.account(), "vpn", vpn, Optional.empty(), told);
            TransitAttachment made = store.attach(id, to, resource, List.of(), Map.of());
            store.accept(made, ec2.now(), Duration.ZERO);
            return id;
        });
    }

    public void accept(String attachment) {
        world.change(() -> store.accept(known(attachment)));
    }

    public void reject(String attachment) {
        world.change(() -> known(attachment).reject(ec2.now()));
    }

    /** Has it fail, whatever it was. */
    public void fail(String attachment) {
        world.change(() -> known(attachment).fail(ec2.now()));
    }

    /** Takes it away, which takes its time. */
    public void delete(String attachment) {
        world.change(() -> store.delete(known(attachment)));
    }

    /** Associates it at once, in place of what it was associated with. */
    public void associate(String table, String attachment) {
        world.change(
                () -> known(attachment).associate(TransitAssociation.of(routeTable(table), ec2.now(), Duration.ZERO)));
    }

    public void propagate(String table, String attachment) {
        world.change(() -> routeTable(table).propagations().put(known(attachment), ec2.now()));
    }

    /** Puts a static route into a table, in place of one to the same destination. */
    public void putRoute(String table, String destination, String attachment) {
        world.change(() -> routeTable(table).routes().put(Cidr.of(destination), Optional.of(known(attachment))));
    }

    /** Puts a static route into a table that leads nowhere. */
    public void putBlackhole(String table, String destination) {
        world.change(() -> routeTable(table).routes().put(Cidr.of(destination), Optional.empty()));
    }

    /** All of the table's routes as they are now, the static ones first. */
    public List<TransitRouteView> routes(String table) {
        return world.alone(() -> store.routes(routeTable(table)).stream()
                .map(route -> new TransitRouteView(
                        route.destination().toString(),
                        route.type(),
                        route.state(),
                        route.to().map(TransitAttachment::id).orElse("")))
                .toList());
    }

    /** As it is now, also once it is gone; empty for an id that never was. */
    public Optional<TransitAttachmentView> attachment(String id) {
        return world.alone(
                () -> Optional.ofNullable(store.attachments().get(id)).map(this::view));
    }

    /** All there ever were, in order of their making. */
    public List<TransitAttachmentView> attachments() {
        return world.alone(
                () -> store.attachments().values().stream().map(this::view).toList());
    }

    private TransitAttachmentView view(TransitAttachment attachment) {
        return new TransitAttachmentView(
                attachment.id(),
                attachment.gateway().id(),
                attachment.resource().owner(),
                attachment.resource().id(),
                store.state(attachment),
                attachment
                        .association(ec2.now())
                        .map(association -> association.table().id())
                        .orElse(""),
                store.tablesOf(attachment.gateway()).stream()
                        .filter(table -> store.propagated(table).contains(attachment))
                        .map(TransitTable::id)
                        .toList());
    }

    private TransitGateway gateway(String id) {
        return Ec2World.known(store.gateways(), id);
    }

    private TransitTable routeTable(String id) {
        return Ec2World.known(store.tables(), id);
    }

    private TransitAttachment known(String id) {
        return Ec2World.known(store.attachments(), id);
    }
}
