package io.nearside.api.cloud;

import io.nearside.api.Capability;

/** How many of a thing an account may have. */
public interface Quotas extends Capability {

    /** What is counted. */
    enum Kind {
        PEERINGS_PER_NETWORK,
        ROUTES_PER_TABLE,
        RULES_PER_FIREWALL
    }

    /** The lowest limit that an account can have. Whoever stays well below it need not ask; no call is made. */
    int lowest(Kind kind);

    /**
     * This account's limit, in one call, or two where a default has to be asked for by itself.
     *
     * @throws io.nearside.api.error.CloudException DENIED if these credentials may not ask, NOT_FOUND if the service knows no such limit
     */
    int limit(Kind kind);
}
