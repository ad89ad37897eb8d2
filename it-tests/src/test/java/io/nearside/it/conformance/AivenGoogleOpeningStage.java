package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.conformance.stage.OpeningStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.compute.ComputeAttachments;
import io.nearside.simulator.compute.ComputeConnectionView;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Our Kafka's private link in the simulated Google: Aiven's side over its REST API, that of the endpoints from behind. Nobody is on a list. */
final class AivenGoogleOpeningStage implements OpeningStage {
    private static final AccountId OURS = new AccountId("acme-ours");

    private static final AccountId OTHERS = new AccountId("acme-others");

    private static final String LINK = AivenServiceStage.path() + "/privatelink/google";

    private final ComputeAttachments attachments;

    private final AivenServiceStage services;

    private int come;

    AivenGoogleOpeningStage(Simulator simulator, AivenServiceStage services) {
        this.attachments = simulator.world().compute().attachments();
        this.services = services;
        List.of(OURS, OTHERS).forEach(account -> simulator.world().compute().addProject(account.value()));
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
        services.requests().post(LINK, UsersRequests.object());
        settle();
    }

    @Override
    public Optional<Set<AccountId>> published() {
        return services.requests()
                .find(LINK)
                .filter(link -> !link.path("state").asText().equals("deleting"))
                .map(link -> Set.of());
    }

    private String attachment() {
        return services.requests().get(LINK).path("google_service_attachment").asText();
    }

    @Override
    public ConsumerId come(AccountId account) {
        come++;
        String endpoint = attachments.connect(
                account.value(), "europe-west1", "endpoint-" + come, attachment(), "10.1.1." + (10 + come));
        return connections().stream()
                .filter(connection -> connection.endpoint().equals(endpoint))
                .map(connection -> new ConsumerId(connection.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<ComputeConnectionView> connections() {
        return attachments.connections(attachment());
    }

    @Override
    public InetAddress addressOf(ConsumerId endpoint) {
        return connections().stream()
                .filter(connection -> connection.id().equals(endpoint.value()))
                .map(connection -> AddressText.read(connection.address()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void look() {
        services.requests().post(LINK + "/refresh", UsersRequests.object());
        settle();
    }

    /** Those that Google lets through, whatever Aiven says of them. */
    @Override
    public Set<ConsumerId> admitted() {
        return connections().stream()
                .filter(connection -> connection.status().equals("ACCEPTED"))
                .map(connection -> new ConsumerId(connection.id()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<InetAddress> told(ConsumerId endpoint) {
        JsonNode rows = services.requests().get(LINK + "/connections").path("connections");
        return StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.path("psc_connection_id").asText().equals(endpoint.value()))
                .map(row -> row.path("user_ip_address").asText(""))
                .filter(text -> !text.isEmpty())
                .map(AddressText::read)
                .findFirst();
    }

    @Override
    public void settle() {
        services.settle();
    }
}
