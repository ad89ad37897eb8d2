package io.nearside.it.conformance;

import io.nearside.conformance.Deviation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the emulators' transit gateways and shares differ from AWS. Neither has anybody attach to the gateway of another account nor accept an
 * attachment, and LocalStack has no RAM.
 */
final class HubDeviations {
    private static final String ALONE = "nobody attaches to a transit gateway of another account";

    private static final List<String> OF_OTHERS = List.of(
            "TGW-04", "TGW-11", "TGW-12", "TGW-13", "TGW-14", "TGW-15", "TGW-16", "TGW-17", "TGW-18", "TGW-20",
            "TGW-21", "TGW-22");

    private static final List<String> OF_SHARES =
            List.of("TGW-01", "TGW-02", "TGW-03", "TGW-05", "TGW-06", "TGW-07", "TGW-08", "TGW-09");

    private static final List<Deviation> BREAKS = List.of(
            Deviation.breaks("TGW-19", "but was", "a route does not show where it leads"),
            Deviation.breaks("TGW-23", "It failed with UNAVAILABLE", "a table that is not there breaks it"));

    private static final String NO_TAGS = "it shows no tags of shares";

    private static final String NOBODY_ADDED = "nobody is added to a share, nor taken out of one";

    private HubDeviations() {}

    static Stream<Deviation> inLocalStack() {
        return Stream.concat(gateways(), OF_SHARES.stream().map(rule -> Deviation.cannotShow(rule, "it has no RAM")));
    }

    static Stream<Deviation> inMoto() {
        return Stream.concat(
                gateways(),
                Stream.of(
                        Deviation.breaks("TGW-01", "Expecting Optional to contain", NO_TAGS),
                        Deviation.breaks("TGW-02", "AWS gave no reason", NOBODY_ADDED),
                        Deviation.breaks("TGW-05", "AWS gave no reason", NOBODY_ADDED),
                        Deviation.breaks("TGW-06", "was not made by Nearside", NO_TAGS),
                        Deviation.breaks("TGW-07", "IN", "whoever is invited is in at once")));
    }

    private static Stream<Deviation> gateways() {
        return Stream.concat(BREAKS.stream(), OF_OTHERS.stream().map(rule -> Deviation.cannotShow(rule, ALONE)));
    }
}
