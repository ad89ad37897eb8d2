package io.nearside.engine.endpoint;

import io.nearside.api.model.AccountId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Write;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Taking a publication back: the whole of it only if this link made it and nobody else has come to need it. */
final class PublicationRemoval {

    private PublicationRemoval() {}

    static Finding judge(EndpointSituation situation, EndpointRequests requests) {
        EndpointLink link = situation.link();
        AccountId account = link.site().account();
        OwnWork own = situation.own();
        VendorService service = situation.service().orElseThrow();
        String publication = "publication " + service.id();
        String entry = PublicationStep.entry(service, account);
        Optional<EndpointOpening> found = situation.opening();
        if (found.isEmpty() || found.get().state() == EndpointOpening.State.LEAVING) {
            return new Wait(
                    Side.FAR,
                    link.vendor() + " to take the publication back",
                    Set.of(EndpointFacts.CONNECTIONS, EndpointFacts.OPENING),
                    Patience.endless());
        }
        if (!own.made(publication) && !own.made(entry)) {
            return new Skip("nothing tells that this link had it published, so it stays: take it back at "
                    + link.vendor() + " if nobody needs it");
        }
        if (!situation.others().isEmpty()) {
            return new Skip("it stays, others are linked: "
                    + String.join(
                            ", ",
                            situation.others().stream()
                                    .map(row -> row.consumer().value())
                                    .toList()));
        }
        EndpointOpening opening = found.get();
        boolean alone = opening.isForNobodyBut(account);
        if (alone && own.made(publication)) {
            String says = "have " + link.vendor() + " take the publication of " + service.id()
                    + " back, which the journal says this link asked for and nobody else is linked to";
            return new ToDo(List.of(Write.of(
                    new ObjectKey("publication", service.id().value()),
                    says,
                    Set.of(EndpointFacts.OPENING, EndpointFacts.CONNECTIONS),
                    () -> own.undoing(publication, () -> requests.close(service)))));
        }
        if (!opening.allows(account)) {
            return new Done("endpoints of " + account + " may no longer come, others' may");
        }
        if (alone) {
            return new Skip("it stays: somebody else had it published, and only our account is left in its list");
        }
        String says = "have " + link.vendor() + " strike " + account + " off the list, which the journal says this link"
                + " put there; others stay in it";
        return new ToDo(List.of(Write.of(
                new ObjectKey("publication entry", service.id() + " " + account),
                says,
                Set.of(EndpointFacts.OPENING),
                () -> own.undoing(entry, () -> requests.disallow(service, opening, account)))));
    }
}
