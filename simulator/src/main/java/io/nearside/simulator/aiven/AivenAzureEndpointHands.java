package io.nearside.simulator.aiven;

import io.nearside.simulator.Ids;
import io.nearside.simulator.arm.ArmConnectionView;
import io.nearside.simulator.arm.ArmLinkServiceView;
import io.nearside.simulator.arm.ArmWorld;
import java.util.List;

/** Aiven in this world's Azure: a private link service in its own subscription, which the customer's subscriptions see and where every connection waits for an approval. Names as Aiven's documentation shows them. */
public final class AivenAzureEndpointHands implements AivenEndpointHands {
    private final ArmWorld arm;
    private final Ids ids;

    public AivenAzureEndpointHands(ArmWorld arm, Ids ids) {
        this.arm = arm;
        this.ids = ids;
    }

    @Override
    public AivenPublished publish(String region, List<String> accounts) {
        String group = arm.createGroup(AivenAzureHands.SUBSCRIPTION, "aivenprod-" + ids.uuid(), region);
        ArmLinkServiceView made = arm.linkServices().create(group, ids.aiven("aivenprod-ss"), region, accounts);
        return new AivenPublished(made.id(), made.alias());
    }

    /** Azure lets the others see it no more, and leaves those that wait already to their fate. */
    @Override
    public void allow(AivenPublished published, List<String> accounts) {
        arm.linkServices().show(published.id(), accounts);
        arm.linkServices().connections(published.id()).stream()
                .filter(each -> sight(each).state() == AivenEndpointSight.State.WAITING)
                .filter(each -> accounts.stream().noneMatch(account -> isOf(each, account)))
                .forEach(each ->
                        arm.linkServices().reject(published.id(), each.endpoint(), "Subscription is not allowed"));
    }

    private static boolean isOf(ArmConnectionView connection, String subscription) {
        String prefix = "/subscriptions/" + subscription + "/";
        return connection.endpoint().regionMatches(true, 0, prefix, 0, prefix.length());
    }

    @Override
    public List<AivenEndpointSight> endpoints(AivenPublished published) {
        return arm.linkServices().connections(published.id()).stream()
                .map(AivenAzureEndpointHands::sight)
                .toList();
    }

    private static AivenEndpointSight sight(ArmConnectionView connection) {
        AivenEndpointSight.State state = switch (connection.status()) {
            case "Pending" -> AivenEndpointSight.State.WAITING;
            case "Approved" -> AivenEndpointSight.State.APPROVED;
            default -> AivenEndpointSight.State.DEAD;
        };
        return new AivenEndpointSight(connection.name(), connection.endpoint(), state);
    }

    /** Unless its owner has removed it meanwhile. */
    @Override
    public void approve(AivenPublished published, AivenEndpointSight endpoint) {
        if (endpoints(published).stream().anyMatch(each -> each.connection().equals(endpoint.connection()))) {
            arm.linkServices().approve(published.id(), endpoint.endpoint(), "Approved by Aiven");
        }
    }

    @Override
    public void withdraw(AivenPublished published) {
        if (arm.linkServices().resolve(published.id()).isPresent()) {
            arm.linkServices().remove(published.id());
        }
    }
}
