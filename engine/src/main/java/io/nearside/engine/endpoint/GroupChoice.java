package io.nearside.engine.endpoint;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.FirewallId;
import io.nearside.engine.firewall.FirewallChoice;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which security groups an endpoint is behind. */
sealed interface GroupChoice {

    /** What {@code link.securityGroups} says to have one made. */
    String CREATE = FirewallChoice.MADE;

    /** These; none of them for what the cloud does by itself. */
    record Named(Set<FirewallId> groups) implements GroupChoice {
        public Named {
            groups = Set.copyOf(groups);
        }
    }

    /** One that is made for this link, and no other. */
    record Create() implements GroupChoice {}

    /** Reads {@code link.securityGroups}: the word, or ids. */
    static GroupChoice of(LinkSection link) {
        String key = FirewallChoice.KEY;
        List<String> texts = link.texts(key);
        if (!texts.contains(CREATE)) {
            return new Named(texts.stream().map(FirewallId::new).collect(Collectors.toUnmodifiableSet()));
        }
        if (link.value(key).filter(CREATE::equals).isEmpty()) {
            throw new InvalidLinkException(
                    link.pathOf(key),
                    "has the word " + CREATE + " in a list",
                    "Write " + key + ": " + CREATE + " for a group of the link's own, or a list of ids.");
        }
        return new Create();
    }

    /** The groups that the file names. */
    default Set<FirewallId> named() {
        return this instanceof Named some ? some.groups() : Set.of();
    }
}
