package io.nearside.engine.peering;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.RouterId;

/** What to do about a network that has no router, on clouds that peer a network only if it has one. */
sealed interface RouterChoice {
    String KEY = "router";

    /** Nothing: a person attaches one. */
    record Keep() implements RouterChoice {}

    /** Make one for this link and attach the network to it. */
    record Create() implements RouterChoice {}

    /** Attach the network to this one. */
    record Named(RouterId router) implements RouterChoice {}

    /** Reads {@code link.router}: keep, create, or a router's id; keep if it is missing. */
    static RouterChoice of(LinkSection link) {
        String word = link.text(KEY).orElse("keep").strip();
        if (word.equals("keep")) {
            return new Keep();
        }
        if (word.equals("create")) {
            return new Create();
        }
        // Ids have digits: a word without one is a slip of the pen, and would be looked for in the cloud.
        if (word.chars().noneMatch(Character::isDigit)) {
            throw new InvalidLinkException(
                    link.pathOf(KEY), "cannot be '" + word + "'", "Write keep, create or the id of a router.");
        }
        return new Named(new RouterId(word));
    }
}
