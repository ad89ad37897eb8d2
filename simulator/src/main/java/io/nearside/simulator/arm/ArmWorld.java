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
import java.util.Optional;

/** Azure from behind: what tests arrange and look at, and what a simulated vendor does with its own subscription. Nothing here is judged; ids that do not exist are mistakes of the caller and throw. */
public final class ArmWorld {
    private final ArmStore store;
    private final ArmLinks links;
    private final ArmLinkServices services;
    private final ArmAccess access;
    private final ArmDirectory directory;
    private final ArmPeeringWorld peerings;

    public ArmWorld(World world) {
        this.store = new ArmStore(world);
        this.links = new ArmLinks(store);
        this.services = new ArmLinkServices(store, links);
        this.access = new ArmAccess(store);
        this.directory = new ArmDirectory(store, access);
        this.peerings = new ArmPeeringWorld(store, access);
    }

    ArmStore store() {
        return store;
    }

    ArmLinks links() {
        return links;
    }

    ArmAccess access() {
        return access;
    }

    /** What providers publish, and what they do with who comes. */
    public ArmLinkServices linkServices() {
        return services;
    }

    /** The service principals of all tenants and what they may do. */
    public ArmDirectory directory() {
        return directory;
    }

    /** Networks as far as peerings go. */
    public ArmPeeringWorld peerings() {
        return peerings;
    }

    public ArmTimings timings() {
        return store.alone(store::timings);
    }

    public void timings(ArmTimings wanted) {
        store.change(() -> store.timings(wanted));
    }

    /** Ends the long operations whose time has come. Every request does it too, before and after. */
    public void settle() {
        store.change(() -> {});
    }

    /** A token that stands for this principal of this directory, and does not end. */
    public void addToken(String token, String tenant, String principal) {
        store.change(() -> access.add(token, new ArmPrincipal(tenant, principal, Instant.MAX)));
    }

    /** An application with a secret in its own directory. Its tokens stand for a principal that is called by its client id. */
    public void addApplication(String tenant, String client, String secret) {
        store.change(() -> access.add(new ArmAccess.Application(tenant, client, secret)));
    }

    /** Makes an application that there is known in another directory too, as a service principal there does. */
    public void admitApplication(String tenant, String client) {
        store.change(() -> access.admit(tenant, client));
    }

    /** From now on no token stands for this principal. */
    public void revoke(String principal) {
        store.change(() -> access.revoke(principal));
    }

    /** From now on this principal may not do this; {@code *} stands for any text, as in {@code Microsoft.Network/privateEndpoints/*}. */
    public void deny(String principal, String action) {
        store.change(() -> access.deny(principal, action));
    }

    /** Takes back a denial of exactly this action. */
    public void allow(String principal, String action) {
        store.change(() -> access.allow(principal, action));
    }

    public void addSubscription(String tenant, String subscription, String name) {
        store.change(() -> store.subscriptions().put(subscription, new ArmSubscription(subscription, tenant, name)));
    }

    /** Makes a resource group and answers its id. */
    public String createGroup(String subscription, String group, String location) {
        return store.alone(() -> {
            ArmSubscription owner = Objects.requireNonNull(store.subscriptions().get(subscription), subscription);
            owner.groups().put(group, new ArmSubscription.ArmGroup(group, location));
            return ArmId.ofGroup(subscription, group).text();
        });
    }

    /** Makes a network without subnets in a resource group that there is, and answers its id. */
    public String createNetwork(String group, String name, String location, String... prefixes) {
        return store.alone(() -> {
            ArmId id = new ArmId(group).resource(ArmNetwork.TYPE, name);
            store.requireGroup(id);
            ArmNetwork network = new ArmNetwork(id, location, store.newId(), store.now());
            network.settings(ArmNetworkCalls.settings(List.of(prefixes)));
            store.add(network);
            return id.text();
        });
    }

    /** Makes a subnet in a network that there is, and answers its id. */
    public String createSubnet(String network, String name, String prefix) {
        return store.alone(() -> {
            ObjectNode settings = Json.object().put("addressPrefix", prefix);
            ArmNetwork within = network(network);
            return new ArmSubnetRules(store).put(within, name, settings).id().text();
        });
    }

    /** Sets a property of a subnet, {@code privateEndpointNetworkPolicies} for one. */
    public void setSubnet(String subnet, String property, String value) {
        store.change(() -> subnet(subnet).settings().put(property, value));
    }

    /** Refers a subnet to a resource, in {@code networkSecurityGroup} or {@code routeTable}. */
    public void referSubnet(String subnet, String property, String resource) {
        store.change(() -> subnet(subnet).settings().set(property, ArmJson.reference(new ArmId(resource))));
    }

    /** How writes that meet in one network are told of it from now on. */
    public void conflict(ArmConflict wanted) {
        store.change(() -> store.scripts().conflict(wanted));
    }

    /** The next long operation on this resource, be it there already or not, fails so. */
    public void fail(String resource, ArmFailure failure) {
        store.change(() -> store.scripts().fail(new ArmId(resource), failure));
    }

    /** From now on a rejected endpoint is Failed too, as some have been seen to be. */
    public void failWhenRejected(String endpoint) {
        store.change(() -> store.scripts().failWhenRejected(new ArmId(endpoint)));
    }

    /** From now on no endpoint is made in this subnet, as none was in subnets with network policies up to 2022. */
    public void closeSubnet(String subnet) {
        store.change(() -> store.scripts().close(new ArmId(subnet)));
    }

    /** How many private endpoints a network holds; 1000 otherwise. */
    public void endpointQuota(int wanted) {
        store.change(() -> store.scripts().endpointQuota(wanted));
    }

    /** The private address of this endpoint; empty if there is none. */
    public Optional<String> address(String endpoint) {
        return endpoint(endpoint).map(ArmEndpointView::address);
    }

    /** As it is now; empty for one that is not there (any more). */
    public Optional<ArmEndpointView> endpoint(String endpoint) {
        return store.alone(() -> {
            return store.find(ArmEndpoint.class, new ArmId(endpoint)).map(ArmWorld::view);
        });
    }

    public List<ArmEndpointView> endpoints() {
        return store.alone(() -> {
            return store.all(ArmEndpoint.class).stream().map(ArmWorld::view).toList();
        });
    }

    private static ArmEndpointView view(ArmEndpoint endpoint) {
        return new ArmEndpointView(
                endpoint.id().text(),
                endpoint.connection().wish().target(),
                endpoint.state().code(),
                endpoint.connection().status(),
                endpoint.networkInterface().address());
    }

    /** The first token there is and the first subscription that it opens, which is what clients are pointed here with. */
    Map<String, String> environment(URI simulator) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("NEARSIDE_AZURE_ARM_ENDPOINT", simulator.toString());
        if (simulator.getScheme().equals("http")) {
            // No client of Azure's sends a token in the clear: what has one of its own is told of a fixed one.
            access.token().ifPresent(token -> environment.put("NEARSIDE_AZURE_STATIC_TOKEN", token));
        }
        access.principal()
                .flatMap(principal -> store.subscriptions().values().stream()
                        .filter(each -> each.tenant().equalsIgnoreCase(principal.tenant()))
                        .findFirst())
                .ifPresent(subscription -> environment.put("AZURE_SUBSCRIPTION_ID", subscription.id()));
        return environment;
    }

    private ArmNetwork network(String id) {
        return store.find(ArmNetwork.class, new ArmId(id)).orElseThrow(() -> ArmStore.missing(id));
    }

    private ArmSubnet subnet(String id) {
        return store.subnet(new ArmId(id)).orElseThrow(() -> ArmStore.missing(id));
    }
}
