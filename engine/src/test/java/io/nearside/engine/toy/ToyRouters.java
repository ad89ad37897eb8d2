package io.nearside.engine.toy;

import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routers of a cloud that peers a network only if it has one. */
public final class ToyRouters implements Routers {
    public final Map<String, Router> all = new LinkedHashMap<>();

    /** Whether a new router is left out of the list, as if the cloud showed it late. */
    public boolean hides;

    private final Calls calls;

    private Runnable onAttach = () -> {};

    private Runnable onCreate = () -> {};

    ToyRouters(Calls calls) {
        this.calls = calls;
    }

    public void add(String id, @Nullable Mark mark, String... networks) {
        Set<NetworkId> attached = new HashSet<>();
        List.of(networks).forEach(network -> attached.add(new NetworkId(network)));
        all.put(id, new Router(new RouterId(id), id, attached, List.of(), mark));
    }

    /** Something else needs it now. */
    public void use(String id, String use) {
        Router router = router(id);
        all.put(id, new Router(router.id(), id, router.networks(), List.of(use), router.mark()));
    }

    /** Runs this when a network is attached. */
    public void onAttach(Runnable script) {
        onAttach = script;
    }

    /** Runs this before one is made, as somebody else would at the same moment. */
    public void onCreate(Runnable script) {
        onCreate = script;
    }

    private Router router(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    public @Nullable RouterId of(NetworkId network) {
        return all.values().stream()
                .filter(router -> router.networks().contains(network))
                .map(Router::id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<Router> all() {
        return calls.answer("read routers", () -> hides ? List.of() : List.copyOf(all.values()));
    }

    @Override
    public Change<Router> create(String name, Mark mark) {
        return calls.answer("create router", () -> {
            onCreate.run();
            String id = "router-" + (all.size() + 1);
            add(id, mark);
            return new Change<>(Effect.CREATED, router(id));
        });
    }

    @Override
    public Change<RouterId> attach(NetworkId mine, RouterId router) {
        return calls.answer("attach " + router, () -> {
            if (!all.containsKey(router.value())) {
                throw Calls.failure("attach " + router, ErrorKind.NOT_FOUND, null);
            }
            change(router.value(), mine, Set.of(mine));
            onAttach.run();
            return new Change<>(Effect.UPDATED, router);
        });
    }

    @Override
    public Removal detach(NetworkId mine) {
        return calls.answer("detach", () -> {
            RouterId router = Objects.requireNonNull(of(mine));
            change(router.value(), mine, Set.of());
            return new Removal.Gone();
        });
    }

    private void change(String id, NetworkId mine, Set<NetworkId> added) {
        Router router = router(id);
        Set<NetworkId> networks = new HashSet<>(router.networks());
        networks.remove(mine);
        networks.addAll(added);
        all.put(id, new Router(router.id(), router.name(), networks, router.otherUses(), router.mark()));
    }

    @Override
    public Removal remove(Router seen) {
        return calls.answer("remove " + seen.id(), () -> {
            if (!router(seen.id().value()).networks().isEmpty()) {
                throw Calls.failure("remove " + seen.id(), ErrorKind.CONFLICT, null);
            }
            all.remove(seen.id().value());
            return new Removal.Gone();
        });
    }
}
