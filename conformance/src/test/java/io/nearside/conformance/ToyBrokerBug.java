package io.nearside.conformance;

import java.util.List;

/** What can be wrong with a provider of private endpoints, and the rules that have to notice. */
enum ToyBrokerBug {
    NONE(),
    TAKES_STANDING_FOR_LET_IN("PE-02"),
    CHANGES_WHAT_IS_THERE("PE-08"),
    LEAVES_INTERFACES("PE-05"),
    IS_NEVER_FULL("PE-15"),
    SEES_EVERYTHING_SETTLED("SERVICE-04"),
    SENDS_ALL_SETTINGS("SETTING-03"),
    SWITCHES_THE_OTHERS_OFF("SETTING-02"),
    NAMES_NO_CURRENCY("PRICE-01"),
    MAKES_ONE_ADDRESS("ADDRESS-02"),
    STEALS_ADDRESSES("ADDRESS-05"),
    LISTS_ONE_CONNECTION("OPENING-03", "ADMIT-05"),
    ADMITS_WHO_CAME_FIRST("ADMIT-05", "ADMIT-07"),
    FORGETS_WHOM_ELSE_IT_LETS_COME("ADMIT-03"),
    LETS_IN_BY_LOOKING("NOTICE-01"),
    SHOWS_TABLES_OF_OTHERS("INHERIT-02"),
    TAKES_GROUND_FOR_LAID("GROUND-02"),
    LAYS_GROUND("GROUND-03"),
    LETS_EVERYTHING_INTO_NEW_GROUPS("GROUP-01"),
    KNOWS_GROUPS_BY_NAME("GROUP-02"),
    MAKES_A_SECOND_GROUP("GROUP-03"),
    TAKES_GROUPS_AWAY_FROM_UNDER_OTHERS("GROUP-04"),
    FAILS_ON_GROUPS_THAT_ARE_GONE("GROUP-05"),
    MAKES_GROUPS_NOWHERE("GROUP-06"),
    REMOVES_ANYBODYS_GROUPS("GROUP-07");

    @SuppressWarnings("ImmutableEnumChecker") // all of them are made by List.of
    private final List<String> noticed;

    ToyBrokerBug(String... noticed) {
        this.noticed = List.of(noticed);
    }

    /** The beginnings of the titles of the tests that fail. */
    List<String> noticed() {
        return noticed;
    }
}
