package io.nearside.conformance.stage;

import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.model.FirewallId;
import java.util.Set;

/** Sets of firewall rules of our network. */
public interface FirewallStage {

    /** A set that lets nothing in. */
    FirewallId firewall();

    /** A well-formed id of one that does not exist. */
    FirewallId absentFirewall();

    /** A user lets this through. */
    void put(FirewallRule rule);

    /** Every rule of {@link #firewall}, without marks. */
    Set<FirewallRule> rules();

    /** Returns once everything that was begun has happened. */
    void settle();

    /** Deletes {@link #firewall}. */
    void delete();

    /** From now on {@link #firewall} has no room for one more. */
    void fill();
}
