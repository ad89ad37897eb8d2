package io.nearside.aiven;

import io.nearside.api.model.PortRange;
import java.util.Map;
import java.util.Set;

/** What Aiven publishes of a type of service: {@code service_type}, such as {@code pg}. */
record AivenServiceType(String name) {
    private static final String KAFKA = "kafka";

    private static final String PROMETHEUS = "prometheus";

    /** The keys of {@code user_config.privatelink_access} (aiven/go-api-schemas, service_types.yml). MirrorMaker 2 has none. */
    private static final Map<String, Set<String>> OPENABLE = Map.ofEntries(
            Map.entry(KAFKA, Set.of(KAFKA, "kafka_connect", "kafka_rest", "schema_registry", "jolokia", PROMETHEUS)),
            Map.entry("kafka_connect", Set.of("kafka_connect", "jolokia", PROMETHEUS)),
            Map.entry("pg", Set.of("pg", "pgbouncer", PROMETHEUS)),
            Map.entry("mysql", Set.of("mysql", "mysqlx", PROMETHEUS)),
            Map.entry("opensearch", Set.of("opensearch", "opensearch_dashboards", PROMETHEUS)),
            Map.entry(
                    "clickhouse",
                    Set.of("clickhouse", "clickhouse_https", "clickhouse_mysql", "clickhouse_arrowflight", PROMETHEUS)),
            Map.entry("valkey", Set.of("valkey", PROMETHEUS)),
            Map.entry("dragonfly", Set.of("dragonfly", PROMETHEUS)),
            Map.entry("grafana", Set.of("grafana")),
            Map.entry("flink", Set.of("flink", PROMETHEUS)),
            Map.entry("thanos", Set.of("query_frontend", "receiver_routing")));

    /** Kafka's brokers, as aiven-docs asks to let them through (use-azure-privatelink.md, use-aws-privatelinks.md). */
    private static final PortRange BROKERS = new PortRange(10_000, 31_000);

    /** The ports that any other service draws its own from (aiven-docs, aiven-node-firewall-configuration.md). */
    private static final PortRange OTHERS = new PortRange(10_000, 30_000);

    /** The components that private endpoints can lead to; empty for a type that has none, or that is not known. */
    Set<String> openable() {
        return OPENABLE.getOrDefault(name, Set.of());
    }

    Set<PortRange> ports() {
        return Set.of(name.equals(KAFKA) ? BROKERS : OTHERS);
    }
}
