package io.nearside.conformance.stage;

import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorService.Addressing;
import java.util.Set;

/** A service that a vendor runs for us. */
public interface ServiceStage {

    /**
     * One in a network, on a cloud where the vendor publishes services and they run on static addresses; settled, with none of its
     * components switched on for endpoints and no static address. The same at every call.
     */
    ServiceId service();

    /** The network that it is in. */
    VendorNetworkId networkOfService();

    /** What it is, in the vendor's word. */
    String type();

    /** How many static addresses it needs by the vendor's rule. */
    int addressesNeeded();

    /** A well-formed name of a service that does not exist. */
    ServiceId absentService();

    /** Another one that is in no network. */
    ServiceId serviceInNoNetwork();

    /** A component of {@link #service} that endpoints can lead to. */
    String component();

    /** Another one. */
    String otherComponent();

    /** A word that is no component of its type. */
    String absentComponent();

    /** The nodes of {@link #service} begin to be replaced, which takes until {@link #settle}. */
    void replaceNodes();

    /** It is given the static addresses that it needs. */
    void giveAddresses();

    /** The components of {@link #service} that are switched on for endpoints. */
    Set<String> opened();

    /** Whether it is to run on its static addresses. */
    Addressing addressing();

    /** All else that can be set of it, such as its network and who may reach it, in any form. */
    String rest();

    /** Returns once everything that was begun has happened. */
    void settle();
}
