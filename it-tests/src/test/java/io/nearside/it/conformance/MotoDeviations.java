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
                    "of a call with a duplicate, it makes the rules that are none"));

    private static Stream<Deviation> untested() {
        Stream<Deviation> faults = Stream.of(
                        "CORE-04", "CORE-06", "ERR-02", "ERR-03", "ERR-04", "ERR-06", "ERR-07", "PERM-02")
                .map(rule -> Deviation.cannotShow(rule, NO_FAULTS));
        Stream<Deviation> quotas =
                Stream.of("QUOTA-01", "QUOTA-02", "ROUTE-06").map(rule -> Deviation.cannotShow(rule, NO_QUOTAS));
        Stream<Deviation> time = Stream.of(
                Deviation.cannotShow("PEER-06", "a request is seen at once"),
                Deviation.cannotShow("PEER-10", "requests never expire"));
        return Stream.of(faults, quotas, time).flatMap(each -> each);
    }
}
