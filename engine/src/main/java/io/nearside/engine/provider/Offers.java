package io.nearside.engine.provider;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Need;
import io.nearside.api.link.LinkSection;
import io.nearside.engine.link.KeyExample;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Finds out what plugins can do. What a provider binds is what it declares, and there is no second list of it: so each is opened, with the
 * examples of its own keys, once for each kind of link, since a vendor may offer for one kind what it does not for another. Opening asks
 * nobody.
 */
public final class Offers {
    private static final String TRAITS = "traits";

    private final Collection<String> kinds;

    /** Over these kinds of link. */
    public Offers(Collection<String> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** What a cloud can do. */
    public Offer of(CloudPlugin cloud) {
        return offer("near", cloud.keys(), new Credentials(cloud.id(), cloud.credentialKeys()), cloud::open);
    }

    /** What a vendor can do. */
    public Offer of(VendorPlugin vendor) {
        return offer("vendor", vendor.keys(), new Credentials(vendor.id(), vendor.credentialKeys()), vendor::open);
    }

    private Offer offer(
            String section, List<LinkKey> keys, Credentials credentials, Function<ProviderSettings, Provider> door) {
        TreeMap<String, Optional<Record>> found = new TreeMap<>();
        for (String kind : kinds) {
            for (LinkSection example : examples(section, keys, kind)) {
                Optional<Provider> opened = credentials.open(example, door);
                if (opened.isPresent()) {
                    try (Provider provider = opened.get()) {
                        provider.capabilities()
                                .forEach(type -> found.put(type.getSimpleName(), traits(provider, type)));
                    }
                    break;
                }
            }
        }
        Map<String, Record> traits = new LinkedHashMap<>();
        found.forEach((name, each) -> each.ifPresent(record -> traits.put(name, record)));
        return new Offer(List.copyOf(found.keySet()), traits);
    }

    /** First what a file cannot do without, then all that it may say: some keys are left to be missed until a vendor reads them. */
    private static List<LinkSection> examples(String section, List<LinkKey> keys, String kind) {
        Map<String, Object> least = new LinkedHashMap<>();
        Map<String, Object> most = new LinkedHashMap<>();
        for (LinkKey key : keys) {
            boolean another =
                    key.need() == Need.ALTERNATIVE && least.keySet().stream().anyMatch(alternatives(keys)::contains);
            if (key.isFor(kind) && !another) {
                most.put(key.name(), KeyExample.of(key));
                if (key.need() != Need.OPTIONAL) {
                    least.put(key.name(), KeyExample.of(key));
                }
            }
        }
        return List.of(LinkSection.of(section, least), LinkSection.of(section, most));
    }

    private static List<String> alternatives(List<LinkKey> keys) {
        return keys.stream()
                .filter(key -> key.need() == Need.ALTERNATIVE)
                .map(LinkKey::name)
                .toList();
    }

    private static Optional<Record> traits(Provider provider, Class<? extends Capability> type) {
        for (Method method : type.getMethods()) {
            if (method.getName().equals(TRAITS) && method.getReturnType().isRecord()) {
                return provider.find(type).map(driver -> told(method, driver));
            }
        }
        return Optional.empty();
    }

    private static Record told(Method method, Capability driver) {
        try {
            return (Record) method.invoke(driver);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose credentials: the environment is none of anybody's, so that nothing depends on who asks. */
    private record Credentials(String id, List<LinkKey> keys) {

        Optional<Provider> open(LinkSection section, Function<ProviderSettings, Provider> door) {
            List<ProviderSettings> tries = new ArrayList<>();
            String path = "as." + id;
            tries.add(new ProviderSettings(section, LinkSection.empty(path), Environment.of(Map.of())));
            for (LinkKey key : keys) {
                // A key that names a variable finds one of the example's name.
                Environment variables = Environment.of(Map.of(key.example(), "example"));
                LinkSection as = LinkSection.of(path, Map.of(key.name(), KeyExample.of(key)));
                tries.add(new ProviderSettings(section, as, variables));
            }
            return tries.stream().flatMap(each -> opened(each, door).stream()).findFirst();
        }

        private static Optional<Provider> opened(ProviderSettings settings, Function<ProviderSettings, Provider> door) {
            try {
                return Optional.of(door.apply(settings));
            } catch (InvalidLinkException wrong) {
                return Optional.empty();
            }
        }
    }
}
