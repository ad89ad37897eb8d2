package io.nearside.simulator.compute;

/** The kinds of resources. */
enum ComputeKind {
    NETWORK("networks", "network", Place.GLOBAL),
    SUBNETWORK("subnetworks", "subnetwork", Place.REGIONAL),
    ADDRESS("addresses", "address", Place.REGIONAL),
    FORWARDING_RULE("forwardingRules", "forwardingRule", Place.REGIONAL),
    SERVICE_ATTACHMENT("serviceAttachments", "serviceAttachment", Place.REGIONAL),
    FIREWALL("firewalls", "firewall", Place.GLOBAL),
    ROUTE("routes", "route", Place.GLOBAL);

    private final String collection;
    private final String word;
    private final Place place;

    private enum Place {
        GLOBAL,
        REGIONAL
    }

    ComputeKind(String collection, String word, Place place) {
        this.collection = collection;
        this.word = word;
        this.place = place;
    }

    /** In paths and permissions. */
    String collection() {
        return collection;
    }

    /** In bodies and messages. */
    String word() {
        return word;
    }

    boolean isGlobal() {
        return place == Place.GLOBAL;
    }

    /** The {@code kind} of one of them. */
    String json() {
        return "compute#" + word;
    }
}
