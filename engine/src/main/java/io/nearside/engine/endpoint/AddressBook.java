package io.nearside.engine.endpoint;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.outcome.Change;
import io.nearside.api.vendor.StaticAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the journal knows of the static addresses of one service. They carry no mark and cost money, so each is asked for under a number
 * that is noted before the call, and its id after it; before the first, the ids of all that were there. An address that is on neither list
 * can only be the answer to a number that has none.
 */
final class AddressBook {
    private static final String ASKED = "asked";

    private static final String NONE = "none";

    private static final String SEPARATOR = " ";

    private final OwnWork own;

    private final ServiceId service;

    AddressBook(OwnWork own, ServiceId service) {
        this.own = own;
        this.service = service;
    }

    private String before() {
        return "static addresses before " + service;
    }

    private String entry(int number) {
        return "static address " + number + " of " + service;
    }

    private Stream<Integer> numbers() {
        return Stream.iterate(1, number -> own.knows(entry(number)), number -> number + 1);
    }

    private Optional<String> said(int number) {
        return own.noted(entry(number));
    }

    /** Whether the journal knows of addresses at all; if not, it is new or was deleted. */
    boolean isKept() {
        return own.knows(before());
    }

    /** The ids of those that were there before this link asked for any. */
    Set<StaticAddressId> earlier() {
        return own.noted(before()).stream()
                .flatMap(ids -> Stream.of(ids.split(SEPARATOR)))
                .filter(id -> !id.isEmpty())
                .map(StaticAddressId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of those that this link made, whatever became of them. */
    Set<StaticAddressId> made() {
        return numbers()
                .flatMap(number -> said(number).stream())
                .filter(said -> !said.equals(ASKED) && !said.equals(NONE))
                .map(StaticAddressId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The numbers of those that were asked for and never answered. */
    List<Integer> unanswered() {
        return numbers()
                .filter(number -> said(number).filter(ASKED::equals).isPresent())
                .toList();
    }

    /** Numbers to ask for so many under: those that came to nothing first, then new ones. */
    List<Integer> numbersFor(int many, Collection<Integer> again) {
        List<Integer> free = new ArrayList<>(again);
        numbers()
                .filter(number -> said(number).filter(NONE::equals).isPresent())
                .forEach(free::add);
        int next = (int) numbers().count() + 1;
        while (free.size() < many) {
            free.add(next++);
        }
        return free.subList(0, many);
    }

    /** Notes what is there before the first is asked for. Not while a number is without an answer: the list before it is its own. */
    void begin(Collection<StaticAddress> there) {
        own.note(before(), there.stream().map(one -> one.id().value()).sorted().collect(Collectors.joining(SEPARATOR)));
    }

    /** Makes one under a number. */
    Change<StaticAddress> making(int number, Supplier<Change<StaticAddress>> call) {
        own.note(entry(number), ASKED);
        try {
            Change<StaticAddress> answer = call.get();
            own.note(entry(number), answer.now().id().value());
            return answer;
        } catch (CloudException e) {
            if (e.kind() != ErrorKind.UNAVAILABLE && e.kind() != ErrorKind.CANCELLED) {
                own.note(entry(number), NONE);
            }
            throw e;
        }
    }

    /** Notes that an address is the answer to a number that has none. */
    synchronized void claim(StaticAddressId id) {
        unanswered().stream().findFirst().ifPresent(number -> own.note(entry(number), id.value()));
    }
}
