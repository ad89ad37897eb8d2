package io.nearside.api;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorServiceWish;
import java.util.List;

/** The door of a vendor, found by {@link java.util.ServiceLoader}. */
public interface VendorPlugin {

    /** What {@code vendor.id} says to mean this vendor: lower case, stable for ever. */
    String id();

    /** The keys of a link file's {@code vendor} section that this vendor reads, besides {@code id}. */
    List<LinkKey> keys();

    /** The keys that this vendor reads in a link file's {@code as.<id>} section. */
    List<LinkKey> credentialKeys();

    /**
     * Which of the vendor's networks a {@code vendor} section means. Offline.
     *
     * @throws io.nearside.api.link.InvalidLinkException naming the key, if one is missing or malformed
     */
    VendorNetworkWish network(LinkSection vendor);

    /**
     * Which of the vendor's services a {@code vendor} section means. Offline.
     *
     * @throws io.nearside.api.link.InvalidLinkException naming the key, if one is missing or malformed, or if this vendor has no services
     *     that a private endpoint leads to
     */
    default VendorServiceWish service(LinkSection vendor) {
        throw new InvalidLinkException(
                "link.kind",
                "cannot be had: " + id() + " does not offer private endpoints",
                "'nearside providers' lists what each cloud and vendor can do.");
    }

    /**
     * Opens the vendor. Makes no call yet.
     *
     * @throws io.nearside.api.link.InvalidLinkException naming the key or variable, if a setting is unknown, missing or malformed
     */
    Provider open(ProviderSettings settings);
}
