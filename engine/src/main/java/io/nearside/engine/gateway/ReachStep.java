package io.nearside.engine.gateway;

import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The vendor routes the ranges behind the hub to it: those of the file and no others, since its request is this link's alone. */
final class ReachStep implements Step<GatewaySituation> {

    @Override
    public String id() {
        return "reach";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        if (link.vendorDrivers().requests().isEmpty()) {
            return new Skip("nobody to ask: tell " + link.vendor() + " to route "
                    + GatewayWords.sorted(situation.reach()) + " to " + link.gateway());
        }
        Set<Cidr> wanted = situation.reach();
        Optional<PeeringRequest> request = situation.far().request();
        if (request.isEmpty()) {
            return new Later(List.of(
                    "have " + link.vendor() + " route " + GatewayWords.sorted(wanted) + " to " + link.gateway()));
        }
        PeeringRequest seen = request.get();
        Set<Cidr> added = without(wanted, seen.reach());
        Set<Cidr> dropped = without(seen.reach(), wanted);
        if (added.isEmpty() && dropped.isEmpty()) {
            return new Done(link.vendor() + " routes " + GatewayWords.sorted(wanted) + " to " + link.gateway());
        }
        return new ToDo(List.of(change(link, seen, added, dropped)));
    }

    private static Set<Cidr> without(Set<Cidr> some, Set<Cidr> others) {
        return some.stream().filter(range -> !others.contains(range)).collect(Collectors.toUnmodifiableSet());
    }

    /** Vendors show it with a delay, and say more than they show: looked at for a good while before it is said again. */
    private static Write change(GatewayLink link, PeeringRequest seen, Set<Cidr> added, Set<Cidr> dropped) {
        List<String> says = new ArrayList<>();
        if (!added.isEmpty()) {
            says.add("route " + GatewayWords.sorted(added) + " to " + link.gateway());
        }
        if (!dropped.isEmpty()) {
            says.add("no longer route " + GatewayWords.sorted(dropped) + " there, which the link file does not name");
        }
        return Write.of(
                        new ObjectKey("reach", link.vendor() + " " + seen.id()),
                        "have " + link.vendor() + " " + String.join(" and ", says),
                        Set.of(RequestFacts.FAR),
                        () -> link.drivers().gateways().reach(seen, added, dropped))
                .repeatedWithCare();
    }

    @Override
    public Finding judgeGone(GatewaySituation situation) {
        return new Skip("it goes with the request");
    }
}
