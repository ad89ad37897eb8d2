package io.nearside.engine.provider;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.NearSite;

/** What a person has to do about the near end that a link file names, whatever the kind of link. */
public final class NearProblems {

    private NearProblems() {}

    /** The cloud does not show the network. */
    public static Problem unknown(String cloud, NearSite site) {
        String place = site.place().map(region -> " in " + region).orElse("");
        return Problem.of(
                ProblemCodes.NETWORK_UNKNOWN,
                site.network().value(),
                cloud + " shows no network " + site.network() + place + " to these credentials.",
                "Check near.network, where it is, and whose credentials are used.");
    }
}
