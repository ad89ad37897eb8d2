package io.nearside.simulator.aiven;

import io.nearside.simulator.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A service published where every endpoint waits until the customer approves it through Aiven: in Azure and in Google. Neither tells anybody of a new endpoint, so Aiven knows those that it saw when it was
 * last told to look (Aiven's documentation, use-azure-privatelink, use-google-private-service-connect).
 */
final class AivenAskedPrivatelink {
    private final boolean stuck;
    private final List<AivenAskedConnection> connections = new ArrayList<>();
    private List<String> accounts;
    private AivenPublicationState state = AivenPublicationState.CREATING;
    private Instant since;
    private Instant look = Instant.MAX;
    private @Nullable AivenPublished published;

    /**
     * @param accounts whose endpoints may wait, in the words of the cloud's own list; empty where there is none
     * @param stuck whether it stays as it is for ever
     */
    AivenAskedPrivatelink(List<String> accounts, boolean stuck, Instant now) {
        this.accounts = List.copyOf(accounts);
        this.stuck = stuck;
        this.since = now;
    }

    List<String> accounts() {
        return accounts;
    }

    AivenPublicationState state() {
        return state;
    }

    /** Empty while it is being created. */
    Optional<AivenPublished> published() {
        return Optional.ofNullable(published);
    }

    List<AivenAskedConnection> connections() {
        return connections;
    }

    void allow(List<String> wanted, AivenEndpointHands hands) {
        accounts = List.copyOf(wanted);
        published().ifPresent(there -> hands.allow(there, accounts));
    }

    /** Aiven looks, but not at once. */
    void refresh(Instant now) {
        look = state == AivenPublicationState.ACTIVE && look.equals(Instant.MAX) ? now : look;
    }

    void delete(Instant now) {
        if (state != AivenPublicationState.DELETING) {
            state = AivenPublicationState.DELETING;
            since = now;
        }
    }

    void settle(Instant now, String region, AivenEndpointHands hands, AivenTimings timings, Ids ids) {
        if (state == AivenPublicationState.CREATING
                && !stuck
                && isDue(now, since, timings.services().published())) {
            published = hands.publish(region, accounts);
            state = AivenPublicationState.ACTIVE;
        }
        if (state == AivenPublicationState.ACTIVE) {
            Instant until = now.minus(timings.noticed());
            tell(look.isBefore(until) ? look : until, hands);
            if (!look.isAfter(until)) {
                look = Instant.MAX;
                published().ifPresent(there -> see(hands.endpoints(there), ids));
            }
            tell(until, hands);
        }
        if (state == AivenPublicationState.DELETING && isDue(now, since, timings.removed())) {
            withdraw(hands);
        }
    }

    /** Takes it from the cloud at once. */
    void withdraw(AivenEndpointHands hands) {
        published().ifPresent(hands::withdraw);
        connections.clear();
        state = AivenPublicationState.DELETED;
    }

    /** Approves in the cloud what was approved through Aiven until then. */
    private void tell(Instant until, AivenEndpointHands hands) {
        for (AivenAskedConnection connection : connections) {
            if (!connection.approved().isAfter(until)) {
                connection.told();
                published().ifPresent(there -> hands.approve(there, connection.endpoint()));
            }
        }
    }

    private void see(List<AivenEndpointSight> all, Ids ids) {
        List<AivenEndpointSight> sights =
                all.stream().filter(AivenEndpointSight::isAlive).toList();
        connections.removeIf(each -> sights.stream().noneMatch(each::isOf));
        for (AivenEndpointSight sight : sights) {
            if (connections.stream().noneMatch(each -> each.isOf(sight))) {
                connections.add(new AivenAskedConnection(ids.aiven("plc"), sight));
            }
            connections.stream().filter(each -> each.isOf(sight)).forEach(each -> each.see(sight));
        }
    }

    private static boolean isDue(Instant now, Instant since, Duration after) {
        return !now.isBefore(since.plus(after));
    }
}
