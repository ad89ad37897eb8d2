package io.nearside.simulator.aiven;

import io.nearside.simulator.Ids;
import io.nearside.simulator.compute.ComputeAttachments;
import io.nearside.simulator.compute.ComputeConnectionView;
import io.nearside.simulator.compute.ComputeWorld;
import java.util.List;

/** Aiven in this world's Google: a service attachment in a project of its own, to which anybody's endpoint may come and where each waits. Names as Aiven's documentation shows them (use-google-private-service-connect). */
public final class AivenGoogleEndpointHands implements AivenEndpointHands {
    public static final String PROJECT = "aivenprod";

    private final ComputeWorld compute;
    private final Ids ids;

    public AivenGoogleEndpointHands(ComputeWorld compute, Ids ids) {
        this.compute = compute;
        this.ids = ids;
    }

    @Override
    public AivenPublished publish(String region, List<String> accounts) {
        compute.addProject(PROJECT);
        return new AivenPublished(attachments().create(PROJECT, region, ids.aiven("privatelink-s")), "");
    }

    private ComputeAttachments attachments() {
        return compute.attachments();
    }

    /** There is no list of those who may come. */
    @Override
    public void allow(AivenPublished published, List<String> accounts) {}

    @Override
    public List<AivenEndpointSight> endpoints(AivenPublished published) {
        return attachments().connections(published.id()).stream()
                .map(AivenGoogleEndpointHands::sight)
                .toList();
    }

    private static AivenEndpointSight sight(ComputeConnectionView connection) {
        AivenEndpointSight.State state = switch (connection.status()) {
            case "PENDING" -> AivenEndpointSight.State.WAITING;
            case "ACCEPTED" -> AivenEndpointSight.State.APPROVED;
            default -> AivenEndpointSight.State.DEAD;
        };
        return new AivenEndpointSight(connection.id(), connection.endpoint(), state);
    }

    @Override
    public void approve(AivenPublished published, AivenEndpointSight endpoint) {
        attachments().accept(published.id(), endpoint.connection());
    }

    @Override
    public void withdraw(AivenPublished published) {
        if (attachments().has(published.id())) {
            attachments().remove(published.id());
        }
    }
}
