package io.nearside.engine.provider;

import io.nearside.api.CloudPlugin;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.engine.link.LinkWords;
import io.nearside.engine.link.NearestKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plugins that are there. */
public record Plugins(List<CloudPlugin> clouds, List<VendorPlugin> vendors) {

    public Plugins {
        clouds = List.copyOf(clouds);
        vendors = List.copyOf(vendors);
    }

    /** Those on the class path, in the order of their ids, whatever that of the files is. */
    public static Plugins onClassPath() {
        List<CloudPlugin> clouds = new ArrayList<>();
        ServiceLoader.load(CloudPlugin.class).forEach(clouds::add);
        List<VendorPlugin> vendors = new ArrayList<>();
        ServiceLoader.load(VendorPlugin.class).forEach(vendors::add);
        clouds.sort(Comparator.comparing(CloudPlugin::id));
        vendors.sort(Comparator.comparing(VendorPlugin::id));
        return new Plugins(clouds, vendors);
    }

    /**
     * What a link file can say with these plugins.
     *
     * @param kinds the keys of every kind of link
     */
    public LinkWords words(Map<String, List<LinkKey>> kinds) {
        SortedMap<String, List<LinkKey>> far = new TreeMap<>();
        SortedMap<String, List<LinkKey>> near = new TreeMap<>();
        SortedMap<String, List<LinkKey>> credentials = new TreeMap<>();
        for (VendorPlugin vendor : vendors) {
            far.put(vendor.id(), vendor.keys());
            credentials.put(vendor.id(), vendor.credentialKeys());
        }
        for (CloudPlugin cloud : clouds) {
            near.put(cloud.id(), cloud.keys());
            credentials.put(cloud.id(), cloud.credentialKeys());
        }
        return new LinkWords(far, near, new TreeMap<>(kinds), credentials);
    }

    /** The cloud that a {@code near} section names. */
    public CloudPlugin cloudOf(LinkSection near) {
        return cloud(NearestKey.required(
                near,
                "cloud",
                clouds.stream().flatMap(plugin -> plugin.keys().stream()).toList()));
    }

    /** The vendor that a {@code vendor} section names. */
    public VendorPlugin vendorOf(LinkSection vendor) {
        return vendor(NearestKey.required(
                vendor,
                "id",
                vendors.stream().flatMap(plugin -> plugin.keys().stream()).toList()));
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
