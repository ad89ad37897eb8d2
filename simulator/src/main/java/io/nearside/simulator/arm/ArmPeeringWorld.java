package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;

/** Networks and their peerings from behind: what tests arrange and look at, and what a simulated vendor does. Ids that do not exist are mistakes of the caller and throw. */
public final class ArmPeeringWorld {
    private final ArmStore store;
    private final ArmAccess access;

    ArmPeeringWorld(ArmStore store, ArmAccess access) {
        this.store = store;
        this.access = access;
    }

    /**
     * Makes a half at once, as an application that may do everything with the network and on the other one what it was given there. Answers its id.
     *
     * @throws ArmPeeringException if Azure refuses it
     */
    public String create(String application, String network, String name, String remote) {
        return store.alone(() -> {
            ArmNetwork local = network(network);
            ArmId other = new ArmId(remote);
            String tenant = tenantOf(remote)
                    .orElseThrow(() -> new ArmPeeringException("there is no subscription of " + remote));
            boolean allowed = access.roles()
                    .allows(ArmRoles.objectId(tenant, application), ArmLinkedScopes.PEER, other, store.now());
            if (!allowed) {
                throw new ArmPeeringException("The application does not have permission to perform action '"
                        + ArmLinkedScopes.PEER + "' on " + remote);
            }
            ArmId id = local.id().child("virtualNetworkPeerings", name);
            ObjectNode settings = Json.object().put("allowVirtualNetworkAccess", true);
            try {
                new ArmPeeringRules(store, store.peerings())
                        .check(id, other, settings, store.find(ArmPeering.class, id));
            } catch (ArmRefused refused) {
                throw new ArmPeeringException(String.valueOf(refused.getMessage()));
            }
            store.peerings().add(local, id, other, store.now()).settings(settings);
            return id.text();
        });
    }

    /** As it is now; empty for an id that is not there (any more). */
    public Optional<ArmPeeringView> find(String peering) {
        return store.alone(
                () -> store.find(ArmPeering.class, new ArmId(peering)).map(this::view));
    }

    /** The halves of this network. */
    public List<ArmPeeringView> of(String network) {
        return store.alone(() ->
                store.peerings().of(new ArmId(network)).stream().map(this::view).toList());
    }

    /** From now on a half lets no traffic through, as its owner has it. Azure calls it connected all the same. */
    public void shut(String peering) {
        store.change(() -> store.find(ArmPeering.class, new ArmId(peering))
                .ifPresent(half -> half.settings(half.settings().deepCopy().put("allowVirtualNetworkAccess", false))));
    }

    /** Takes a half away at once, or nothing if it is not there. */
    public void remove(String peering) {
        store.change(() -> store.find(ArmPeering.class, new ArmId(peering)).ifPresent(store.peerings()::remove));
    }

    /** Takes a network away at once, with the halves that lead from it. */
    public void removeNetwork(String network) {
        store.change(() -> {
            ArmId id = network(network).id();
            store.peerings().removeAll(id);
            store.remove(id);
        });
    }

    /** From now on the network has this address space. */
    public void resize(String network, String... prefixes) {
        store.change(() -> network(network).settings(ArmNetworkCalls.settings(List.of(prefixes))));
    }

    public void addGateway(String network, String name) {
        store.change(() -> store.peerings().addGateway(network(network).id(), name));
    }

    public boolean hasNetwork(String network) {
        return store.alone(
                () -> store.find(ArmNetwork.class, new ArmId(network)).isPresent());
    }

    /** The tenant of the subscription that this is in; empty for a subscription that there is not. */
    public Optional<String> tenantOf(String id) {
        return store.alone(() -> Optional.ofNullable(store.subscriptions().get(new ArmId(id).subscription()))
                .map(ArmSubscription::tenant));
    }

    private ArmPeeringView view(ArmPeering half) {
        return new ArmPeeringView(
                half.id().text(),
                half.network().text(),
                half.remote().text(),
                store.peerings().state(half),
                store.peerings().level(half));
    }

    private ArmNetwork network(String id) {
        return store.find(ArmNetwork.class, new ArmId(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no " + id));
    }
}
