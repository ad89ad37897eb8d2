package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A private endpoint. Its subnet, its connection and its addresses are as they were made. */
final class ArmEndpoint extends ArmResource {
    static final String TYPE = "privateEndpoints";

    private final ArmId subnet;
    private final String customInterfaceName;
    private final JsonNode addresses;
    private @Nullable ArmConnection connection;
    private @Nullable ArmInterface networkInterface;

    /**
     * @param customInterfaceName empty for a name that Azure makes up
     * @param addresses the {@code ipConfigurations} that were asked for
     */
    ArmEndpoint(
            ArmId id,
            String location,
            String guid,
            Instant shown,
            ArmId subnet,
            String customInterfaceName,
            JsonNode addresses) {
        super(id, location, guid, shown);
        this.subnet = subnet;
        this.customInterfaceName = customInterfaceName;
        this.addresses = addresses instanceof ArrayNode ? addresses : Json.array();
    }

    @Override
    String type() {
        return TYPE;
    }

    ArmId subnet() {
        return subnet;
    }

    String customInterfaceName() {
        return customInterfaceName;
    }

    JsonNode addresses() {
        return addresses;
    }

    ArmConnection connection() {
        return Objects.requireNonNull(connection);
    }

    ArmInterface networkInterface() {
        return Objects.requireNonNull(networkInterface);
    }

    void join(ArmConnection made, ArmInterface its) {
        connection = made;
        networkInterface = its;
    }
}
