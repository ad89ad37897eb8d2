package io.nearside.conformance.stage;

import io.nearside.api.cloud.Quotas;

/** How much our account may have. */
public interface QuotaStage {

    /** The limit that is in force. */
    int limit(Quotas.Kind kind);

    /** Raises it to this. */
    void raise(Quotas.Kind kind, int limit);
}
