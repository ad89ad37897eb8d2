package io.nearside.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Key;
import com.google.inject.Scopes;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.MapBinder;
import io.nearside.api.Capability;

/**
 * A provider's bindings. What is offered here is what the provider declares; there is no second list.
 *
 * <pre>{@code
 * protected void configure() {
 *     offer(Networks.class, AcmeNetworks.class);
 *     nativeClient(AcmeClient.class, Key.get(AcmeClient.class));
 * }
 * }</pre>
 */
public abstract class ProviderModule extends AbstractModule {

    /** Declares a capability. One instance is made, at its first use. */
    protected final <C extends Capability> void offer(Class<C> capability, Class<? extends C> implementation) {
        bind(implementation).in(Scopes.SINGLETON);
        MapBinder.newMapBinder(
                        binder(), new TypeLiteral<Class<? extends Capability>>() {}, TypeLiteral.get(Capability.class))
                .addBinding(capability)
                .to(implementation);
    }

    /** Hands an SDK's client out through {@link io.nearside.api.Provider#nativeClient}. */
    protected final <T> void nativeClient(Class<T> type, Key<? extends T> key) {
        natives().addBinding(type).to(key);
    }

    /** Has the maps exist for a module that offers nothing of the kind. */
    final void declareMaps() {
        MapBinder.newMapBinder(
                binder(), new TypeLiteral<Class<? extends Capability>>() {}, TypeLiteral.get(Capability.class));
        natives();
    }

    private MapBinder<Class<?>, Object> natives() {
        return MapBinder.newMapBinder(
                binder(), new TypeLiteral<Class<?>>() {}, TypeLiteral.get(Object.class), NativeClient.class);
    }
}
