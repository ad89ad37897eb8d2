package io.nearside.engine.provider;

import io.nearside.api.CloudPlugin;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.engine.link.NearestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The plugins that are there. */
public record Plugins(List<CloudPlugin> clouds, List<VendorPlugin> vendors) {

    public Plugins {
        clouds = List.copyOf(clouds);
        vendors = List.copyOf(vendors);
    }

    /** Those on the class path. */
    public static Plugins onClassPath() {
        List<CloudPlugin> clouds = new ArrayList<>();
        ServiceLoader.load(CloudPlugin.class).forEach(clouds::add);
        List<VendorPlugin> vendors = new ArrayList<>();
        ServiceLoader.load(VendorPlugin.class).forEach(vendors::add);
        return new Plugins(clouds, vendors);
    }

    /** The cloud of this id. */
    public CloudPlugin cloud(String id) {
        return clouds.stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidLinkException(
                        "near.cloud",
                        "'" + id + "' is not a cloud that is installed here",
                        NearestKey.remedy(
                                id, clouds.stream().map(CloudPlugin::id).toList())));
    }

    /** The vendor of this id. */
    public VendorPlugin vendor(String id) {
        return vendors.stream()
                .filter(plugin -> plugin.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidLinkException(
                        "vendor.id",
                        "'" + id + "' is not a vendor that is installed here",
                        NearestKey.remedy(
                                id, vendors.stream().map(VendorPlugin::id).toList())));
    }
}
