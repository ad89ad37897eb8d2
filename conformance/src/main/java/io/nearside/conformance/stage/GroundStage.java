package io.nearside.conformance.stage;

import io.nearside.api.permission.Groundwork;

/** What a person has laid on our side, once, for a vendor's application or for one of ours. */
public interface GroundStage {

    /** Groundwork on our network that is laid. */
    Groundwork laid();

    /** Groundwork on our network of which a piece is missing. */
    Groundwork missing();

    /** All that is laid, in any form. */
    String ground();
}
