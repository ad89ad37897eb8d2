package io.nearside.simulator.aiven;

import java.time.Instant;
import java.util.Map;

/** What Aiven does in a cloud with an account of its own. Replace it to let the simulated Aiven act somewhere else than in this world. Called while alone in the world, and never concurrently. */
public interface AivenHands {
    /**
     * Builds Aiven's network in the provider's region and answers the cloud's id of it.
     *
     * @param vpc the id of the VPC that it is for
     */
    String build(String vpc, String region, String cidr);

    /**
     * Asks the cloud for a peering from that network, and answers the cloud's id of it.
     *
     * @throws AivenHeldUpException if the cloud has no time for it just now
     * @throws AivenUnpeerableException if the cloud refuses at once; it may also take the request and show {@link AivenSight.State#FAILED} later
     */
    String request(String network, AivenPeer peer);

    /** What a peering's state_info names of Aiven's end, beside what it has in every cloud. */
    default Map<String, String> names(String network) {
        return Map.of();
    }

    /** What has become of it. */
    AivenSight look(String peering);

    /**
     * Takes Aiven's half away, or nothing if there is none.
     *
     * @throws AivenHeldUpException if the cloud has no time for it just now
     */
    void withdraw(String peering);

    /** Accepts what customers offered to share with Aiven before this instant, where a cloud asks about that. */
    default void answerInvitations(Instant before) {}

    /** Takes the network away. */
    void tearDown(String network);
}
