package io.nearside.engine.request;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vendor was asked, and has built its half. */
public final class RequestStep<S extends RequestSituation> implements Step<S> {

    @Override
    public String id() {
        return "request";
    }

    @Override
    public Finding judge(S situation) {
        RequestLink link = situation.link();
        Optional<PeeringRequests> requests = link.vendorDrivers().requests();
        if (requests.isEmpty()) {
            return new Done(
                    situation.far().task().isPresent() ? "named in the link file" : "asked for outside Nearside");
        }
        String ask = "ask " + link.vendor() + " for " + link.words().asked();
        Optional<VendorNetwork> network = situation.far().network();
        if (network.isEmpty()) {
            return new Later(List.of(ask));
        }
        Optional<PeeringRequest> request = situation.far().request();
        if (request.isEmpty()) {
            Set<Fact<?>> stales = Set.of(RequestFacts.FAR);
            Write asking = Write.of(
                    key(link),
                    ask,
                    stales,
                    () -> requests.get().request(network.get(), situation.end(), situation.reach()));
            return situation.beforeAsking().orElseGet(() -> situation.admit(asking));
        }
        return judge(situation, requests.get(), request.get());
    }

    private static Finding judge(RequestSituation situation, PeeringRequests requests, PeeringRequest request) {
        RequestLink link = situation.link();
        boolean renews = link.renewal() == Renewal.WHEN_DEAD && situation.far().requestIsOld();
        if (request.state().isDead()
                || (renews && request.state() != RequestState.LEAVING && situation.hasEndedNear())) {
            return renews ? new ToDo(List.of(withdraw(link, requests, request))) : Blocked.by(dead(link, request));
        }
        if (request.state() == RequestState.BUILDING) {
            return waiting(link.vendor() + " to build its half");
        }
        if (request.state() == RequestState.LEAVING) {
            return waiting(link.vendor() + " to let go of an earlier request");
        }
        if (request.state() == RequestState.UNKNOWN) {
            return waiting(link.vendor() + " to leave a state that is not known here: " + request.says());
        }
        return new Done(link.vendor() + " has built its half");
    }

    private static Finding waiting(String says) {
        return new Wait(Side.FAR, says, Set.of(RequestFacts.FAR), Patience.endless());
    }

    private static Problem dead(RequestLink link, PeeringRequest request) {
        String words = request.says().isEmpty() ? "" : " It says: " + request.says();
        String renew = "connect with --renew to withdraw the request and ask anew.";
        String asked = "The " + link.words().thing() + " that " + link.vendor() + " asked for ";
        return switch (request.state()) {
            case REFUSED ->
                problem(
                        ProblemCodes.REQUEST_REJECTED,
                        request,
                        asked + "was rejected on our side." + words,
                        "If that was a mistake, " + renew);
            case EXPIRED ->
                problem(
                        ProblemCodes.REQUEST_EXPIRED,
                        request,
                        asked + "was not accepted in time." + words,
                        "Now " + renew);
            case CUT_BY_NEAR ->
                problem(
                        ProblemCodes.PEERING_REMOVED,
                        request,
                        asked + "was in place and has been removed on our side." + words,
                        "If it is to come back, " + renew);
            default ->
                problem(
                        ProblemCodes.REQUEST_FAILED,
                        request,
                        asked + "was given up: " + link.words().unfit() + "." + words,
                        "Mend the cause, then " + renew);
        };
    }

    private static Problem problem(ProblemCode code, PeeringRequest request, String cause, String remedy) {
        return Problem.of(code, request.id().value(), cause, remedy);
    }

    private static ObjectKey key(RequestLink link) {
        return new ObjectKey("request", link.vendor() + " " + link.words().id());
    }

    private static Write withdraw(RequestLink link, PeeringRequests requests, PeeringRequest request) {
        String says = "withdraw the request " + request.id() + " from " + link.vendor();
        return Write.of(key(link), says, Set.of(RequestFacts.FAR), () -> requests.withdraw(request));
    }

    @Override
    public Finding judgeGone(S situation) {
        RequestLink link = situation.link();
        Optional<PeeringRequests> requests = link.vendorDrivers().requests();
        if (requests.isEmpty()) {
            return new Skip("asked for outside Nearside");
        }
        Optional<PeeringRequest> request = situation.far().request();
        if (request.isEmpty()) {
            return new Done(
                    link.vendor() + " has no request for " + link.words().end());
        }
        return request.get().state() == RequestState.LEAVING
                ? waiting(link.vendor() + " to let go of the request")
                : new ToDo(List.of(withdraw(link, requests.get(), request.get())));
    }
}
