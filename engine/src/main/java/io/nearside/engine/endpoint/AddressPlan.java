package io.nearside.engine.endpoint;

import io.nearside.api.model.StaticAddressId;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.api.vendor.VendorService;
import java.util.List;
import java.util.Set;

/**
 * The static addresses of a service's place, sorted by whose they are.
 *
 * @param attached those of the service
 * @param loose those of this link that are attached to nothing
 * @param answers those of {@code loose} that no answer told: each fits a number without one
 * @param strange those that are attached to nothing and not this link's, as far as anybody can tell
 * @param missing how many more the service needs
 * @param doubt whether some of the strange ones may be this link's
 */
record AddressPlan(
        AddressBook book,
        List<StaticAddress> all,
        List<StaticAddress> attached,
        List<StaticAddress> loose,
        List<StaticAddress> answers,
        List<StaticAddress> strange,
        int missing,
        Doubt doubt) {

    /** Whether it can be told whose addresses are. */
    enum Doubt {
        NONE,
        /** No journal: whatever is attached to nothing may be this link's. */
        NO_JOURNAL,
        /** More addresses have appeared than answers are missing. */
        TOO_MANY
    }

    static AddressPlan of(EndpointSituation situation, VendorService service) {
        AddressBook book = new AddressBook(situation.own(), service.id());
        List<StaticAddress> all = situation.facts().get(EndpointFacts.ADDRESSES);
        List<StaticAddress> attached = all.stream()
                .filter(one -> one.of().filter(service.id()::equals).isPresent())
                .filter(one -> one.state() != State.LEAVING)
                .toList();
        List<StaticAddress> free = all.stream()
                .filter(one -> one.of().isEmpty())
                .filter(one -> one.state() == State.FREE || one.state() == State.MAKING)
                .toList();
        Set<StaticAddressId> made = book.made();
        Set<StaticAddressId> earlier = book.earlier();
        int unanswered = book.unanswered().size();
        List<StaticAddress> fitting = free.stream()
                .filter(one -> unanswered > 0 && !made.contains(one.id()) && !earlier.contains(one.id()))
                .toList();
        List<StaticAddress> answers = fitting.size() <= unanswered ? fitting : List.of();
        List<StaticAddress> loose = free.stream()
                .filter(one -> made.contains(one.id()) || answers.contains(one))
                .toList();
        List<StaticAddress> strange =
                free.stream().filter(one -> !loose.contains(one)).toList();
        int missing = Math.max(0, service.addressesNeeded() - attached.size() - loose.size());
        Doubt doubt = fitting.size() > unanswered
                ? Doubt.TOO_MANY
                : !book.isKept() && !strange.isEmpty() ? Doubt.NO_JOURNAL : Doubt.NONE;
        return new AddressPlan(book, all, attached, loose, answers, strange, missing, doubt);
    }

    /** The numbers that came to nothing as far as can be seen: to be asked for again. */
    List<Integer> unseen() {
        List<Integer> numbers = book.unanswered();
        return numbers.subList(answers.size(), numbers.size());
    }

    /** Notes that an address is this link's, if no answer told. */
    void claim(StaticAddress one) {
        if (answers.contains(one)) {
            book.claim(one.id());
        }
    }

    /** Whether the service runs on them. At least half: a vendor keeps as many again for the nodes that take others' place. */
    boolean isInUse(VendorService service) {
        long used = attached.stream().filter(one -> one.state() == State.IN_USE).count();
        return 2 * used >= service.addressesNeeded();
    }

    static String ids(List<StaticAddress> some) {
        return String.join(
                ", ", some.stream().map(one -> one.id().value()).sorted().toList());
    }
}
