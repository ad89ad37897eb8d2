package io.nearside.api.cloud;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets TCP through.
 *
 * @param peer the addresses at the other end
 * @param mark the link it was made for; null if it is somebody else's
 */
public record FirewallRule(
        Direction direction,
        PortRange ports,
        Cidr peer,
        @Nullable Mark mark) {

    /** Which end begins a connection. */
    public enum Direction {
        /** Ours. */
        EGRESS,
        /** The other. */
        INGRESS
    }

    /** A rule that is to be made. */
    public static FirewallRule wanted(Direction direction, PortRange ports, Cidr peer) {
        return new FirewallRule(direction, ports, peer, null);
    }

    /** The link it was made for, if it was made for one. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }

    /** Whether this rule lets through all that the other would. */
    public boolean covers(FirewallRule other) {
        return direction == other.direction && ports.contains(other.ports) && peer.contains(other.peer);
    }

    @Override
    public String toString() {
        return "tcp " + ports + (direction == Direction.EGRESS ? " to " : " from ") + peer;
    }
}
