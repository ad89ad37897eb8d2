package io.nearside.gcp.peering;

import io.nearside.api.cloud.Half;

/**
 * What a write has begun of which no look has shown the end.
 *
 * @param half as it was when the write was answered
 */
record Begun(What what, Half half) {

    /** Whether there was a half before it. */
    enum What {
        MADE,
        CHANGED
    }
}
