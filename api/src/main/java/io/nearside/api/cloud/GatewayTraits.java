package io.nearside.api.cloud;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How hubs differ from cloud to cloud.
 *
 * @param costs what an attachment costs in this cloud and whom, a sentence each; said in the plan
 * @param afterwards what a person still has to see to once a link stands, a sentence each; said when the link is ready
 * @param invitation how long somebody from outside our organization has to accept a share; null if the cloud does not say, and if nobody
 *     has to
 */
public record GatewayTraits(
        List<String> costs,
        List<String> afterwards,
        @Nullable Duration invitation) {

    /** Hubs of which nothing is to be said. */
    public static final GatewayTraits PLAIN = new GatewayTraits(List.of(), List.of(), null);

    public GatewayTraits {
        costs = List.copyOf(costs);
        afterwards = List.copyOf(afterwards);
    }

    /** How long somebody from outside has to accept, if the cloud says. */
    public Optional<Duration> timeToAccept() {
        return Optional.ofNullable(invitation);
    }
}
