package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.conformance.stage.StaticAddressStage;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Static addresses of our project at Aiven, asked over the REST API. */
final class AivenAddressStage implements StaticAddressStage {
    private static final String ELSEWHERE = "azure-northeurope";

    private final AivenServiceStage services;

    AivenAddressStage(AivenServiceStage services) {
        this.services = services;
    }

    @Override
    public StaticAddressId putAddress() {
        return new StaticAddressId(services.makeAddress(services.cloud()));
    }

    @Override
    public StaticAddressId putAddressElsewhere() {
        return new StaticAddressId(services.makeAddress(ELSEWHERE));
    }

    @Override
    public ServiceId lend(StaticAddressId address) {
        ServiceId other = services.serviceInNoNetwork();
        services.attach(address.value(), other.value());
        return other;
    }

    /** The nodes take their addresses in the order in which these were made. */
    @Override
    public void use(StaticAddressId address) {
        services.attach(address.value(), services.service().value());
        services.giveAddresses();
        services.runOnAddresses();
        if (!state(address).equals("assigned")) {
            throw new IllegalStateException(address + " is " + state(address));
        }
    }

    private String state(StaticAddressId address) {
        return StreamSupport.stream(rows().spliterator(), false)
                .filter(row -> id(row).equals(address))
                .map(row -> row.path("state").asText())
                .findFirst()
                .orElse("gone");
    }

    private JsonNode rows() {
        return services.requests()
                .get(AivenServiceStage.project() + "/static-ips")
                .path("static_ips");
    }

    private static StaticAddressId id(JsonNode row) {
        return new StaticAddressId(row.path("static_ip_address_id").asText());
    }

    @Override
    public Map<StaticAddressId, Optional<ServiceId>> addresses() {
        return StreamSupport.stream(rows().spliterator(), false)
                .filter(row -> !row.path("state").asText().startsWith("delet"))
                .collect(Collectors.toMap(
                        AivenAddressStage::id,
                        row -> Optional.ofNullable(row.path("service_name").textValue())
                                .map(ServiceId::new)));
    }

    @Override
    public void settle() {
        services.settle();
    }
}
