package io.nearside.api.vendor;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import org.jspecify.annotations.Nullable;

/** Our end of a link, as a vendor is told of it and tells of it. Two ends are the same if they are equal. */
public sealed interface CustomerEnd permits CustomerEnd.OfNetwork {

    /**
     * A network.
     *
     * @param region null on clouds whose networks have no region; a vendor's driver fills in what the vendor leaves out
     */
    record OfNetwork(
            AccountId account, NetworkId network, @Nullable Region region) implements CustomerEnd {}
}
