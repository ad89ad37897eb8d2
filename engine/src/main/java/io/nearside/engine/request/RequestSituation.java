package io.nearside.engine.request;

import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPlace;
import io.nearside.engine.provider.NearProblems;
import io.nearside.engine.provider.NearProblems.Bound;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Write;
import java.util.Optional;
import java.util.Set;

/** What has to be known of the moment to ask a vendor for something. */
public interface RequestSituation {

    /** The link that asks. */
    RequestLink link();

    /** What the vendor has of it. */
    FarView far();

    /** This write, if nothing stands in the link's way; else the problems. */
    Finding admit(Write write);

    /** Whether what was asked for has ended on our side, and the vendor may not have noticed yet. */
    boolean hasEndedNear();

    /** What stands in the way of asking, besides what {@link #admit} looks at. */
    default Optional<Finding> beforeAsking() {
        return Optional.empty();
    }

    /**
     * What speaks against where the vendor's network is, or will be made.
     *
     * @param fails what the two ends then cannot: "cannot be peered"
     */
    default Optional<Problem> placeProblem(String fails, Bound bound) {
        RequestLink link = link();
        Optional<VendorNetwork> network = far().network();
        Optional<VendorPlace> where = network.map(VendorNetwork::where)
                .or(() -> link.vendorDrivers().networks().flatMap(all -> all.whereToMake(link.wish())));
        String subject = network.map(theirs -> theirs.id().value())
                .orElseGet(() -> String.valueOf(link.wish().place()));
        return where.flatMap(theirs -> NearProblems.place(link.cloud(), link.site(), subject, theirs, fails, bound));
    }

    /** Our end as the vendor is to be told of it. */
    default CustomerEnd end() {
        return link().site().end();
    }

    /** The ranges behind our end that the vendor is to route to it; empty where it learns them by itself. */
    default Set<Cidr> reach() {
        return Set.of();
    }
}
