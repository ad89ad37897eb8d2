package io.nearside.it.kill;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Provider;
import io.nearside.api.VendorPlugin;
import io.nearside.engine.provider.Plugins;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;

/** A real provider with one bug in it. */
record BuggyProvider(Provider real, Bug bug) implements Provider {

    /** The plugins of the class path with this bug in what they open. */
    static Plugins plugins(Bug bug) {
        Plugins real = Plugins.onClassPath();
        return new Plugins(
                real.clouds().stream()
                        .map(cloud -> plugin(CloudPlugin.class, cloud, bug))
                        .toList(),
                real.vendors().stream()
                        .map(vendor -> plugin(VendorPlugin.class, vendor, bug))
                        .toList());
    }

    private static <P> P plugin(Class<P> door, P real, Bug bug) {
        return between(door, real, (method, arguments, call) -> {
            Object answer = call.with(arguments);
            return method.equals("open") ? new BuggyProvider((Provider) answer, bug) : answer;
        });
    }

    @Override
    public String id() {
        return real.id();
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return real.capabilities();
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return real.find(type)
                .map(capability -> bug.in(type)
                        .map(meddler -> between(type, capability, meddler))
                        .orElse(capability));
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return real.nativeClient(type);
    }

    @Override
    public void close() {
        real.close();
    }

    private static <T> T between(Class<T> type, T real, Bug.Meddler meddler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> meddler.meddle(method.getName(), arguments, with -> {
                    try {
                        return method.invoke(real, with);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })));
    }
}
