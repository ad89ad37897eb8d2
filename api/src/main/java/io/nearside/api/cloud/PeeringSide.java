package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One end of a peering, as the cloud shows it to us.
 *
 * @param region null if the answer does not say
 * @param cidrs empty while the cloud does not show them; AWS shows the requester's to the accepter only once the peering is active
 *     (API reference of EC2, VpcPeeringConnectionVpcInfo)
 */
public record PeeringSide(
        AccountId account, NetworkId network, @Nullable Region region, Set<Cidr> cidrs) {

    public PeeringSide {
        cidrs = Set.copyOf(cidrs);
    }
}
