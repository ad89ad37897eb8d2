package io.nearside.conformance;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The plugin that is certified: a cloud's or a vendor's, which open alike.
 *
 * @param id what the plugin calls itself
 * @param version of the jar that it comes in; "development" outside one
 * @param opens opens it
 */
public record Door(String id, String version, Function<ProviderSettings, Provider> opens) {

    /** A cloud's. */
    public static Door of(CloudPlugin plugin) {
        return new Door(plugin.id(), versionOf(plugin), plugin::open);
    }

    /** A vendor's. */
    public static Door of(VendorPlugin plugin) {
        return new Door(plugin.id(), versionOf(plugin), plugin::open);
    }

    /** The one that {@link ServiceLoader} finds under this id, as a user of Nearside would. */
    public static Door found(String id) {
        Stream<Door> clouds = ServiceLoader.load(CloudPlugin.class).stream().map(found -> Door.of(found.get()));
        Stream<Door> vendors = ServiceLoader.load(VendorPlugin.class).stream().map(found -> Door.of(found.get()));
        return Stream.concat(clouds, vendors)
                .filter(door -> door.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No plugin '" + id + "' is named in META-INF/services"));
    }

    /** Opens a provider. */
    public Provider open(ProviderSettings settings) {
        return opens.apply(settings);
    }

    private static String versionOf(Object plugin) {
        String version = plugin.getClass().getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
