package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import java.util.List;
import java.util.stream.Stream;

/** Where moto differs from AWS, and so LocalStack, whose EC2 is moto too. */
final class MotoDeviations {
    private static final String NO_FAULTS = "nothing goes wrong in an emulator, and nobody counts its requests";

    private static final String NO_QUOTAS = "it has no quotas";

    private MotoDeviations() {}

    static List<Deviation> all() {
        return Stream.concat(BREAKS.stream(), untested()).toList();
    }

    private static final List<Deviation> BREAKS = List.of(
            Deviation.breaks("PEER-11", "but was: PENDING", "a request of ranges in common stays pending"),
            Deviation.breaks("ROUTE-04", "It did not fail", "it takes a route to the VPC's own range"),
            Deviation.breaks("ROUTE-11", "but was: ACTIVE", "a route stays active when its peering has ended"),
            Deviation.breaks(
                    "FIREWALL-02",
                    "none of the call's rules is made",
                    "of a call with a duplicate, it makes the rules that are none"),
            Deviation.breaks("GROUP-04", "It did not fail", "a group that an interface has is deleted"),
            Deviation.breaks("GROUP-06", "It did not fail", "it makes groups in networks that are not there"),
            Deviation.breaks("PE-02", "but was: APPROVED", "whoever makes an endpoint is let in"),
            Deviation.breaks("PE-12", "to match given predicate", "an endpoint's addresses are drawn from nowhere"),
            Deviation.breaks("PE-13", "Gone", "it removes what is gone as if it were there"),
            Deviation.breaks("PE-15", "It did not fail", "a full subnet takes endpoints"),
            Deviation.breaks("PE-16", "10.0.7.10", "an address that is wanted is not had"),
            Deviation.breaks("PE-17", "It did not fail", "an address that is wanted is not looked at"));

    private static Stream<Deviation> untested() {
        Stream<Deviation> faults = Stream.of(
                        "CORE-04", "CORE-06", "ERR-02", "ERR-03", "ERR-04", "ERR-06", "ERR-07", "PERM-02")
                .map(rule -> Deviation.cannotShow(rule, NO_FAULTS));
        Stream<Deviation> quotas =
                Stream.of("QUOTA-01", "QUOTA-02", "ROUTE-06").map(rule -> Deviation.cannotShow(rule, NO_QUOTAS));
        Stream<Deviation> time = Stream.of(
                Deviation.cannotShow("PEER-06", "a request is seen at once"),
                Deviation.cannotShow("PEER-10", "requests never expire"));
        Stream<Deviation> owners = Stream.of(
                Deviation.cannotShow("PE-03", "nobody decides on endpoints"),
                Deviation.cannotShow("PE-11", "nobody decides on endpoints"),
                AwsHarness.NEVER_BUSY);
        return Stream.of(faults, quotas, time, owners).flatMap(each -> each);
    }
}
