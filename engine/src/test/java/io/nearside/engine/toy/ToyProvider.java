package io.nearside.engine.toy;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Offers whatever capabilities its parts implement. */
public final class ToyProvider implements Provider {
    private final String id;

    private final Map<Class<? extends Capability>, Capability> offered;

    private ToyProvider(String id, Map<Class<? extends Capability>, Capability> offered) {
        this.id = id;
        this.offered = offered;
    }

    public static ToyProvider of(String id, Capability... parts) {
        Map<Class<? extends Capability>, Capability> offered = new HashMap<>();
        for (Capability part : parts) {
            Arrays.stream(part.getClass().getInterfaces())
                    .filter(Capability.class::isAssignableFrom)
                    .forEach(type -> offered.put(type.asSubclass(Capability.class), part));
        }
        return new ToyProvider(id, offered);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return offered.keySet();
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return Optional.ofNullable(offered.get(type)).map(type::cast);
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Holds nothing open.
    }
}
