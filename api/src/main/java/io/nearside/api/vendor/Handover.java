package io.nearside.api.vendor;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import java.net.InetAddress;
import java.util.List;

/**
 * What a vendor is told of our endpoint.
 *
 * @param account whose it is
 * @param addresses its private addresses; empty while they are not known
 */
public record Handover(ConsumerId consumer, AccountId account, List<InetAddress> addresses) {

    public Handover {
        addresses = List.copyOf(addresses);
    }
}
