package io.nearside.api.vendor;

import io.nearside.api.Capability;
import java.util.List;

/** What a vendor asks for what a link needs of it, where it publishes that. */
public interface ServicePrices extends Capability {

    /** The prices of what this service may need, in its place; one call for each kind. What has no published price is left out. */
    List<Price> of(VendorService service);

    /**
     * A price.
     *
     * @param amount as the vendor publishes it, with its currency, such as "0.10 USD"
     */
    record Price(Thing thing, String amount) {}

    /** What is paid for. */
    enum Thing {
        STATIC_ADDRESS,
        /** A service's publication for private endpoints. */
        OPENING
    }
}
