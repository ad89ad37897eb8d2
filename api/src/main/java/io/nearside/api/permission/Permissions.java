package io.nearside.api.permission;

import io.nearside.api.Capability;
import java.util.List;

/** What a caller has to be allowed, and whether it is. */
public interface Permissions extends Capability {

    /** The least that these needs come to. No call is made. */
    Policy policy(List<Need> needs);

    /**
     * Asks the provider whether the caller is allowed, without changing anything: a call each. Where asking is not harmless, as at an
     * endpoint that is not the provider's own, nothing is sent and the answer is UNKNOWN.
     */
    List<Probe> probe(List<Need> needs);
}
