package io.nearside.simulator.upcloud;

import io.nearside.simulator.World;
import io.nearside.simulator.rest.Json;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** UpCloud from behind: what tests arrange and look at, and what a simulated vendor does with its own account. Ids that do not exist are mistakes of the caller and throw. */
public final class UpCloudWorld {
    private final World world;
    private final UpCloudStore store;
    /** Read while a request is named, and so outside the world's lock. */
    private final Map<String, String> credentials = Collections.synchronizedMap(new LinkedHashMap<>());

    private UpCloudErrorStyle errors = UpCloudErrorStyle.CLASSIC;

    public UpCloudWorld(World world) {
        this.world = world;
        this.store = new UpCloudStore(world);
    }

    UpCloudStore store() {
        return store;
    }

    public void timings(UpCloudTimings wanted) {
        world.change(() -> store.timings(wanted));
    }

    /** The shape in which network peerings are refused from now on. */
    public void errors(UpCloudErrorStyle wanted) {
        world.change(() -> errors = wanted);
    }

    UpCloudErrorStyle errors() {
        return errors;
    }

    public void addToken(String token, String account) {
        world.change(() -> credentials.put(UpCloudCredentials.ofToken(token), account));
    }

    public void addUser(String name, String password, String account) {
        world.change(() -> credentials.put(UpCloudCredentials.ofUser(name, password), account));
    }

    /** From now on the account's tokens and users are unknown. */
    public void revoke(String account) {
        world.change(() -> credentials.values().removeIf(account::equals));
    }

    /** Credentials as they stand in an Authorization header, with the account that they open. */
    Map<String, String> credentials() {
        return credentials;
    }

    /** Makes a private network without a router and answers its id. */
    public String createNetwork(String account, String zone, String name, String cidr) {
        return world.alone(() -> addNetwork(store.newId("03"), account, zone, name, cidr));
    }

    /** The same with an id that the caller chooses. */
    public String addNetwork(String uuid, String account, String zone, String name, String cidr) {
        return addNetwork(uuid, account, zone, name, cidr, UpCloudNetwork.PRIVATE);
    }

    /** The same of another type: {@code public} or {@code utility}. */
    public String addNetwork(String uuid, String account, String zone, String name, String cidr, String type) {
        return world.alone(() -> store.addNetwork(
                        uuid, account, zone, type, name, Json.array().add(UpCloudJson.range(cidr)))
                .uuid());
    }

    /** Deletes it and the peerings that were made from it. Those towards it stay. */
    public void removeNetwork(String uuid) {
        world.change(() -> {
            network(uuid);
            store.networks().remove(uuid);
            store.peerings().values().removeIf(peering -> peering.network().equals(uuid));
        });
    }

    /** Makes a router that no network is attached to, and answers its id. */
    public String addRouter(String account, String name) {
        return world.alone(() -> store.addRouter(account, name).uuid());
    }

    /** Every router there is. */
    public List<UpCloudRouterView> routers() {
        return world.alone(
                () -> store.routers().values().stream().map(this::view).toList());
    }

    /** Makes a router and attaches the network to it. */
    public String attachRouter(String network, String name) {
        return world.alone(() -> {
            UpCloudRouter router = store.addRouter(network(network).account(), name);
            network(network).router(router.uuid());
            return router.uuid();
        });
    }

    /** Attaches the network to a router that is there. */
    public void attach(String network, String router) {
        world.change(() -> network(network).router(router));
    }

    public void detachRouter(String network) {
        world.change(() -> network(network).router(""));
    }

    /** The first token there is. */
    Optional<String> token() {
        return credentials.keySet().stream().flatMap(UpCloudCredentials::token).findFirst();
    }

    public boolean hasNetwork(String uuid) {
        return world.alone(() -> store.networks().containsKey(uuid));
    }

    public String zone(String network) {
        return world.alone(() -> network(network).zone());
    }

    /** Makes the half of one side. Nothing is judged but that the network exists. */
    public String createPeering(String name, String network, String peer) {
        return world.alone(() -> store.addPeering(network(network).account(), name, network, peer)
                .uuid());
    }

    public void removePeering(String uuid) {
        world.change(() -> store.peerings().remove(uuid));
    }

    /** Switches the half of one side off, as its owner would. */
    public void disablePeering(String uuid) {
        world.change(() -> {
            Objects.requireNonNull(store.peerings().get(uuid), uuid).configured(UpCloudPeering.DISABLED);
        });
    }

    /** As it is now; empty for an id that is not there (any more). */
    public Optional<UpCloudPeeringView> peering(String uuid) {
        return world.alone(() -> Optional.ofNullable(store.peerings().get(uuid)).map(this::view));
    }

    public List<UpCloudPeeringView> peerings() {
        return world.alone(
                () -> store.peerings().values().stream().map(this::view).toList());
    }

    /** From now on the peering with this id or name shows this state, which may be one that nobody knows; an empty one ends it. */
    public void script(String peering, String state) {
        world.change(() -> store.scripts().put(peering, state));
    }

    private UpCloudRouterView view(UpCloudRouter router) {
        return new UpCloudRouterView(
                router.uuid(), router.account(), router.name(), Set.copyOf(store.networksOf(router)));
    }

    private UpCloudPeeringView view(UpCloudPeering peering) {
        return new UpCloudPeeringView(
                peering.uuid(),
                peering.account(),
                peering.name(),
                peering.network(),
                peering.peer(),
                peering.configured(),
                store.stateOf(peering));
    }

    private UpCloudNetwork network(String uuid) {
        UpCloudNetwork network = store.networks().get(uuid);
        if (network == null) {
            throw new IllegalArgumentException("there is no network " + uuid);
        }
        return network;
    }
}
