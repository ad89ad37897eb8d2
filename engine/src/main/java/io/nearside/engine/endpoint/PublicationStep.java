package io.nearside.engine.endpoint;

import io.nearside.api.model.AccountId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.ServicePrices.Thing;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorService;
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

/** The service is published, and endpoints of our account are not refused. A publication that is there is joined, never made anew. */
final class PublicationStep implements Step<EndpointSituation> {

    @Override
    public String id() {
        return "publication";
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<EndpointRequests> requests = link.drivers().requests();
        if (requests.isEmpty()) {
            return new Done("named in the link file");
        }
        boolean listed = situation
                .ours()
                .filter(row -> row.state() != State.REFUSED && row.state() != State.CUT_BY_NEAR)
                .isPresent();
        if (listed) {
            return new Done(link.vendor() + " knows our endpoint");
        }
        if (!situation.isPublished()) {
            return unpublished(situation, requests.get());
        }
        Optional<EndpointOpening> opening = situation.opening();
        if (opening.isEmpty()) {
            return wait(link.vendor() + " to say how the service is published");
        }
        return switch (opening.get().state()) {
            case BUILDING, UNKNOWN ->
                wait(link.vendor() + " to publish " + link.wish().service());
            case LEAVING -> wait(link.vendor() + " to take an earlier publication back");
            case ACTIVE -> joined(situation, requests.get(), opening.get());
        };
    }

    private static Finding wait(String says) {
        return new Wait(Side.FAR, says, Set.of(EndpointFacts.OPENING, EndpointFacts.CONNECTIONS), Patience.endless());
    }

    private static Finding unpublished(EndpointSituation situation, EndpointRequests requests) {
        EndpointLink link = situation.link();
        AccountId account = link.site().account();
        if (situation.service().isEmpty()) {
            return new Later(
                    List.of("have " + link.vendor() + " publish " + link.wish().service()));
        }
        VendorService service = situation.service().get();
        String says = "have " + link.vendor() + " publish " + service.id() + " for endpoints of " + account
                + whom(situation) + situation.costing(Thing.OPENING);
        if (!StaticAddressesStep.isSettled(situation)) {
            return new Later(List.of(says));
        }
        return Hindrances.admit(
                situation,
                List.of(Write.of(
                        new ObjectKey("publication", service.id().value()),
                        says,
                        Set.of(EndpointFacts.OPENING),
                        () -> situation
                                .own()
                                .making("publication " + service.id(), () -> requests.open(service, account)))));
    }

    private static String whom(EndpointSituation situation) {
        return situation.isWholeAccountLetIn() ? ", every one of which gets in then" : "";
    }

    private static Finding joined(EndpointSituation situation, EndpointRequests requests, EndpointOpening opening) {
        EndpointLink link = situation.link();
        AccountId account = link.site().account();
        VendorService service = situation.service().orElseThrow();
        if (!opening.allows(account)) {
            String says = "have " + link.vendor() + " let endpoints of " + account + " come to " + service.id()
                    + whom(situation);
            return Hindrances.admit(
                    situation,
                    List.of(Write.of(
                            new ObjectKey("publication entry", service.id() + " " + account),
                            says,
                            Set.of(EndpointFacts.OPENING),
                            () -> situation
                                    .own()
                                    .making(
                                            entry(service, account),
                                            () -> requests.allow(service, opening, account)))));
        }
        return opening.targets().isEmpty()
                ? wait(link.vendor() + " to say what endpoints lead to")
                : new Done(service.id() + " is published");
    }

    static String entry(VendorService service, AccountId account) {
        return "publication entry " + service.id() + " " + account;
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<EndpointRequests> requests = link.drivers().requests();
        if (requests.isEmpty()) {
            return new Skip("published outside Nearside");
        }
        if (!situation.isPublished()) {
            return new Done(link.wish().service() + " is not published");
        }
        return PublicationRemoval.judge(situation, requests.get());
    }
}
