package io.nearside.simulator.compute;

import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Networks and their peerings from behind: what tests arrange and look at, and what a simulated vendor does. Networks that do not exist are mistakes of the caller and throw. */
public final class ComputePeeringWorld {
    private final ComputeStore store;
    private final ComputePeeringWork work;

    ComputePeeringWorld(ComputeStore store) {
        this.store = store;
        this.work = new ComputePeeringWork(store);
    }

    /**
     * Begins to add a half to a network, as its owner does with the usual settings. Answers the operation, of which {@link #operation} tells how it goes on; while it is at work, it keeps both networks busy.
     *
     * @param peer the other network's path or URL
     * @throws ComputePeeringException if Google refuses it at once
     */
    public String add(String network, String name, String peer) {
        return begin(network, local -> {
            ComputeName other = store.canonical(ComputeWorld.name(peer));
            return work.add(local, Json.object().put("name", name), other, "v1", owner(local));
        });
    }

    /**
     * Begins to remove a half, as its owner does.
     *
     * @throws ComputePeeringException if Google refuses it at once, as it does for one that is not there
     */
    public String remove(String network, String name) {
        return begin(network, local -> {
            ComputePeering half = new ComputePeeringRules(store)
                    .found(local.name(), "name", Json.object().put("name", name));
            return work.remove(local, half, owner(local));
        });
    }

    private String begin(String network, Function<ComputeResource, ComputeOperation> started) {
        return store.alone(() -> {
            try {
                return started.apply(network(network)).name().path();
            } catch (ComputeRefused refused) {
                throw new ComputePeeringException(refused.failure());
            }
        });
    }

    /** How an operation goes on; empty for one that there is not. */
    public Optional<ComputeOperationView> operation(String path) {
        return store.alone(() -> store.operation(ComputeWorld.name(path)).map(ComputeOperationView::of));
    }

    /** As it is now; empty for a half that is not there (any more). */
    public Optional<ComputePeeringView> find(String network, String name) {
        return store.alone(
                () -> store.peerings().find(ComputeWorld.name(network), name).map(this::view));
    }

    /** The half with which this network leads to that one. */
    public Optional<ComputePeeringView> between(String network, String peer) {
        return store.alone(() -> store.peerings()
                .between(ComputeWorld.name(network), store.canonical(ComputeWorld.name(peer)))
                .map(this::view));
    }

    /** The halves of this network, in order of name. */
    public List<ComputePeeringView> of(String network) {
        return store.alone(() -> store.peerings().of(ComputeWorld.name(network)).stream()
                .map(this::view)
                .toList());
    }

    public boolean hasNetwork(String network) {
        return store.alone(() -> store.shown(ComputeWorld.name(network)).isPresent());
    }

    /** Adds a half at once and unjudged, with the usual settings. */
    public void join(String network, String name, String peer) {
        store.change(() -> {
            ComputeName other = store.canonical(ComputeWorld.name(peer));
            store.peerings()
                    .add(new ComputePeering(
                            network(network).name(),
                            name,
                            other,
                            "v1",
                            store.now(),
                            ComputePeeringWork.settings(Json.object())));
        });
    }

    /** Takes a half away at once, or nothing if it is not there. */
    public void cut(String network, String name) {
        store.change(
                () -> store.peerings().find(ComputeWorld.name(network), name).ifPresent(store.peerings()::remove));
    }

    /** Takes a network away at once, with all that is in it. */
    public void removeNetwork(String network) {
        store.change(() -> {
            ComputeName gone = network(network).name();
            store.peerings().removeAll(gone);
            for (ComputeKind kind : ComputeKind.values()) {
                store.naming(kind, "network", gone).forEach(each -> store.remove(each.name()));
            }
            store.remove(gone);
        });
    }

    private ComputePeeringView view(ComputePeering half) {
        return new ComputePeeringView(
                half.network().path(),
                half.name(),
                half.peer().path(),
                store.peerings().isActive(half) ? "ACTIVE" : "INACTIVE");
    }

    ComputeResource network(String path) {
        return store.find(ComputeWorld.name(path))
                .filter(each -> each.kind() == ComputeKind.NETWORK)
                .orElseThrow(() -> ComputeStore.missing(path));
    }

    /** Who begins what is done from behind. */
    static String owner(ComputeResource resource) {
        return "owner@" + resource.name().project() + ".iam.gserviceaccount.com";
    }
}
