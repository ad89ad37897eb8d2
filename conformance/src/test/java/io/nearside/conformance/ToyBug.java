package io.nearside.conformance;

import java.util.List;

/** What can be wrong with a provider of route tables, and the rules that have to notice. */
enum ToyBug {
    NONE(),
    /** None either: it has a capability of its own, whose rules come along. */
    WHISTLES(),
    WHISTLES_WITHOUT_RULES("CORE-02"),
    DOUBLES("ROUTE-02", "ROUTE-03", "STORM-01"),
    OVERWRITES("ROUTE-03"),
    FORGETS_OTHERS("ROUTE-09"),
    SHOWS_NO_BLACKHOLES("ROUTE-11"),
    REPLACES_WHAT_IS_GONE("ROUTE-12"),
    FAILS_ON_WHAT_IS_GONE("ROUTE-10"),
    ROUTES_ITS_OWN("ROUTE-04"),
    DECLARES_TOO_MUCH("CORE-02", "FIREWALL"),
    READS_ANYTHING("CORE-05");

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by List.of
    private final List<String> noticed;

    ToyBug(String... noticed) {
        this.noticed = List.of(noticed);
    }

    /** The beginnings of the titles of the tests that fail. */
    List<String> noticed() {
        return noticed;
    }
}
