package io.nearside.api.cloud;

import io.nearside.api.model.NetworkId;
import io.nearside.api.model.SubnetId;
import java.util.List;

/**
 * Where a private endpoint is to be.
 *
 * @param subnets the subnets of that network, as the link file names them; one on clouds whose endpoints have one interface
 */
public record EndpointPlace(NetworkId network, List<SubnetId> subnets) {

    public EndpointPlace {
        subnets = List.copyOf(subnets);
    }
}
