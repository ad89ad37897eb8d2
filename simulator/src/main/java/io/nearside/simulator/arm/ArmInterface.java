package io.nearside.simulator.arm;

import java.time.Instant;

/** The network interface of a private endpoint: there with it and gone with it. */
final class ArmInterface extends ArmResource {
    static final String TYPE = "networkInterfaces";

    private final ArmId endpoint;
    private final ArmId subnet;
    private final ArmId configuration;
    private final String address;

    /** @param configuration what holds the address */
    ArmInterface(
            ArmId id,
            String location,
            String guid,
            Instant shown,
            ArmId endpoint,
            ArmId subnet,
            ArmId configuration,
            String address) {
        super(id, location, guid, shown);
        this.endpoint = endpoint;
        this.subnet = subnet;
        this.configuration = configuration;
        this.address = address;
    }

    @Override
    String type() {
        return TYPE;
    }

    ArmId endpoint() {
        return endpoint;
    }

    ArmId subnet() {
        return subnet;
    }

    ArmId configuration() {
        return configuration;
    }

    String address() {
        return address;
    }
}
