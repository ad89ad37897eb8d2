package io.nearside.it.kill;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a flow on Google Cloud must not get wrong: each is a line that could be missing, with a story in which it is missed. */
enum GcpMistake implements Bug {
    KEEPS_THE_HOST_OF_A_NETWORK(
            GcpStories.NOTHING_ELSE_HAPPENS, PeeringMirror.class, Meddlers.halves(GcpMistake::withHost)),
    TAKES_EVERY_HALF_FOR_OURS(GcpStories.OTHERS_HALF_IS_USED, PeeringMirror.class, Meddlers.everyHalfOurs()),
    CHANGES_NO_OPTION(GcpStories.SOMEBODY_CHANGES_AN_OPTION, PeeringMirror.class, Meddlers.mendingNothing()),
    TAKES_EVERY_ENDPOINT_FOR_OURS(
            GcpStories.OTHERS_ENDPOINT_IS_USED, PrivateEndpoints.class, Meddlers.everyEndpointOurs()),
    MARKS_NO_ENDPOINT(GcpStories.JOURNAL_IS_LOST, PrivateEndpoints.class, Meddlers.markingNone()),
    LETS_IN_WHOEVER_WAITS(GcpStories.A_STRANGER_WAITS, Meddlers::asOurs),
    SEES_NOBODY_ELSE_LINKED(GcpStories.A_TEAM_COMES_LATER, Meddlers::oursOnly);

    private final GcpStories story;

    private final Class<?> capability;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final Meddler meddler;

    /** Our endpoint, as it was seen last: its number is Google's choice. */
    @SuppressWarnings("ImmutableEnumChecker") // of one run at a time
    private final AtomicReference<@Nullable ConsumerId> ours = new AtomicReference<>();

    GcpMistake(GcpStories story, Class<?> capability, Meddler meddler) {
        this.story = story;
        this.capability = capability;
        this.meddler = meddler;
    }

    GcpMistake(GcpStories story, BiFunction<List<VendorConnection>, ConsumerId, List<VendorConnection>> change) {
        this.story = story;
        this.capability = VendorEndpoints.class;
        this.meddler = Meddlers.connections(rows -> {
            ConsumerId seen = ours.get();
            return seen == null ? rows : change.apply(rows, seen);
        });
    }

    /** Where it is missed. */
    GcpStories story() {
        return story;
    }

    @Override
    public Optional<Meddler> in(Class<?> type) {
        if (type == PrivateEndpoints.class && capability == VendorEndpoints.class) {
            return Optional.of(Meddlers.after("find", this::seen));
        }
        return type == capability ? Optional.of(meddler) : Optional.empty();
    }

    private Object seen(Object found) {
        ((Optional<?>) found).map(Endpoint.class::cast).ifPresent(endpoint -> ours.set(endpoint.consumer()));
        return found;
    }

    private static Half withHost(Half half) {
        PeerNetwork theirs = half.theirs();
        return half.towards(new PeerNetwork(
                theirs.account(),
                new NetworkId("https://www.googleapis.com/compute/v1/" + theirs.network()),
                theirs.tenant()));
    }
}
