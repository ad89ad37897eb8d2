package io.nearside.engine.request;

import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
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

/** The vendor too says that what it was asked for is active: its routes and its firewalls are in place. */
public final class VendorActiveStep<S extends RequestSituation> implements Step<S> {

    @Override
    public String id() {
        return "vendor-active";
    }

    @Override
    public Finding judge(S situation) {
        RequestLink link = situation.link();
        if (link.vendorDrivers().requests().isEmpty()) {
            return new Skip("nobody to ask");
        }
        Optional<PeeringRequest> request = situation.far().request();
        if (request.isEmpty()) {
            return new Later(List.of("wait for " + link.vendor() + " to say that " + active(link)));
        }
        if (request.get().state() == RequestState.ACTIVE) {
            return new Done(link.vendor() + " says that " + active(link));
        }
        return new Wait(
                Side.FAR,
                link.vendor() + " to see our side and finish its own",
                Set.of(RequestFacts.FAR),
                Patience.endless(),
                nudges(situation));
    }

    private static String active(RequestLink link) {
        return "the " + link.words().thing() + " is active";
    }

    /** Some vendors look at the cloud by themselves only now and then. */
    private static List<Write> nudges(RequestSituation situation) {
        RequestLink link = situation.link();
        Optional<VendorNetwork> network = situation.far().network();
        Optional<VendorRefresh> refresh = link.vendorDrivers().refresh();
        if (network.isEmpty() || refresh.isEmpty()) {
            return List.of();
        }
        return List.of(Write.of(
                new ObjectKey("refresh", network.get().id().value()),
                "have " + link.vendor() + " look at the cloud now",
                Set.of(RequestFacts.FAR),
                () -> refresh.get().refresh(network.get())));
    }

    @Override
    public Finding judgeGone(S situation) {
        return new Skip("nothing to undo");
    }
}
