package io.nearside.api.cloud;

import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a private endpoint is to be.
 *
 * @param target what it is to lead to; null while that is not known, when it can be checked and not made
 * @param by which of the target's names is used
 * @param address the private address that it is to have; null for any that is free
 * @param firewalls those that it is to be behind, on clouds where they are an endpoint's own; where they belong to its subnet, nothing comes of
 *     it. Empty for what the cloud does by itself
 * @param message what its owner is told with the request, where the cloud passes that on; empty for nothing
 */
public record EndpointWish(
        EndpointName name,
        @Nullable ServiceTarget target,
        Naming by,
        @Nullable InetAddress address,
        String message,
        Mark mark,
        Set<FirewallId> firewalls) {

    public EndpointWish {
        firewalls = Set.copyOf(firewalls);
    }

    /** An endpoint that is given no firewalls. */
    public EndpointWish(
            EndpointName name,
            @Nullable ServiceTarget target,
            Naming by,
            @Nullable InetAddress address,
            String message,
            Mark mark) {
        this(name, target, by, address, message, mark, Set.of());
    }

    /** Which of a target's names is used. */
    public enum Naming {
        ID,
        ALIAS
    }

    /** What it is to lead to, if that is known. */
    public Optional<ServiceTarget> to() {
        return Optional.ofNullable(target);
    }

    /** The address that it is to have, if a certain one is wanted. */
    public Optional<InetAddress> wantedAddress() {
        return Optional.ofNullable(address);
    }

    /** The same behind these firewalls. */
    public EndpointWish behind(Set<FirewallId> known) {
        return new EndpointWish(name, target, by, address, message, mark, known);
    }

    /** The same towards this target. */
    public EndpointWish towards(ServiceTarget known) {
        return new EndpointWish(name, known, by, address, message, mark, firewalls);
    }
}
