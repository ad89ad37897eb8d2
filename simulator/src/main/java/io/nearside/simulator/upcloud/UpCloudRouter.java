package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.rest.Json;

/** A router of an account. Networks name their router; it names none. */
final class UpCloudRouter {
    private final String uuid;
    private final String account;
    private String name;
    private ArrayNode labels = Json.array();
    private ArrayNode routes = Json.array();

    UpCloudRouter(String uuid, String account, String name) {
        this.uuid = uuid;
        this.account = account;
        this.name = name;
    }

    String uuid() {
        return uuid;
    }

    String account() {
        return account;
    }

    String name() {
        return name;
    }

    void name(String wanted) {
        name = wanted;
    }

    ArrayNode labels() {
        return labels;
    }

    void labels(ArrayNode wanted) {
        labels = wanted;
    }

    ArrayNode routes() {
        return routes;
    }

    void routes(ArrayNode wanted) {
        routes = wanted;
    }
}
