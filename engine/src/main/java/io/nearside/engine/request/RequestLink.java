package io.nearside.engine.request;

import io.nearside.api.link.NearSite;
import io.nearside.api.vendor.VendorNetworkWish;

/** What has to be known of a link to ask its vendor for something. */
public interface RequestLink {

    /** The near cloud's id. */
    String cloud();

    /** The vendor's id. */
    String vendor();

    /** Our end. */
    NearSite site();

    /** Which of the vendor's networks is meant. */
    VendorNetworkWish wish();

    /** What to do about a request that will never become active. */
    Renewal renewal();

    /** What the vendor can do. */
    VendorDrivers vendorDrivers();

    /** How this kind of link speaks of its request. */
    RequestWords words();
}
