package io.nearside.api.cloud;

import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private endpoint of ours. It can be whole and useless at once: whether its service lets it in is told by {@link Approval}.
 *
 * @param consumer as the service's owner sees it; any other id of it while nobody can see it
 * @param target what it leads to, as the cloud shows it: {@link ServiceTarget#isShownAs}; empty while it leads nowhere yet
 * @param mark whose link it was made for; null if it carries no mark of Nearside's
 * @param says the cloud's or the owner's words on its state, empty if there are none
 * @param network the network that it is in, spelled as an {@link EndpointPlace}'s is; null where that is not known, or where a look by its name
 *     finds none but those of the place's network
 */
public record Endpoint(
        EndpointName name,
        ConsumerId consumer,
        String target,
        State state,
        Approval approval,
        @Nullable Mark mark,
        String says,
        @Nullable NetworkId network) {

    /** An endpoint of which nothing is known but that it is in no other network than the one that was looked at. */
    public Endpoint(
            EndpointName name,
            ConsumerId consumer,
            String target,
            State state,
            Approval approval,
            @Nullable Mark mark,
            String says) {
        this(name, consumer, target, state, approval, mark, says, null);
    }

    /** Where the endpoint itself stands. */
    public enum State {
        /**
         * Of the things that a cloud makes an endpoint of, one is there and another is not: it leads nowhere, and no service sees it. {@link
         * PrivateEndpoints#create} carries on, {@link PrivateEndpoints#remove} takes away what is there.
         */
        BEGUN,
        /** The cloud is at work on it. */
        SETTLING,
        /** It is there. */
        STANDING,
        LEAVING,
        /** The cloud gave up: it has to be brought back ({@link PrivateEndpoints#mend}). */
        FAILED,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Whether its service lets it in. */
    public enum Approval {
        /** The owner has not decided. */
        PENDING,
        APPROVED,
        /** The owner said no: it has to be removed and made anew. */
        REJECTED,
        /** The owner let it in once and cut it off: it has to be removed and made anew. */
        CUT,
        /** A state that this version does not know: look again. */
        UNKNOWN
    }

    /** Whose link it was made for, if it says. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }

    /** Whether it is in another network than this one: nothing of this one gets through it then, wherever it leads. */
    public boolean isOutside(NetworkId ours) {
        return network != null && !network.equals(ours);
    }
}
