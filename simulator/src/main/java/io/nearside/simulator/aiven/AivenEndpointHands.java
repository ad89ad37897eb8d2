package io.nearside.simulator.aiven;

import java.util.List;

/**
 * What Aiven does in a cloud with an account of its own to publish a service for private endpoints. Replace it to let the simulated Aiven act somewhere else than in this world. Called while alone in
 * the world, and never concurrently.
 */
public interface AivenEndpointHands {
    /** Publishes something in the provider's region for endpoints of these accounts, in the words of the cloud's own list, each of which waits for an approval. */
    AivenPublished publish(String region, List<String> accounts);

    /** From now on endpoints of these accounts and of no others are let wait; those of others are rejected in the cloud without anyone being asked, or cannot be made. */
    void allow(AivenPublished published, List<String> accounts);

    /** Lets endpoints of these regions come besides those of its own, where the cloud has such a thing. */
    default void open(AivenPublished published, List<String> regions) {}

    /** All that lead to it, whoever has them and in whatever state. */
    List<AivenEndpointSight> endpoints(AivenPublished published);

    /** Lets this one in. It may show a while later. */
    void approve(AivenPublished published, AivenEndpointSight endpoint);

    /** Takes it from the cloud, and every endpoint's connection with it. */
    void withdraw(AivenPublished published);
}
