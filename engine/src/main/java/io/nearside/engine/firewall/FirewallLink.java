package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewalls;
import io.nearside.engine.request.RequestLink;
import java.util.Optional;

/** What has to be known of a link to open security groups for it. */
public interface FirewallLink extends RequestLink {

    /** The link's name, by which its rules are marked. */
    String name();

    /** Which groups the file names. */
    FirewallChoice firewalls();

    /** The capability to open security groups, if the file names any. */
    Optional<Firewalls> wantedFirewalls();
}
