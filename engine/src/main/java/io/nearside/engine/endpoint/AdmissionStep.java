package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.error.Problem;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Notice;
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
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The vendor lets our endpoint in: the connection with its id, wherever in the list that stands. Other people's are never admitted, nor
 * turned away.
 */
final class AdmissionStep implements Step<EndpointSituation> {
    private static final Set<Fact<?>> STALES = Set.of(EndpointFacts.CONNECTIONS);

    private static final Duration OLD_NEWS = Duration.ofMinutes(2);

    private static final String ADMITTED = "admitted";

    @Override
    public String id() {
        return "admission";
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        EndpointLink link = situation.link();
        Optional<Endpoint> endpoint = situation.endpoint().filter(known -> known.state() == Endpoint.State.STANDING);
        if (endpoint.isEmpty()) {
            String whom = situation.isWholeAccountLetIn() ? ", as any of our account" : ", and no other";
            return new Later(List.of("have " + link.vendor() + " let our endpoint in" + whom));
        }
        return link.drivers()
                .requests()
                .map(requests -> judge(situation, requests, endpoint.get()))
                .orElseGet(() -> byApproval(link, endpoint.get()));
    }

    /** Towards a vendor that is not asked: what the cloud says of it is all there is. */
    private static Finding byApproval(EndpointLink link, Endpoint endpoint) {
        return endpoint.approval() == Approval.APPROVED
                ? new Done(link.cloud() + " says that our endpoint is let in")
                : new Wait(
                        Side.FAR,
                        link.vendor() + " to let " + endpoint.consumer() + " in",
                        Set.of(EndpointFacts.ENDPOINT),
                        Patience.endless());
    }

    private static Finding judge(EndpointSituation situation, EndpointRequests requests, Endpoint endpoint) {
        Optional<VendorConnection> found = situation.ours();
        if (found.isEmpty()) {
            return wait(situation, "to see our endpoint");
        }
        VendorConnection ours = found.get();
        return switch (ours.state()) {
            case TO_ADMIT ->
                situation.isAmbiguous()
                        ? wait(situation, "to list our endpoint once, and not under several connections")
                        : new ToDo(List.of(admit(
                                situation,
                                requests,
                                ours,
                                "have " + situation.link().vendor() + " let in ")));
            case ADMITTING -> wait(situation, "to finish letting our endpoint in");
            case NEEDS_ADDRESS -> handover(situation, requests, ours);
            case ACTIVE -> active(situation, requests, ours, endpoint);
            case REFUSED, FAILED -> refused(situation, ours);
            case CUT_BY_NEAR, LEAVING -> wait(situation, "to see our endpoint, and not an earlier one");
            case UNKNOWN -> wait(situation, "to leave a state that is not known here: " + ours.says());
        };
    }

    private static Wait wait(EndpointSituation situation, String what) {
        EndpointLink link = situation.link();
        Wait wait = new Wait(
                Side.FAR,
                link.vendor() + " " + what,
                Set.of(EndpointFacts.CONNECTIONS, EndpointFacts.ENDPOINT),
                Patience.endless());
        return needing(situation, wait);
    }

    /** A vendor that does not look by itself has to be told to. */
    private static Wait needing(EndpointSituation situation, Wait wait) {
        Optional<EndpointRefresh> refresh = situation.link().drivers().refresh();
        Optional<VendorService> service = situation.service().filter(known -> known.notice() == Notice.WHEN_TOLD);
        if (refresh.isEmpty() || service.isEmpty()) {
            return wait;
        }
        return wait.needing(List.of(Write.of(
                new ObjectKey("refresh", service.get().id().value()),
                "have " + situation.link().vendor() + " look at the cloud now",
                STALES,
                () -> refresh.get().refresh(service.get()))));
    }

    private static Finding handover(EndpointSituation situation, EndpointRequests requests, VendorConnection ours) {
        return addresses(situation).isEmpty()
                ? new Wait(
                        Side.NEAR,
                        situation.link().cloud() + " to show our endpoint's address",
                        Set.of(EndpointFacts.PRIVATE_ADDRESSES),
                        Patience.endless())
                : new ToDo(List.of(admit(
                        situation, requests, ours, "tell " + situation.link().vendor() + " the address of ")));
    }

    private static List<InetAddress> addresses(EndpointSituation situation) {
        return situation.facts().find(EndpointFacts.PRIVATE_ADDRESSES).orElse(List.of());
    }

    private static Finding active(
            EndpointSituation situation, EndpointRequests requests, VendorConnection ours, Endpoint endpoint) {
        if (endpoint.approval() == Approval.PENDING) {
            // The row may be that of an earlier endpoint of the same name, or of somebody else's. What we did in this
            // run the vendor has seen, and only our look at the cloud may be older.
            return situation.own().notedNow(ADMITTED)
                    ? new Wait(
                            Side.FAR,
                            situation.link().cloud() + " to let our endpoint in",
                            Set.of(EndpointFacts.ENDPOINT),
                            Patience.endless())
                    : wait(situation, "to see our endpoint, which the cloud has not let in yet");
        }
        return isToldOtherwise(situation, ours)
                ? new ToDo(List.of(admit(
                        situation, requests, ours, "tell " + situation.link().vendor() + " the new address of ")))
                : new Done(situation.link().vendor() + " has let our endpoint in");
    }

    /** Asks for the address only if the journal does not say that this link told the very one that the vendor goes by: somebody may have. */
    private static boolean isToldOtherwise(EndpointSituation situation, VendorConnection ours) {
        Optional<InetAddress> told = ours.toldAddress();
        Optional<String> noted = situation.own().noted(EndpointStep.told(situation.link()));
        List<InetAddress> known = told.isPresent()
                        && !told.map(InetAddress::getHostAddress).equals(noted)
                ? addresses(situation)
                : situation.facts().peek(EndpointFacts.PRIVATE_ADDRESSES).orElse(List.of());
        return told.isPresent() && !known.isEmpty() && !known.contains(told.get());
    }

    /** Where the cloud says otherwise, the vendor's word may be old. */
    private static Finding refused(EndpointSituation situation, VendorConnection ours) {
        EndpointLink link = situation.link();
        Problem problem = EndpointProblems.refused(link, ours.consumer().value(), ours.says());
        if (situation.link().drivers().refresh().isEmpty()) {
            return Blocked.by(problem);
        }
        return needing(
                situation,
                new Wait(
                        Side.FAR,
                        link.vendor() + " to look anew at our endpoint, which it has turned away",
                        Set.of(EndpointFacts.CONNECTIONS, EndpointFacts.ENDPOINT),
                        Patience.of(OLD_NEWS, problem)));
    }

    private static Write admit(
            EndpointSituation situation, EndpointRequests requests, VendorConnection ours, String what) {
        EndpointLink link = situation.link();
        VendorService service = situation.service().orElseThrow();
        List<InetAddress> addresses = addresses(situation);
        // Whose it is comes from the cloud, not from the row: the vendor's side can compare the two.
        Handover handover =
                new Handover(situation.consumer().orElseThrow(), link.site().account(), addresses);
        return Write.of(
                        new ObjectKey("connection", service.id() + " " + ours.consumer()),
                        what + ours.consumer().label(),
                        STALES,
                        () -> {
                            situation.own().noteForNow(ADMITTED);
                            Outcome outcome = requests.admit(service, ours, handover);
                            addresses.stream()
                                    .findFirst()
                                    .ifPresent(address ->
                                            situation.own().note(EndpointStep.told(link), address.getHostAddress()));
                            return outcome;
                        })
                .teaching(EndpointFacts.CONNECTIONS, AdmissionStep::learn);
    }

    /** The answer's row in the place of the one that was seen. */
    private static Optional<List<VendorConnection>> learn(Optional<List<VendorConnection>> known, Outcome outcome) {
        VendorConnection now = (VendorConnection) ((Change<?>) outcome).now();
        return known.map(rows -> rows.stream()
                .map(row -> row.named().equals(now.named()) ? now : row)
                .toList());
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        return new Skip("goes with the endpoint");
    }
}
