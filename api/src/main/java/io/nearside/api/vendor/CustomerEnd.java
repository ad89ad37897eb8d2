package io.nearside.api.vendor;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import org.jspecify.annotations.Nullable;

/** Our end of a link, as a vendor is told of it and tells of it. */
public sealed interface CustomerEnd permits CustomerEnd.OfNetwork {

    /** Whether two ends are one and the same, as far as both tell. */
    boolean isSameAs(CustomerEnd other);

    /**
     * A network.
     *
     * @param region null on clouds whose networks have no region, and where a vendor does not tell it
     */
    record OfNetwork(
            AccountId account, NetworkId network, @Nullable Region region) implements CustomerEnd {
        @Override
        public boolean isSameAs(CustomerEnd other) {
            return other instanceof OfNetwork that
                    && account.equals(that.account)
                    && network.equals(that.network)
                    && (region == null || that.region == null || region.equals(that.region));
        }
    }
}
