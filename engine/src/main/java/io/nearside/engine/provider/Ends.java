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
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.NearestKey;
import java.util.List;
import java.util.TreeSet;

/**
 * A link's two ends, opened. Every key was read by somebody, or the link is refused here, before the first call.
 *
 * @param site the near end in the cloud's typed ids
 * @param vendor the vendor's plugin, which tells what of the vendor's is meant
 * @param section the link's vendor section
 */
public record Ends(Provider near, Provider far, NearSite site, VendorPlugin vendor, LinkSection section)
        implements AutoCloseable {

    /**
     * Checks the link's sections and opens its cloud and its vendor.
     *
     * @throws InvalidLinkException naming the key
     */
    public static Ends open(Link link, Plugins plugins, Environment environment, Pace pace) {
        CloudPlugin cloud = plugins.cloudOf(link.near());
        VendorPlugin vendor = plugins.vendorOf(link.vendor());
        String kind = link.kind();
        check(link.near(), "cloud", cloud.keys(), kind);
        check(link.vendor(), "id", vendor.keys(), kind);
        NearestKey.check(link.as(), List.of(cloud.id(), vendor.id()));
        LinkSection nearCredentials = link.as().section(cloud.id());
        LinkSection farCredentials = link.as().section(vendor.id());
        check(nearCredentials, "", cloud.credentialKeys(), kind);
        check(farCredentials, "", vendor.credentialKeys(), kind);
        NearSite site = cloud.site(link.near(), environment);
        Provider far = vendor.open(new ProviderSettings(link.vendor(), farCredentials, environment, pace));
        try {
            Provider near = cloud.open(new ProviderSettings(link.near(), nearCredentials, environment, pace));
            return new Ends(near, far, site, vendor, link.vendor());
        } catch (RuntimeException e) {
            far.close();
            throw e;
        }
    }

    /**
     * Which of the vendor's networks is meant.
     *
     * @throws InvalidLinkException naming the key, if the section does not say
     */
    public VendorNetworkWish network() {
        return vendor.network(section);
    }

    /**
     * Which of the vendor's services is meant.
     *
     * @throws InvalidLinkException naming the key, if the section does not say
     */
    public VendorServiceWish service() {
        return vendor.service(section);
    }

    static void check(LinkSection section, String own, List<LinkKey> keys, String kind) {
        for (LinkKey key : keys) {
            if (!key.isFor(kind) && section.value(key.name()).isPresent()) {
                throw new InvalidLinkException(
                        section.pathOf(key.name()),
                        "is read in links of kind " + String.join(", ", new TreeSet<>(key.kinds())) + " only",
                        "Leave it out, or correct link.kind.");
            }
        }
        List<LinkKey> read = keys.stream().filter(key -> key.isFor(kind)).toList();
        NearestKey.checkKeys(section, own, read);
        for (LinkKey key : read) {
            if (key.need() == Need.REQUIRED && section.value(key.name()).isEmpty()) {
                throw new InvalidLinkException(
                        section.pathOf(key.name()),
                        "is missing: " + key.says(),
                        "Write one such as " + key.example() + ".");
            }
        }
        checkAlternatives(section, read);
    }

    /** One of those that can take each other's place has to be there. */
    private static void checkAlternatives(LinkSection section, List<LinkKey> read) {
        List<LinkKey> some =
                read.stream().filter(key -> key.need() == Need.ALTERNATIVE).toList();
        boolean lacking = !some.isEmpty()
                && some.stream().allMatch(key -> section.value(key.name()).isEmpty());
        if (lacking) {
            LinkKey first = some.get(0);
            String others = String.join(
                    " and ",
                    some.stream().skip(1).map(key -> section.pathOf(key.name())).toList());
            throw new InvalidLinkException(
                    section.pathOf(first.name()),
                    "is missing" + (others.isEmpty() ? "" : ", and so is " + others) + ": " + first.says(),
                    "Write one such as " + first.example() + ".");
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
