package io.nearside.it.kill;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Provider;
import io.nearside.api.VendorPlugin;
import io.nearside.engine.provider.Plugins;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A real provider with one bug in it. */
record BuggyProvider(Provider real, PlantedBug bug) implements Provider {

    /** The plugins of the class path with this bug in what they open. */
    static Plugins plugins(PlantedBug bug) {
        Plugins real = Plugins.onClassPath();
        return new Plugins(
                real.clouds().stream()
                        .map(cloud -> plugin(CloudPlugin.class, cloud, bug))
                        .toList(),
                real.vendors().stream()
                        .map(vendor -> plugin(VendorPlugin.class, vendor, bug))
                        .toList());
    }

    private static <P> P plugin(Class<P> door, P real, PlantedBug bug) {
        return between(
                door,
                real,
                (method, answer) -> method.equals("open") ? new BuggyProvider((Provider) answer, bug) : answer);
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
        return real.find(type).map(capability -> bug.isIn(type) ? buggy(type, capability) : capability);
    }

    private <C extends Capability> C buggy(Class<C> type, C capability) {
        Map<String, Object> first = new ConcurrentHashMap<>();
        return between(
                type,
                capability,
                (method, answer) -> method.equals(bug.lookUp())
                        ? bug.hide(answer, first.computeIfAbsent(method, any -> answer))
                        : answer);
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return real.nativeClient(type);
    }

    @Override
    public void close() {
        real.close();
    }

    /** What becomes of a method's answer. */
    private interface Meddler {
        Object meddle(String method, Object answer);
    }

    private static <T> T between(Class<T> type, T real, Meddler meddler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return meddler.meddle(method.getName(), method.invoke(real, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
