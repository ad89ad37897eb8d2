package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.AccountId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.outcome.Removal;

/** Asking a vendor to publish a service and to let our endpoint in. A vendor that does not offer this was asked outside Nearside. */
public interface EndpointRequests extends Capability {

    /**
     * Has a service published, for this account's endpoints. Look first whether it is.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT if it is published already
     */
    Asked open(VendorService service, AccountId ours);

    /**
     * Lets one more account's endpoints come. The vendor takes the whole list: those that were seen stay in it.
     *
     * @throws io.nearside.api.error.CloudException INVALID, and nothing asked for, if the vendor keeps no list for that service
     */
    Asked allow(VendorService service, EndpointOpening seen, AccountId more);

    /**
     * Strikes an account off the list; those that were seen and are not it stay.
     *
     * @throws io.nearside.api.error.CloudException INVALID, and nothing asked for, if the vendor keeps no list for that service
     */
    Asked disallow(VendorService service, EndpointOpening seen, AccountId one);

    /**
     * Takes the next step of letting our endpoint in, by the state that was seen: approves it, or says its address.
     *
     * @param seen the connection of the endpoint that is handed over, and of no other
     * @return the connection as the answer shows it on its way, a {@code Change} of one; or only that it was asked for, if the answer shows none
     * @throws io.nearside.api.error.CloudException CONFLICT if the vendor has moved on since, or there is no step of ours to take yet;
     *     INVALID, and nothing asked for, if the connection is another endpoint's, or if the vendor takes no other address any more
     */
    Outcome admit(VendorService service, VendorConnection seen, Handover ours);

    /** Takes the publication back, and every connection with it. Going until a read finds none. */
    Removal close(VendorService service);
}
