package io.nearside.conformance.stage;

import io.nearside.api.model.FirewallId;
import java.util.Map;

/** Sets of firewall rules of our network, those that a user made and those that were made for a link. */
public interface FirewallMakingStage {

    /** Every set of our network as the cloud itself shows it, with its name. */
    Map<FirewallId, String> all();

    /** A user makes one by this name in our network. */
    FirewallId put(String name);

    /** A user puts something behind it that stays. */
    void use(FirewallId firewall);
}
