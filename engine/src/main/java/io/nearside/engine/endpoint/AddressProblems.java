package io.nearside.engine.endpoint;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.ServicePrices.Thing;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.endpoint.AddressPlan.Doubt;

/** What a person has to do about static addresses. */
final class AddressProblems {

    private AddressProblems() {}

    static Problem missing(EndpointSituation situation, VendorService service, AddressPlan plan) {
        int missing = plan.missing();
        String free = plan.strange().isEmpty()
                ? ""
                : " Attached to nothing are " + AddressPlan.ids(plan.strange())
                        + ": they do not count before they are attached.";
        return Problem.of(
                        ProblemCodes.STATIC_IPS_MISSING,
                        service.id().value(),
                        "The service needs " + service.addressesNeeded() + " static addresses for endpoints and has "
                                + plan.attached().size() + ": " + missing + (missing == 1 ? " is" : " are")
                                + " missing." + free,
                        "Write vendor.staticIps: create to have " + missing + " made"
                                + situation.costing(Thing.STATIC_ADDRESS)
                                + ", or make and attach them at "
                                + situation.link().vendor() + "; then run again.")
                .seen("needed", String.valueOf(service.addressesNeeded()))
                .seen("missing", String.valueOf(missing));
    }

    static Problem unknown(EndpointSituation situation, VendorService service, AddressPlan plan) {
        String why = plan.doubt() == Doubt.NO_JOURNAL
                ? "no journal of this link tells whether it made them in an earlier run"
                : "an earlier run of this link was cut off while it made some of them";
        return Problem.of(
                        ProblemCodes.STATIC_IPS_UNKNOWN,
                        service.id().value(),
                        "The service lacks " + plan.missing() + " static addresses. Attached to nothing are "
                                + AddressPlan.ids(plan.strange()) + ", and " + why
                                + ". None of them is taken, and none is made beside them.",
                        "Attach those that are meant for this service at "
                                + situation.link().vendor()
                                + ", and the missing ones that you make there, or delete what nobody needs; then run again.")
                .seen("unattached", AddressPlan.ids(plan.strange()));
    }
}
