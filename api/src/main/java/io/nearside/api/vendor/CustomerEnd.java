package io.nearside.api.vendor;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.ShareId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our end of a link, as a vendor is told of it and tells of it. */
public sealed interface CustomerEnd permits CustomerEnd.OfGateway, CustomerEnd.OfNetwork {

    /** Whether two ends are one and the same, as far as both tell. */
    boolean isSameAs(CustomerEnd other);

    /** Who makes our half, if the vendor has to know. */
    Optional<Agent> madeBy();

    /**
     * A network.
     *
     * @param region null on clouds whose networks have no region, and where a vendor does not tell it
     * @param agent who makes our half, where the vendor has to let that identity in; null elsewhere, and where a vendor does not tell it.
     *     Two ends of one network are the same whoever makes the half
     */
    record OfNetwork(
            AccountId account,
            NetworkId network,
            @Nullable Region region,
            @Nullable Agent agent) implements CustomerEnd {

        /** A network whose half needs nobody to be let in. */
        public OfNetwork(AccountId account, NetworkId network, @Nullable Region region) {
            this(account, network, region, null);
        }

        @Override
        public Optional<Agent> madeBy() {
            return Optional.ofNullable(agent);
        }

        @Override
        public boolean isSameAs(CustomerEnd other) {
            return other instanceof OfNetwork that
                    && account.equals(that.account)
                    && network.equals(that.network)
                    && (region == null || that.region == null || region.equals(that.region));
        }
    }

    /**
     * A hub of ours that the vendor's network is to be attached to.
     *
     * @param region null where a vendor does not tell it
     * @param share what lets the vendor use the hub, for vendors that have to be told; null elsewhere, and where a vendor does not tell it.
     *     Two ends of one hub are the same whatever it is shared by
     */
    record OfGateway(
            AccountId account,
            GatewayId gateway,
            @Nullable Region region,
            @Nullable ShareId share) implements CustomerEnd {

        @Override
        public Optional<Agent> madeBy() {
            return Optional.empty();
        }

        @Override
        public boolean isSameAs(CustomerEnd other) {
            return other instanceof OfGateway that
                    && account.equals(that.account)
                    && gateway.equals(that.gateway)
                    && (region == null || that.region == null || region.equals(that.region));
        }
    }
}
