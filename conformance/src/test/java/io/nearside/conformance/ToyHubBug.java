package io.nearside.conformance;

import java.util.List;

/** What can be wrong with a provider of hubs, and the rules that have to notice. */
enum ToyHubBug {
    NONE(),
    SHARES_AGAIN("TGW-01"),
    REPLACES_MEMBERS("TGW-02"),
    TAKES_OUTSIDERS_ANYWHERE("TGW-03"),
    TAKES_EVERYBODY_OUT("TGW-05"),
    LEAVES_EMPTY_SHARES("TGW-06"),
    TAKES_THE_INVITED_FOR_IN("TGW-07"),
    TAKES_OUT_OF_USERS_SHARES("TGW-08"),
    SHOWS_ENDED_SHARES_AS_ACTIVE("TGW-09"),
    ACCEPTS_ANYBODY("TGW-04"),
    KNOWS_EVERY_HUB("TGW-10"),
    SHOWS_NETWORKS_OF_OURS_ONLY("TGW-11", "TGW-12", "TGW-13"),
    ACCEPTS_ALL_AT_ONCE("TGW-12"),
    REMOVES_ALL_OF_OTHERS("TGW-15"),
    TAKES_ALL_ROUTES_FOR_WRITTEN("TGW-16", "TGW-21"),
    OVERWRITES("TGW-18"),
    FORGETS_OTHER_ROUTES("TGW-19"),
    SENDS_BY_WHATEVER_CAME_LAST("TGW-20"),
    SHOWS_NO_BLACKHOLES("TGW-22"),
    WRITES_ANYTHING("TGW-23"),
    NAMES_US("ATTACH-01", "ATTACH-02"),
    REPLACES_REACH("ATTACH-03");

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by List.of
    private final List<String> noticed;

    ToyHubBug(String... noticed) {
        this.noticed = List.of(noticed);
    }

    /** The beginnings of the titles of the tests that fail. */
    List<String> noticed() {
        return noticed;
    }
}
