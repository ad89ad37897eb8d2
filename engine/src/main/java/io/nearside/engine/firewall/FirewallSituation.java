package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.model.Cidr;
import io.nearside.engine.request.RequestSituation;
import java.util.List;
import java.util.Set;

/** What has to be known of the moment to open security groups. */
public interface FirewallSituation extends RequestSituation {

    @Override
    FirewallLink link();

    /** The groups that the file names, as they were read. */
    List<Firewall> firewalls();

    /** The vendor's ranges, as far as they are known. */
    Set<Cidr> vendorCidrs();
}
