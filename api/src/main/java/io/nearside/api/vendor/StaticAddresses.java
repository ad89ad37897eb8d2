package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** Addresses that a vendor keeps for us and that cost money until they are deleted. They carry no mark: only the journal knows whose they are. */
public interface StaticAddresses extends Capability {

    /** All that could serve this service: those of its place, attached to it, to another one or to none; in one call a page. */
    List<StaticAddress> near(VendorService service);

    /** Makes one in the service's place. Every call makes another. */
    Change<StaticAddress> create(VendorService service);

    /**
     * Attaches one to a service.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT if it is attached to another one
     */
    Asked attach(StaticAddress seen, VendorService service);

    /**
     * Takes one from its service.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT while a node uses it
     */
    Asked detach(StaticAddress seen);

    /** Deletes one that is attached to nothing. */
    Removal delete(StaticAddress seen);
}
