package io.nearside.engine.request;

import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Side;

/** What is read of a vendor. */
public final class RequestFacts {

    /** The vendor's network, with the link's request. */
    public static final Fact<FarView> FAR = Fact.proof("the vendor's network", Side.FAR);

    private RequestFacts() {}
}
