package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.conformance.stage.OpeningStage;
import io.nearside.simulator.Simulator;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Our Kafka's private link in the simulated Azure: Aiven's side over its REST API, that of the endpoints over Azure's. */
final class AivenOpeningStage implements OpeningStage {
    private static final AccountId OURS = new AccountId("0a1b2c3d-0000-4000-8000-000000000001");

    private static final AccountId OTHERS = new AccountId("0a1b2c3d-0000-4000-8000-000000000002");

    private static final String LINK = AivenServiceStage.path() + "/privatelink/azure";

    private final Simulator simulator;

    private final AivenServiceStage services;

    private final Map<AccountId, ArmEstate> estates = new LinkedHashMap<>();

    private int come;

    AivenOpeningStage(Simulator simulator, AivenServiceStage services) {
        this.simulator = simulator;
        this.services = services;
        services.giveAddresses();
        services.runOnAddresses();
        for (AccountId account : Set.of(OURS, OTHERS)) {
            String subscription = account.value();
            String tenant = subscription.replace("0a1b2c3d", "7e000000");
            estates.put(account, new ArmEstate(simulator, tenant, subscription, "10.1.1.0/24", "10.1.0.0/16"));
        }
    }

    @Override
    public AccountId ours() {
        return OURS;
    }

    @Override
    public AccountId others() {
        return OTHERS;
    }

    @Override
    public void publish(AccountId... accounts) {
        ObjectNode body = UsersRequests.object();
        ArrayNode list = body.putArray("user_subscription_ids");
        Stream.of(accounts).map(AccountId::value).forEach(list::add);
        services.requests().post(LINK, body);
        settle();
    }

    @Override
    public Optional<Set<AccountId>> published() {
        return services.requests()
                .find(LINK)
                .filter(link -> !link.path("state").asText().equals("deleting"))
                .map(link -> StreamSupport.stream(
                                link.path("user_subscription_ids").spliterator(), false)
                        .map(account -> new AccountId(account.asText()))
                        .collect(Collectors.toSet()));
    }

    private String target() {
        return services.requests().get(LINK).path("azure_service_id").asText();
    }

    @Override
    public ConsumerId come(AccountId account) {
        come++;
        ArmEstate estate = Objects.requireNonNull(estates.get(account));
        return new ConsumerId(estate.endpoint("endpoint-" + come, target()));
    }

    @Override
    public InetAddress addressOf(ConsumerId endpoint) {
        return address(simulator.world().arm().address(endpoint.value()).orElseThrow());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void look() {
        services.requests().post(LINK + "/refresh", UsersRequests.object());
        settle();
    }

    /** Those that Azure lets through, whatever Aiven says of them. */
    @Override
    public Set<ConsumerId> admitted() {
        return simulator.world().arm().linkServices().connections(target()).stream()
                .filter(connection -> connection.status().equals("Approved"))
                .map(connection -> new ConsumerId(connection.endpoint()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<InetAddress> told(ConsumerId endpoint) {
        JsonNode rows = services.requests().get(LINK + "/connections").path("connections");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> new ConsumerId(row.path("private_endpoint_id").asText()).equals(endpoint))
                .map(row -> row.path("user_ip_address").asText(""))
                .filter(text -> !text.isEmpty())
                .map(AivenOpeningStage::address)
                .findFirst();
    }

    @Override
    public void settle() {
        services.settle();
    }
}
