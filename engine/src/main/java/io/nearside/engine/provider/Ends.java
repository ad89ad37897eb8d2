package io.nearside.engine.provider;

import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Need;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.NearestKey;
import java.util.List;

/**
 * A link's two ends, opened. Every key was read by somebody, or the link is refused here, before the first call.
 *
 * @param site the near end in the cloud's typed ids
 * @param wish which of the vendor's networks is meant
 */
public record Ends(Provider near, Provider far, NearSite site, VendorNetworkWish wish) implements AutoCloseable {

    /**
     * Checks the link's sections and opens its cloud and its vendor.
     *
     * @throws InvalidLinkException naming the key
     */
    public static Ends open(Link link, Plugins plugins, Environment environment, Pace pace) {
        CloudPlugin cloud = plugins.cloudOf(link.near());
        VendorPlugin vendor = plugins.vendorOf(link.vendor());
        check(link.near(), "cloud", cloud.keys());
        check(link.vendor(), "id", vendor.keys());
        NearestKey.check(link.as(), List.of(cloud.id(), vendor.id()));
        LinkSection nearCredentials = link.as().section(cloud.id());
        LinkSection farCredentials = link.as().section(vendor.id());
        check(nearCredentials, "", cloud.credentialKeys());
        check(farCredentials, "", vendor.credentialKeys());
        NearSite site = cloud.site(link.near());
        VendorNetworkWish wish = vendor.network(link.vendor());
        Provider far = vendor.open(new ProviderSettings(link.vendor(), farCredentials, environment, pace));
        try {
            Provider near = cloud.open(new ProviderSettings(link.near(), nearCredentials, environment, pace));
            return new Ends(near, far, site, wish);
        } catch (RuntimeException e) {
            far.close();
            throw e;
        }
    }

    static void check(LinkSection section, String own, List<LinkKey> keys) {
        NearestKey.checkKeys(section, own, keys);
        for (LinkKey key : keys) {
            if (key.need() == Need.REQUIRED && section.value(key.name()).isEmpty()) {
                throw new InvalidLinkException(
                        section.pathOf(key.name()),
                        "is missing: " + key.says(),
                        "Write one such as " + key.example() + ".");
            }
        }
    }

    /**
     * A capability that the link cannot do without.
     *
     * @param what what the link needs it for, completing "does not offer …"
     */
    public static <C extends Capability> C require(Provider provider, Class<C> capability, String what) {
        return provider.find(capability)
                .orElseThrow(() -> new InvalidLinkException(
                        "link.kind",
                        "cannot be had: " + provider.id() + " does not offer " + what,
                        "'nearside providers' lists what each cloud and vendor can do."));
    }

    @Override
    public void close() {
        try {
            near.close();
        } finally {
            far.close();
        }
    }
}
