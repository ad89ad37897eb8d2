package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetworkWish;

/** What is a cloud's own of the peerings that Aiven makes in it: two networks of ours, and how either side names them. */
interface AivenPeers {

    /** Where Aiven has its network, in its words. */
    String cloud();

    /** A network of Aiven's in a place of the cloud where it has none. */
    VendorNetworkWish wish();

    /** One that Aiven does not make there. */
    VendorNetworkWish unfit();

    CustomerEnd.OfNetwork end();

    CustomerEnd.OfNetwork otherEnd();

    /** How a user asks Aiven for a peering with this end. */
    ObjectNode body(CustomerEnd.OfNetwork end);

    /** The network of ours that a peering of Aiven's answer is with. */
    NetworkId network(JsonNode peering);

    /** Begins to do at this end what Aiven waits for, as a user does who was told no more than this. */
    void fulfil(CustomerEnd.OfNetwork end, NearTask task);

    /** Does what the cloud has begun and whose time has come. */
    void settle();
}
