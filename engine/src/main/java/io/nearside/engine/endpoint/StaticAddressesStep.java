package io.nearside.engine.endpoint;

import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.vendor.ServicePrices.Thing;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorServiceWish.Addresses;
import io.nearside.engine.endpoint.AddressPlan.Doubt;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The service runs on static addresses, where its vendor demands that of services with endpoints. They cost money: they are made only if
 * the file asks for it, and one whose origin nobody tells is never taken, nor another one made beside it.
 */
final class StaticAddressesStep implements Step<EndpointSituation> {
    private static final Set<Fact<?>> STALES = Set.of(EndpointFacts.ADDRESSES);

    /** A run attaches what it made in its next round. */
    private static final Duration OTHERS_TURN = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "static-ips";
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        Optional<VendorService> found = situation.service();
        if (found.isEmpty()) {
            return new Later(List.of("have the service run on static addresses, if it needs them"));
        }
        VendorService service = found.get();
        Optional<StaticAddresses> addresses = situation.link().drivers().addresses();
        if (service.addressesNeeded() == 0 || addresses.isEmpty()) {
            return new Skip("the service needs none");
        }
        if (service.addressing() == Addressing.STATIC && situation.isPublished()) {
            return new Done("the service runs on its static addresses");
        }
        AddressPlan plan = AddressPlan.of(situation, service);
        if (service.addressing() == Addressing.STATIC) {
            return plan.isInUse(service)
                    ? new Done("the service runs on its static addresses")
                    : new Wait(
                            Side.FAR,
                            situation.link().vendor() + " to move " + service.id() + " to its static addresses",
                            Set.of(EndpointFacts.SERVICE, EndpointFacts.ADDRESSES),
                            Patience.endless());
        }
        if (plan.missing() > 0) {
            return missing(situation, service, plan, addresses.get());
        }
        int lacking = service.addressesNeeded() - plan.attached().size();
        return lacking > 0
                ? attach(situation, service, plan, addresses.get(), lacking)
                : Hindrances.admit(situation, List.of(switchOn(situation, service)));
    }

    private static Finding missing(
            EndpointSituation situation, VendorService service, AddressPlan plan, StaticAddresses addresses) {
        EndpointLink link = situation.link();
        if (link.wish().addresses() == Addresses.REQUIRE) {
            return Blocked.by(AddressProblems.missing(situation, service, plan));
        }
        if (plan.doubt() != Doubt.NONE) {
            // Somebody else's run of this very link may be between making them and attaching them.
            return new Wait(
                    Side.FAR,
                    "whoever made " + AddressPlan.ids(plan.strange()) + " to attach them",
                    STALES,
                    Patience.of(OTHERS_TURN, AddressProblems.unknown(situation, service, plan)));
        }
        boolean fresh = plan.book().unanswered().isEmpty();
        List<Write> writes = new ArrayList<>();
        for (int number : plan.book().numbersFor(plan.missing(), plan.unseen())) {
            String says = "have " + link.vendor() + " make static address " + number + " for " + service.id()
                    + situation.costing(Thing.STATIC_ADDRESS);
            writes.add(Write.of(new ObjectKey("static address", number + " of " + service.id()), says, STALES, () -> {
                        if (fresh) {
                            plan.book().begin(plan.all());
                        }
                        return plan.book().making(number, () -> addresses.create(service));
                    })
                    .repeatedWithCare()
                    .teaching(EndpointFacts.ADDRESSES, StaticAddressesStep::learn));
        }
        return Hindrances.admit(situation, writes);
    }

    /** Of those that were made at once each answer knows its own. */
    private static List<StaticAddress> learn(List<StaticAddress> known, Outcome outcome) {
        StaticAddress now = (StaticAddress) ((Change<?>) outcome).now();
        List<StaticAddress> all = new ArrayList<>(known);
        all.removeIf(one -> one.id().equals(now.id()));
        all.add(now);
        return List.copyOf(all);
    }

    private static Finding attach(
            EndpointSituation situation,
            VendorService service,
            AddressPlan plan,
            StaticAddresses addresses,
            int lacking) {
        List<Write> writes = plan.loose().stream()
                .filter(one -> one.state() == State.FREE)
                .limit(lacking)
                .map(one -> Write.of(
                        new ObjectKey("static address", one.id().value()),
                        "attach " + one.id() + " to " + service.id(),
                        STALES,
                        () -> {
                            plan.claim(one);
                            return addresses.attach(one, service);
                        }))
                .toList();
        return writes.isEmpty()
                ? new Wait(
                        Side.FAR,
                        situation.link().vendor() + " to make " + AddressPlan.ids(plan.loose()),
                        STALES,
                        Patience.endless())
                : Hindrances.admit(situation, writes);
    }

    /** With the components, since each change of a service may move its nodes. */
    private static Write switchOn(EndpointSituation situation, VendorService service) {
        ServiceSettings settings = situation.link().drivers().settings().orElseThrow();
        Set<String> open = ComponentsStep.toOpen(situation, service);
        String says = "have " + service.id() + " run on its static addresses, which replaces its nodes one by one"
                + (open.isEmpty() ? "" : ", and " + ComponentsStep.says(open));
        return Write.of(
                new ObjectKey("addressing", service.id().value()),
                says,
                Set.of(EndpointFacts.SERVICE),
                () -> situation
                        .own()
                        .making(
                                addressing(service),
                                () -> ComponentsStep.opening(situation, service, settings, open, Addressing.STATIC)));
    }

    /** How the journal calls what was switched on. */
    static String addressing(VendorService service) {
        return "addressing " + service.id();
    }

    /** Whether what is published now would come up. */
    static boolean isSettled(EndpointSituation situation) {
        return new ServiceStep().judge(situation).isSettled()
                && new StaticAddressesStep().judge(situation).isSettled();
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        return AddressRemoval.judge(situation);
    }
}
