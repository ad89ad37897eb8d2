package io.nearside.engine.provider;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.VendorPlace;
import java.util.Optional;

/** What a person has to do about the near end that a link file names, whatever the kind of link. */
public final class NearProblems {

    private NearProblems() {}

    /** The cloud does not show the network. */
    public static Problem unknown(String cloud, NearSite site) {
        return unknown(cloud, site, site.network());
    }

    /** The cloud does not show one of the networks. */
    public static Problem unknown(String cloud, NearSite site, NetworkId network) {
        String key = site.hub().isPresent() ? "near.networks" : "near.network";
        String place = site.place().map(region -> " in " + region).orElse("");
        return Problem.of(
                ProblemCodes.NETWORK_UNKNOWN,
                network.value(),
                cloud + " shows no network " + network + place + " to these credentials.",
                "Check " + key + ", where it is, and whose credentials are used.");
    }

    /**
     * Something belongs to another account than the file says.
     *
     * @param says whose it is, up to the account: "The network belongs to"
     */
    public static Optional<Problem> account(NearSite site, String subject, AccountId seen, String says) {
        AccountId wanted = site.account();
        if (seen.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                ProblemCodes.ACCOUNT_MISMATCH,
                subject,
                says + " account " + seen + ", and the link file says " + wanted + ".",
                "Correct near.account, or use the credentials of " + wanted + "."));
    }

    /** How close two networks have to be. */
    public enum Bound {
        TO_A_CLOUD,
        TO_A_PLACE
    }

    /**
     * The vendor's network is, or would be, on another cloud or too far away.
     *
     * @param subject the network, or what the file says of the one that is to be made
     * @param fails what the two then cannot: "cannot be peered"
     */
    public static Optional<Problem> place(
            String cloud, NearSite site, String subject, VendorPlace theirs, String fails, Bound bound) {
        boolean otherCloud = theirs.onCloud().map(other -> !other.equals(cloud)).orElse(false);
        // A vendor may tell a place without the number of its zone.
        boolean otherPlace = bound == Bound.TO_A_PLACE
                && site.place()
                        .flatMap(ours ->
                                theirs.place().map(region -> !ours.value().startsWith(region.value())))
                        .orElse(false);
        if (!otherCloud && !otherPlace) {
            return Optional.empty();
        }
        String where = theirs.onCloud().orElse(cloud)
                + theirs.place().map(region -> " " + region).orElse("");
        String ours = cloud + site.place().map(region -> " " + region).orElse("");
        return Optional.of(Problem.of(
                ProblemCodes.PLACE_MISMATCH,
                subject,
                "The vendor's network is in " + where + ", ours is in " + ours + ": the two " + fails + ".",
                "Name a network of the vendor's in " + ours + "."));
    }
}
