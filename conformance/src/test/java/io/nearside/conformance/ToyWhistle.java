package io.nearside.conformance;

import io.nearside.api.Capability;

/** What only the toy can do. */
interface ToyWhistle extends Capability {

    /** How it sounds. */
    default String whistle() {
        return "fiu";
    }
}
