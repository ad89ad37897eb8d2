package io.nearside.api.cloud;

import io.nearside.api.error.Problem;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.model.RouterId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network of ours.
 *
 * @param id as the answer names it
 * @param account who owns it; null on clouds whose answers do not say
 * @param cidrs every range in use, the secondary and the IPv6 ones too
 * @param router the router that it is attached to; null if there is none, and on clouds whose networks have none
 * @param hindrances what the cloud is known to refuse a peering of this network for, such as its type; empty if nothing. A missing router
 *     is not among them where the cloud offers {@link Routers}
 * @param routeTables those that its subnets use, as {@link InheritedRoutes} reads them; empty on clouds whose answers do not say
 */
public record Network(
        NetworkId id,
        @Nullable AccountId account,
        Set<Cidr> cidrs,
        @Nullable RouterId router,
        List<Problem> hindrances,
        Set<RouteTableId> routeTables) {

    public Network {
        cidrs = Set.copyOf(cidrs);
        hindrances = List.copyOf(hindrances);
        routeTables = Set.copyOf(routeTables);
    }

    /** A network whose answer says nothing of route tables. */
    public Network(
            NetworkId id,
            @Nullable AccountId account,
            Set<Cidr> cidrs,
            @Nullable RouterId router,
            List<Problem> hindrances) {
        this(id, account, cidrs, router, hindrances, Set.of());
    }

    /** Who owns it, if the cloud says. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(account);
    }

    /** The router that it is attached to, if there is one. */
    public Optional<RouterId> attachedTo() {
        return Optional.ofNullable(router);
    }
}
