package io.nearside.api.permission;

import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import java.util.Set;

/** What has to stand on our side once, before a vendor can be asked for anything. A person lays it: it takes more rights than a link does. */
public sealed interface Groundwork permits Groundwork.Grant, Groundwork.Own {

    /** Where the demand comes from, as a noun phrase: the vendor's answer, its documents, the file. */
    String source();

    /**
     * The vendor's application is known in our directory, and may do this on a network of ours.
     *
     * @param actions in the cloud's own terms
     */
    record Grant(ApplicationId application, Set<String> actions, NetworkId on, String source) implements Groundwork {
        public Grant {
            actions = Set.copyOf(actions);
        }
    }

    /**
     * An application of ours that other directories can know may do this on a network of ours.
     *
     * @param actions in the cloud's own terms
     */
    record Own(ApplicationId application, Set<String> actions, NetworkId on, String source) implements Groundwork {
        public Own {
            actions = Set.copyOf(actions);
        }
    }
}
