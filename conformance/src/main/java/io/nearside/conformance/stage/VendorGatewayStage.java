package io.nearside.conformance.stage;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import java.util.Set;

/** A hub of ours that a vendor can be asked to attach a network of its to. */
public interface VendorGatewayStage {

    /** The vendor's network, which stands and was asked for nothing; the same at every call. */
    VendorNetworkId vendorNetwork();

    /** The hub, which the vendor may use already; the same at every call. */
    CustomerEnd.OfGateway end();

    /** The ranges behind it, as the vendor itself has them. */
    Set<Cidr> reach();

    /** How often the vendor was asked to attach. */
    int requested();

    /** Returns once everything that was begun has happened. */
    void settle();
}
