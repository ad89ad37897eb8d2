package io.nearside.simulator.aiven;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a service is, as its {@code service_type} says, with the components that can be opened to the internet and to private endpoints (go-api-schemas, pkg/dist/service_types.yml). Which of them
 * private links are for: Aiven's documentation, use-azure-privatelink and use-aws-privatelinks.
 */
public enum AivenProduct {
    KAFKA("kafka kafka_connect kafka_rest schema_registry prometheus", "jolokia"),
    KAFKA_CONNECT("kafka_connect prometheus", "jolokia"),
    KAFKA_MIRRORMAKER("", ""),
    PG("pg pgbouncer prometheus", ""),
    MYSQL("mysql mysqlx prometheus", ""),
    OPENSEARCH("opensearch opensearch_dashboards prometheus", ""),
    CLICKHOUSE("clickhouse clickhouse_https clickhouse_mysql clickhouse_arrowflight prometheus", ""),
    VALKEY("valkey prometheus", ""),
    DRAGONFLY("dragonfly prometheus", ""),
    GRAFANA("grafana", ""),
    FLINK("flink", "prometheus"),
    /** Of what is open to the internet, private endpoints reach these two alone. */
    THANOS("compactor query query_frontend receiver_ingesting receiver_routing ruler store", "") {
        @Override
        List<String> privatelinkAccess() {
            return List.of("query_frontend", "receiver_routing");
        }
    };

    private final String access;
    private final String more;

    /** @param more what private endpoints reach besides */
    AivenProduct(String access, String more) {
        this.access = access;
        this.more = more;
    }

    static Optional<AivenProduct> of(String type) {
        return Stream.of(values()).filter(each -> each.type().equals(type)).findFirst();
    }

    String type() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> publicAccess() {
        return words(access);
    }

    List<String> privatelinkAccess() {
        return words(access + " " + more);
    }

    private static List<String> words(String text) {
        return Stream.of(text.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }

    boolean hasAwsPrivatelink() {
        return switch (this) {
            case KAFKA_MIRRORMAKER, FLINK, THANOS -> false;
            case KAFKA, KAFKA_CONNECT, PG, MYSQL, OPENSEARCH, CLICKHOUSE, VALKEY, DRAGONFLY, GRAFANA -> true;
        };
    }

    /** For which it is has not been published; for PostgreSQL one has to ask, and here everybody has (Aiven's documentation, use-google-private-service-connect). */
    boolean hasGooglePrivatelink() {
        return !privatelinkAccess().isEmpty();
    }

    boolean hasAzurePrivatelink() {
        return switch (this) {
            case KAFKA_MIRRORMAKER, DRAGONFLY, FLINK -> false;
            case KAFKA, KAFKA_CONNECT, PG, MYSQL, OPENSEARCH, CLICKHOUSE, VALKEY, GRAFANA, THANOS -> true;
        };
    }
}
