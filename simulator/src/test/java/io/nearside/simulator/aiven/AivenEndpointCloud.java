package io.nearside.simulator.aiven;

import io.nearside.simulator.aiven.AivenEndpointSight.State;
import java.util.ArrayList;
import java.util.List;

/** As much of a cloud as published services and their endpoints need. */
final class AivenEndpointCloud implements AivenEndpointHands {
    private final List<AivenEndpointSight> sights = new ArrayList<>();
    private List<String> allowed = List.of();
    private int count;

    @Override
    public AivenPublished publish(String region, List<String> accounts) {
        allowed = accounts;
        return new AivenPublished("/subscriptions/aiven/privateLinkServices/one", "one." + region);
    }

    @Override
    public void allow(AivenPublished published, List<String> accounts) {
        allowed = accounts;
    }

    @Override
    public List<AivenEndpointSight> endpoints(AivenPublished published) {
        return List.copyOf(sights);
    }

    @Override
    public void approve(AivenPublished published, AivenEndpointSight endpoint) {
        turn(endpoint.connection(), State.APPROVED);
    }

    @Override
    public void withdraw(AivenPublished published) {
        sights.replaceAll(each -> new AivenEndpointSight(each.connection(), each.endpoint(), State.DEAD));
    }

    List<String> allowed() {
        return allowed;
    }

    /** The states of all endpoints, in the order in which they came. */
    List<State> states() {
        return sights.stream().map(AivenEndpointSight::state).toList();
    }

    static String id(String subscription, String endpoint) {
        return "/subscriptions/" + subscription + "/resourceGroups/g/providers/Microsoft.Network/privateEndpoints/"
                + endpoint;
    }

    /** A customer makes an endpoint. Without a list anybody may. */
    void connect(String subscription, String endpoint) {
        count++;
        State state = allowed.isEmpty() || allowed.contains(subscription) ? State.WAITING : State.DEAD;
        sights.add(new AivenEndpointSight("c" + count, id(subscription, endpoint), state));
    }

    /** A customer removes one. */
    void remove(String subscription, String endpoint) {
        sights.removeIf(each -> each.endpoint().equals(id(subscription, endpoint)));
    }

    /** Lets the latest one in, whatever Aiven wants. */
    void open() {
        turn("c" + count, State.APPROVED);
    }

    private void turn(String connection, State state) {
        sights.replaceAll(each -> each.connection().equals(connection)
                ? new AivenEndpointSight(connection, each.endpoint(), state)
                : each);
    }
}
