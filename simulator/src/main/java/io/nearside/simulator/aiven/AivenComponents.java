package io.nearside.simulator.aiven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the components of a service listen. Host names as in terraform-provider-aiven's tests; ports are the simulator's own. Through private endpoints a component is reached at a host for each active
 * connection, and which connection that is, is said where there are several (Aiven's documentation, use-aws-privatelinks).
 */
final class AivenComponents {
    private static final int PORT = 12_835;
    private static final int SASL = 11;

    private final AivenManaged service;
    private final String host;
    private final List<Component> all = new ArrayList<>();
    private final Map<String, List<String>> addresses = new LinkedHashMap<>();

    /**
     * Where one listens.
     *
     * @param authentication of Kafka; empty elsewhere
     * @param connection by which it is reached; empty if that needs not be said
     */
    record Component(
            String name, String host, int port, String route, String usage, String authentication, String connection) {}

    AivenComponents(AivenManaged service) {
        this.service = service;
        this.host = service.name() + "-" + service.project() + ".aivencloud.com";
        addDynamic();
        // In a VPC the route dynamic is not reached from outside, and this one is.
        Set<String> open = service.config().on(AivenUserConfig.PUBLIC);
        service.product().publicAccess().stream()
                .filter(open::contains)
                .forEach(name -> add(name, "public-" + host, "public", ""));
        if (service.vpc().isPresent()) {
            service.asked()
                    .filter(link -> link.state() == AivenPublicationState.ACTIVE)
                    .ifPresent(this::addPrivatelink);
            service.aws()
                    .filter(link -> link.state() == AivenPublicationState.ACTIVE)
                    .ifPresent(this::addPrivatelink);
        }
    }

    List<Component> all() {
        return all;
    }

    /** Of the hosts that are reached through private endpoints, the addresses that those have, as the customer told Aiven or AWS's name says. */
    Map<String, List<String>> addresses() {
        return addresses;
    }

    private void addDynamic() {
        switch (service.product()) {
            case KAFKA -> {
                add("kafka", host, "dynamic", "");
                add("schema_registry", host, "dynamic", "");
            }
            case PG -> {
                all.add(new Component("pg", "replica-" + host, port("pg"), "dynamic", "replica", "", ""));
                add("pg", host, "dynamic", "");
            }
            case KAFKA_CONNECT,
                    KAFKA_MIRRORMAKER,
                    MYSQL,
                    OPENSEARCH,
                    CLICKHOUSE,
                    VALKEY,
                    DRAGONFLY,
                    GRAFANA,
                    FLINK,
                    THANOS ->
                service.product().privatelinkAccess().stream().limit(1).forEach(name -> add(name, host, "dynamic", ""));
        }
    }

    private void addPrivatelink(AivenAskedPrivatelink link) {
        Map<String, List<String>> active = new LinkedHashMap<>();
        link.connections().stream()
                .filter(each -> each.state() == AivenAskedConnection.State.ACTIVE)
                .forEach(each -> active.put(each.id(), List.of(each.address())));
        addThrough(active);
    }

    /** Aiven's own name is another one for AWS's, which leads to the endpoint in each of its zones. */
    private void addPrivatelink(AivenAwsPrivatelink link) {
        Map<String, List<String>> active = new LinkedHashMap<>();
        link.connections().forEach(each -> active.put(each.id(), each.endpoint().addresses()));
        addThrough(active);
    }

    private void addThrough(Map<String, List<String>> active) {
        int count = 0;
        for (Map.Entry<String, List<String>> each : active.entrySet()) {
            count++;
            String through = "privatelink-" + count + "-" + host;
            addresses.put(through, each.getValue());
            String connection = active.size() > 1 ? each.getKey() : "";
            service.product().privatelinkAccess().stream()
                    .filter(service.opened()::contains)
                    .forEach(name -> add(name, through, "privatelink", connection));
        }
    }

    private void add(String name, String at, String route, String connection) {
        if (name.equals("kafka")) {
            all.add(new Component(name, at, port(name), route, "primary", "certificate", connection));
            all.add(new Component(name, at, port(name) + SASL, route, "primary", "sasl", connection));
        } else {
            all.add(new Component(name, at, port(name), route, "primary", "", connection));
        }
    }

    private int port(String name) {
        return PORT + Math.max(0, service.product().privatelinkAccess().indexOf(name));
    }
}
