package io.nearside.guice;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Inject;
import io.nearside.api.Capability;
import io.nearside.api.Provider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A provider made of a module's bindings. */
public final class GuiceProvider implements Provider {
    private final String id;

    private final ProviderLife life;

    private final Map<Class<? extends Capability>, com.google.inject.Provider<Capability>> capabilities;

    private final Map<Class<?>, com.google.inject.Provider<Object>> natives;

    @Inject
    GuiceProvider(
            ProviderId id,
            ProviderLife life,
            Map<Class<? extends Capability>, com.google.inject.Provider<Capability>> capabilities,
            @NativeClient Map<Class<?>, com.google.inject.Provider<Object>> natives) {
        this.id = id.value();
        this.life = life;
        this.capabilities = capabilities;
        this.natives = natives;
    }

    /** Opens a provider of its own injector, in which {@link ProviderLife} can be injected. */
    public static GuiceProvider open(String id, ProviderModule module) {
        return Guice.createInjector(module, new AbstractModule() {
                    @Override
                    protected void configure() {
                        bind(ProviderId.class).toInstance(new ProviderId(id));
                        bind(ProviderLife.class).toInstance(new ProviderLife(id));
                        install(new ProviderModule() {
                            @Override
                            protected void configure() {
                                declareMaps();
                            }
                        });
                    }
                })
                .getInstance(GuiceProvider.class);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return Set.copyOf(capabilities.keySet());
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return Optional.ofNullable(capabilities.get(type)).map(offered -> type.cast(offered.get()));
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return Optional.ofNullable(natives.get(type)).map(offered -> type.cast(offered.get()));
    }

    @Override
    public void close() {
        life.close();
    }

    record ProviderId(String value) {}
}
