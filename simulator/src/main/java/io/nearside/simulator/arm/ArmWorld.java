package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Azure from behind: what tests arrange and look at, and what a simulated vendor does with its own subscription. Nothing here is judged; ids that do not exist are mistakes of the caller and throw. */
public final class ArmWorld {
    private final World world;
    private final ArmStore store;
    private final ArmAccess access = new ArmAccess();

    public ArmWorld(World world) {
        this.world = world;
        this.store = new ArmStore(world);
    }

    ArmStore store() {
        return store;
    }

    ArmAccess access() {
        return access;
    }

    public ArmTimings timings() {
        return world.alone(store::timings);
    }

    public void timings(ArmTimings wanted) {
        world.change(() -> store.timings(wanted));
    }

    /** Ends the long operations whose time has come. Every request does it too, before and after. */
    public void settle() {
        world.change(store::settle);
    }

    /** A token that stands for this principal of this directory, and does not end. */
    public void addToken(String token, String tenant, String principal) {
        world.change(() -> access.add(token, new ArmPrincipal(tenant, principal, Instant.MAX)));
    }

    /** From now on no token stands for this principal. */
    public void revoke(String principal) {
        world.change(() -> access.revoke(principal));
    }

    /** From now on this principal may not do this; {@code *} stands for any text, as in {@code Microsoft.Network/privateEndpoints/*}. */
    public void deny(String principal, String action) {
        world.change(() -> access.deny(principal, action));
    }

    /** Takes back a denial of exactly this action. */
    public void allow(String principal, String action) {
        world.change(() -> access.allow(principal, action));
    }

    public void addSubscription(String tenant, String subscription, String name) {
        world.change(() -> store.subscriptions().put(subscription, new ArmSubscription(subscription, tenant, name)));
    }

    /** Makes a resource group and answers its id. */
    public String createGroup(String subscription, String group, String location) {
        return world.alone(() -> {
            ArmSubscription owner = Objects.requireNonNull(store.subscriptions().get(subscription), subscription);
            owner.groups().put(group, new ArmSubscription.ArmGroup(group, location));
            return ArmId.ofGroup(subscription, group).text();
        });
    }

    /** Makes a network without subnets in a resource group that there is, and answers its id. */
    public String createNetwork(String group, String name, String location, String... prefixes) {
        return world.alone(() -> {
            ArmId id = new ArmId(group).resource(ArmNetwork.TYPE, name);
            requireGroup(id);
            ArmNetwork network = new ArmNetwork(id, location, store.newId(), store.now());
            network.settings(ArmNetworkCalls.settings(List.of(prefixes)));
            store.add(network);
            return id.text();
        });
    }

    /** Makes a subnet in a network that there is, and answers its id. */
    public String createSubnet(String network, String name, String prefix) {
        return world.alone(() -> {
            ObjectNode settings = Json.object().put("addressPrefix", prefix);
            ArmNetwork within = network(network);
            return new ArmSubnetRules(store).put(within, name, settings).id().text();
        });
    }

    /** Sets a property of a subnet, {@code privateEndpointNetworkPolicies} for one. */
    public void setSubnet(String subnet, String property, String value) {
        world.change(() -> subnet(subnet).settings().put(property, value));
    }

    /** Refers a subnet to a resource, in {@code networkSecurityGroup} or {@code routeTable}. */
    public void referSubnet(String subnet, String property, String resource) {
        world.change(() -> subnet(subnet).settings().set(property, ArmJson.reference(new ArmId(resource))));
    }

    /** How writes that meet in one network are told of it from now on. */
    public void conflict(ArmConflict wanted) {
        world.change(() -> store.scripts().conflict(wanted));
    }

    /** The next long operation on this resource, be it there already or not, fails so. */
    public void fail(String resource, ArmFailure failure) {
        world.change(() -> store.scripts().fail(new ArmId(resource), failure));
    }

    /** The first token there is, which is what clients are pointed here with. */
    Map<String, String> environment(URI simulator) {
        Map<String, String> environment = new LinkedHashMap<>();
        access.token().ifPresent(token -> environment.put("AZURE_ACCESS_TOKEN", token));
        environment.put("AZURE_RESOURCE_MANAGER_ENDPOINT", simulator.toString());
        return environment;
    }

    private void requireGroup(ArmId id) {
        if (!store.hasGroup(id.group())) {
            throw new IllegalArgumentException("there is no resource group " + id.group());
        }
    }

    private ArmNetwork network(String id) {
        return store.find(ArmNetwork.class, new ArmId(id)).orElseThrow(() -> missing(id));
    }

    private ArmSubnet subnet(String id) {
        return store.subnet(new ArmId(id)).orElseThrow(() -> missing(id));
    }

    private static IllegalArgumentException missing(String id) {
        return new IllegalArgumentException("there is no " + id);
    }
}
