package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A virtual network and its subnets. */
final class ArmNetwork extends ArmResource {
    static final String TYPE = "virtualNetworks";

    private final Map<String, ArmSubnet> subnets = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private ObjectNode settings = Json.object();

    ArmNetwork(ArmId id, String location, String guid, Instant shown) {
        super(id, location, guid, shown);
    }

    @Override
    String type() {
        return TYPE;
    }

    Map<String, ArmSubnet> subnets() {
        return subnets;
    }

    /** What its owner wrote of its properties; subnets are apart. */
    ObjectNode settings() {
        return settings;
    }

    void settings(ObjectNode wanted) {
        settings = wanted;
    }

    /** The same network, to try a change on: what is refused leaves no trace. */
    ArmNetwork copy() {
        ArmNetwork copy = new ArmNetwork(id(), location(), guid(), shown());
        copy.become(this);
        return copy;
    }

    /** Has the settings and subnets of the other one from now on. */
    void become(ArmNetwork other) {
        settings = other.settings;
        subnets.clear();
        other.subnets.forEach((name, subnet) -> subnets.put(name, subnet.copy()));
    }

    List<Cidr> ranges() {
        return Json.texts(settings.path("addressSpace").path("addressPrefixes")).stream()
                .flatMap(each -> Cidr.parse(each).stream())
                .toList();
    }
}
