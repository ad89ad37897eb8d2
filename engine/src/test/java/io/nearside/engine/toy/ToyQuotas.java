package io.nearside.engine.toy;

import io.nearside.api.cloud.Quotas;

/** Limits of an account. */
public final class ToyQuotas implements Quotas {

    /** What any account may have. */
    public int lowest = 1000;

    /** What this one may have. */
    public int limit = 1000;

    private final Calls calls;

    ToyQuotas(Calls calls) {
        this.calls = calls;
    }

    @Override
    public int lowest(Kind kind) {
        return lowest;
    }

    @Override
    public int limit(Kind kind) {
        return calls.answer("read limit " + kind, () -> limit);
    }
}
