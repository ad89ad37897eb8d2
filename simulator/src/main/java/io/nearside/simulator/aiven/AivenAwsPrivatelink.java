package io.nearside.simulator.aiven;

import io.nearside.simulator.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A service published for private endpoints in AWS. Aiven looks by itself, lets in whatever comes of the listed principals, and lists what AWS says is available (Aiven's documentation, use-aws-privatelinks). */
final class AivenAwsPrivatelink {
    private final List<AivenAwsConnection> connections = new ArrayList<>();
    /** Since when Aiven could have seen an endpoint as it is now. */
    private final Map<AivenEndpointSight, Instant> seen = new HashMap<>();

    private List<String> principals;
    private List<String> regions;
    private AivenPublicationState state = AivenPublicationState.CREATING;
    private Instant since;
    private @Nullable AivenPublished published;

    /** @param regions from where it is to be reached besides its own */
    AivenAwsPrivatelink(List<String> principals, List<String> regions, Instant now) {
        this.principals = List.copyOf(principals);
        this.regions = List.copyOf(regions);
        this.since = now;
    }

    List<String> principals() {
        return principals;
    }

    AivenPublicationState state() {
        return state;
    }

    /** Empty while it is being created. */
    Optional<AivenPublished> published() {
        return Optional.ofNullable(published);
    }

    List<AivenAwsConnection> connections() {
        return connections;
    }

    /** The list takes the place of the old one, and what is on neither list stays connected. */
    void allow(List<String> wanted, AivenEndpointHands hands) {
        principals = List.copyOf(wanted);
        published().ifPresent(there -> hands.allow(there, principals));
    }

    void open(List<String> wanted, AivenEndpointHands hands) {
        regions = List.copyOf(wanted);
        published().ifPresent(there -> hands.open(there, regions));
    }

    void delete(Instant now) {
        if (state != AivenPublicationState.DELETING) {
            state = AivenPublicationState.DELETING;
            since = now;
        }
    }

    void settle(Instant now, String region, AivenEndpointHands hands, AivenTimings timings, Ids ids) {
        if (state == AivenPublicationState.CREATING
                && isDue(now, since, timings.services().published())) {
            AivenPublished made = hands.publish(region, principals);
            hands.open(made, regions);
            published = made;
            state = AivenPublicationState.ACTIVE;
        }
        if (state == AivenPublicationState.ACTIVE) {
            published().ifPresent(there -> look(there, now, hands, timings.noticed(), ids));
        }
        if (state == AivenPublicationState.DELETING && isDue(now, since, timings.removed())) {
            withdraw(hands);
        }
    }

    private void look(AivenPublished there, Instant now, AivenEndpointHands hands, Duration noticed, Ids ids) {
        List<AivenEndpointSight> before = hands.endpoints(there);
        seen.keySet().retainAll(before);
        for (AivenEndpointSight sight : before) {
            if (sight.state() == AivenEndpointSight.State.WAITING && isNoticed(sight, now, noticed)) {
                hands.approve(there, sight);
            }
        }
        List<AivenEndpointSight> all = hands.endpoints(there);
        connections.removeIf(each -> !all.contains(each.endpoint()));
        for (AivenEndpointSight sight : all) {
            boolean known =
                    connections.stream().anyMatch(each -> each.endpoint().equals(sight));
            if (!known && sight.state() == AivenEndpointSight.State.APPROVED && isNoticed(sight, now, noticed)) {
                connections.add(new AivenAwsConnection(ids.aiven("plc"), sight));
            }
        }
    }

    private boolean isNoticed(AivenEndpointSight sight, Instant now, Duration noticed) {
        seen.putIfAbsent(sight, now);
        return isDue(now, seen.getOrDefault(sight, now), noticed);
    }

    /** Takes it from the cloud at once. */
    void withdraw(AivenEndpointHands hands) {
        published().ifPresent(hands::withdraw);
        connections.clear();
        state = AivenPublicationState.DELETED;
    }

    private static boolean isDue(Instant now, Instant since, Duration after) {
        return !now.isBefore(since.plus(after));
    }
}
