package io.nearside.engine.endpoint;

import io.nearside.api.model.StaticAddressId;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Giving static addresses back: those only that the journal says this link made. */
final class AddressRemoval {
    private static final Set<Fact<?>> STALES = Set.of(EndpointFacts.ADDRESSES);

    private AddressRemoval() {}

    static Finding judge(EndpointSituation situation) {
        EndpointLink link = situation.link();
        AddressBook book = new AddressBook(situation.own(), link.wish().service());
        Optional<StaticAddresses> addresses = link.drivers().addresses();
        Optional<VendorService> found = situation.service();
        if (addresses.isEmpty()) {
            return new Skip(link.vendor() + " has none");
        }
        if (found.isPresent() && found.get().addressesNeeded() == 0) {
            return new Skip("the service needs none");
        }
        if (!book.isKept()) {
            return new Skip("the journal tells of none that this link made; whatever is attached to "
                    + link.wish().service() + " stays, and is detached and deleted at " + link.vendor());
        }
        if (found.isEmpty()) {
            return gone(link, book);
        }
        return judge(situation, found.get(), addresses.get());
    }

    private static Finding gone(EndpointLink link, AddressBook book) {
        List<String> ids =
                book.made().stream().map(StaticAddressId::value).sorted().toList();
        return ids.isEmpty()
                ? new Done("none was made")
                : new Skip(link.wish().service() + " is gone, and only with it are addresses looked for: delete "
                        + String.join(", ", ids) + " at " + link.vendor() + " if they still exist, they cost money");
    }

    private static Finding judge(EndpointSituation situation, VendorService service, StaticAddresses addresses) {
        EndpointLink link = situation.link();
        AddressPlan plan = AddressPlan.of(situation, service);
        Set<StaticAddressId> made = plan.book().made();
        List<StaticAddress> ours = plan.all().stream()
                .filter(one -> made.contains(one.id()) || plan.answers().contains(one))
                .filter(one -> one.state() != State.LEAVING)
                .filter(one -> one.of().isEmpty()
                        || one.of().filter(service.id()::equals).isPresent())
                .toList();
        if (ours.isEmpty()) {
            return new Done("none that this link made is left");
        }
        boolean bound = ours.stream().anyMatch(one -> one.of().isPresent());
        if (bound && situation.isPublished()) {
            return new Skip(service.id() + " is still published and needs " + AddressPlan.ids(ours)
                    + ": this link made them, and a later disconnect deletes them");
        }
        if (bound && service.addressing() == Addressing.STATIC) {
            return situation.own().made(StaticAddressesStep.addressing(service))
                    ? new ToDo(List.of(switchOff(situation, service)))
                    : new Skip("somebody else had " + service.id() + " run on static addresses, and needs "
                            + AddressPlan.ids(ours) + ", which this link made");
        }
        List<Write> writes = new ArrayList<>();
        for (StaticAddress one : ours) {
            ObjectKey key = new ObjectKey("static address", one.id().value());
            String whose = one.id() + ", which the journal says this link made";
            if (one.state() == State.ATTACHED) {
                writes.add(Write.of(key, "detach " + whose, STALES, () -> addresses.detach(one)));
            } else if (one.state() == State.FREE) {
                writes.add(Write.of(key, "delete " + whose, STALES, () -> {
                    plan.claim(one);
                    return addresses.delete(one);
                }));
            }
        }
        return writes.isEmpty()
                ? new Wait(
                        Side.FAR,
                        link.vendor() + " to let go of " + AddressPlan.ids(ours),
                        Set.of(EndpointFacts.ADDRESSES, EndpointFacts.SERVICE),
                        Patience.endless())
                : new ToDo(writes);
    }

    private static Write switchOff(EndpointSituation situation, VendorService service) {
        ServiceSettings settings = situation.link().drivers().settings().orElseThrow();
        return Write.of(
                new ObjectKey("addressing", service.id().value()),
                "have " + service.id() + " run without static addresses, which the journal says this link switched on;"
                        + " its nodes are replaced one by one",
                Set.of(EndpointFacts.SERVICE),
                () -> situation
                        .own()
                        .undoing(
                                StaticAddressesStep.addressing(service),
                                () -> settings.change(
                                        service, new ServiceChange(Set.of(), Set.of(), Addressing.CHANGEABLE))));
    }
}
