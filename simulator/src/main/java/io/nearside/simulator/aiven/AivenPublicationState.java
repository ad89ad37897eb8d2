package io.nearside.simulator.aiven;

import java.util.Locale;

/** How far the publication of a service is: what {@code state} says, in capitals. */
enum AivenPublicationState {
    CREATING,
    ACTIVE,
    DELETING,
    /** Gone. Never shown. */
    DELETED;

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
