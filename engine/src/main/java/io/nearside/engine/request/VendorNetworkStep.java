package io.nearside.engine.request;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vendor has the network that the link is to reach: found, or made if the file says its range. */
public final class VendorNetworkStep<S extends RequestSituation> implements Step<S> {

    @Override
    public String id() {
        return "vendor-network";
    }

    @Override
    public Finding judge(S situation) {
        return situation
                .far()
                .network()
                .map(network -> found(situation.link(), network))
                .orElseGet(() -> missing(situation));
    }

    private static Finding found(RequestLink link, VendorNetwork network) {
        Optional<Cidr> wanted = link.wish().range();
        if (wanted.isPresent() && !network.cidrs().contains(wanted.get())) {
            return Blocked.by(differs(link, network.id() + " " + network.cidrs()));
        }
        String ranges = String.join(
                ", ", network.cidrs().stream().map(Object::toString).sorted().toList());
        return switch (network.state()) {
            case ACTIVE ->
                new Done(link.vendorDrivers().requests().isPresent() ? network.id() + " with " + ranges : ranges);
            case LEAVING ->
                Blocked.by(Problem.of(
                        ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                        network.id().value(),
                        link.vendor() + " is deleting this network.",
                        "Name another one, or run again once it is gone to have a new one made."));
            case BUILDING, UNKNOWN ->
                new Wait(
                        Side.FAR,
                        link.vendor() + " to build network " + network.id(),
                        Set.of(RequestFacts.FAR),
                        Patience.endless());
        };
    }

    private static Finding missing(RequestSituation situation) {
        RequestLink link = situation.link();
        VendorNetworkWish wish = link.wish();
        List<VendorNetworkBrief> others = situation.far().others();
        if (wish.named().isPresent()) {
            return Blocked.by(Problem.of(
                    ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                    wish.named().get().value(),
                    link.vendor() + " has no network of this id.",
                    "Check vendor.network.id and whose project it is in."));
        }
        if (wish.range().isEmpty()) {
            return Blocked.by(unnamed(link, others));
        }
        List<VendorNetworkBrief> alike = others.stream()
                .filter(brief -> brief.cidrs().contains(wish.range().get()))
                .toList();
        if (alike.size() > 1) {
            return Blocked.by(unnamed(link, alike));
        }
        if (!others.isEmpty()) {
            return Blocked.by(differs(link, listed(others)));
        }
        VendorNetworks networks = link.vendorDrivers().networks().orElseThrow();
        String says =
                "have " + link.vendor() + " make a network " + wish.range().get() + " in " + wish.place();
        ObjectKey key = new ObjectKey(
                "vendor network", wish.place() + " " + wish.range().get());
        return situation.admit(Write.of(key, says, Set.of(RequestFacts.FAR), () -> networks.create(wish))
                .repeatedWithCare());
    }

    private static Problem unnamed(RequestLink link, List<VendorNetworkBrief> others) {
        if (others.isEmpty()) {
            return Problem.of(
                    ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                    String.valueOf(link.wish().place()),
                    link.vendor() + " has no network there, and the file says no range to make one with.",
                    "Add vendor.network.cidr.");
        }
        return Problem.of(
                ProblemCodes.VENDOR_NETWORK_UNKNOWN,
                String.valueOf(link.wish().place()),
                link.vendor() + " has several networks there: " + listed(others) + ".",
                "Say which with vendor.network.id"
                        + (link.wish().range().isEmpty() ? " or vendor.network.cidr." : "."));
    }

    /** What it has instead. The range in the file holds, whatever a vendor says later of a network that once had it. */
    private static Problem differs(RequestLink link, String others) {
        return Problem.of(
                ProblemCodes.VENDOR_NETWORK_DIFFERS,
                String.valueOf(link.wish().place()),
                link.vendor() + " has no network " + link.wish().range().orElseThrow() + " there, but " + others + ".",
                "Correct vendor.network.cidr, or name the network with vendor.network.id.");
    }

    private static String listed(List<VendorNetworkBrief> networks) {
        return String.join(
                ", ",
                networks.stream().map(brief -> brief.id() + " " + brief.cidrs()).toList());
    }

    @Override
    public Finding judgeGone(S situation) {
        return new Skip("the vendor's network stays; services may live in it");
    }
}
