package io.nearside.conformance.stage;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.VendorNetworkWish;
import java.util.List;
import java.util.Set;

/** A vendor, seen with our account at it. */
public interface VendorStage {

    /** A network that stands; the same at every call. */
    VendorNetworkId network();

    /** Its ranges. */
    Set<Cidr> ranges();

    /** A well-formed id of a network that does not exist. */
    VendorNetworkId absentVendorNetwork();

    /** A network of ours that the vendor can be asked to peer with; the same at every call. */
    CustomerEnd.OfNetwork end();

    /** Another one. */
    CustomerEnd.OfNetwork otherEnd();

    /** A user asks for a peering of {@link #network} with this end. */
    void put(CustomerEnd.OfNetwork end);

    /** A user does at this end what a request says is ours to do, knowing nothing else of the vendor's side. */
    void fulfil(CustomerEnd.OfNetwork end, NearTask task);

    /** The networks of ours with which {@link #network} was asked to be peered and which the vendor is not about to forget, each request once. */
    List<String> requested();

    /** A network in a place where there is none yet. */
    VendorNetworkWish wish();

    /** A network that the vendor does not make. */
    VendorNetworkWish unfit();

    /** The ranges of all the networks in the place of {@link #wish}. */
    List<Cidr> made();

    /** A service starts in {@link #network}. */
    void serve(String name);

    /** Returns once everything that was begun has happened. */
    void settle();
}
