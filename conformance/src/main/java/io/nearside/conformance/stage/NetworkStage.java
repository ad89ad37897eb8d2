package io.nearside.conformance.stage;

import io.nearside.api.link.NearSite;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import java.util.Set;

/** The network that the provider was opened for. */
public interface NetworkStage {

    /** Whose it is, where it is, and its id. */
    NearSite site();

    /** All its ranges, of which there are at least two where the cloud allows it. */
    Set<Cidr> ranges();

    /** A well-formed id of a network that does not exist. */
    NetworkId absentNetwork();
}
