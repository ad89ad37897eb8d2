package io.nearside.conformance.stage;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Private endpoints in a subnet of our network, and the owner of what they lead to. */
public interface EndpointStage {

    /** An endpoint, as the cloud itself shows it. */
    record Stands(EndpointName name, String target) {}

    /** A subnet of our network with room for a few endpoints, and nothing against them. */
    EndpointPlace place();

    /** The range of that subnet. */
    Cidr subnet();

    /** A subnet that our network does not have, under a well-formed id. */
    EndpointPlace placeOfNoSubnet();

    /** A network that does not exist, under a well-formed id. */
    EndpointPlace placeOfNoNetwork();

    /** A service of somebody else's, who decides on every endpoint; the same at every call. */
    ServiceTarget target();

    /** Another one. */
    ServiceTarget otherTarget();

    /** An address of {@link #subnet} that nobody has. */
    InetAddress freeAddress();

    /** One that somebody has. */
    InetAddress takenAddress();

    /** A user makes an endpoint in {@link #place}. */
    void put(EndpointName name, ServiceTarget target);

    /**
     * An endpoint as the owner of its service sees it, where whoever makes one does not get to know that before it stands; empty where it is
     * known from the beginning.
     */
    default Optional<ConsumerId> guest(EndpointName name) {
        return Optional.empty();
    }

    /** The owner of its service lets an endpoint in. */
    void approve(EndpointName name);

    /** The owner says no, with these words; answers those of them that the cloud passes on, or nothing. */
    String reject(EndpointName name, String words);

    /** The owner cuts off an endpoint that it let in. */
    void cut(EndpointName name);

    /** Every endpoint in {@link #place}. */
    List<Stands> endpoints();

    /** How many interfaces endpoints have in {@link #place}. */
    int interfaces();

    /** Leaves no free address in {@link #place}. */
    void fill();

    /** Somebody else begins to change our network, which takes until {@link #settle}. */
    void keepBusy();

    /** Returns once everything that was begun has happened. */
    void settle();
}
