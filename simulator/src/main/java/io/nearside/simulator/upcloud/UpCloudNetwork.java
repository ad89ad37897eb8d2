package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.List;

/** A network of an account in a zone. An empty router means that none is attached. */
final class UpCloudNetwork {
    static final String PRIVATE = "private";

    private final String uuid;
    private final String account;
    private final String zone;
    private final String type;
    private final ArrayNode ranges;
    private String name;
    private String router = "";
    private ArrayNode labels = Json.array();

    UpCloudNetwork(String uuid, String account, String zone, String type, String name, ArrayNode ranges) {
        this.uuid = uuid;
        this.account = account;
        this.zone = zone;
        this.type = type;
        this.name = name;
        this.ranges = ranges;
    }

    String uuid() {
        return uuid;
    }

    String account() {
        return account;
    }

    String zone() {
        return zone;
    }

    String type() {
        return type;
    }

    boolean isPrivate() {
        return type.equals(PRIVATE);
    }

    /** The members of {@code ip_networks.ip_network}. */
    ArrayNode ranges() {
        return ranges;
    }

    String name() {
        return name;
    }

    void name(String wanted) {
        name = wanted;
    }

    String router() {
        return router;
    }

    void router(String wanted) {
        router = wanted;
    }

    boolean hasRouter() {
        return !router.isEmpty();
    }

    ArrayNode labels() {
        return labels;
    }

    void labels(ArrayNode wanted) {
        labels = wanted;
    }

    boolean overlaps(UpCloudNetwork other) {
        return cidrs().stream().anyMatch(mine -> other.cidrs().stream().anyMatch(mine::overlaps));
    }

    private List<Cidr> cidrs() {
        List<Cidr> cidrs = new ArrayList<>();
        for (JsonNode range : ranges) {
            cidrs.add(Cidr.of(range.path("address").asText()));
        }
        return cidrs;
    }
}
