package io.nearside.api.vendor;

import io.nearside.api.model.ServiceId;

/**
 * Which of the vendor's services a link means.
 *
 * @param addresses what to do if the service lacks static addresses that its endpoints need
 */
public record VendorServiceWish(ServiceId service, Addresses addresses) {

    /** What to do about static addresses that are missing. They cost money for as long as they exist. */
    public enum Addresses {
        /** Nothing is made; the link is blocked until somebody has made them. */
        REQUIRE,
        CREATE
    }
}
