package io.nearside.engine.toy;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Makes groups for links. They are called after their link, and a name is there once. */
public final class ToyFirewallMaking implements FirewallMaking {

    /** By group, for which link it was made. */
    public final Map<String, Mark> marks = new LinkedHashMap<>();

    private final Calls calls;

    private final ToyFirewalls firewalls;

    private final Predicate<FirewallId> used;

    ToyFirewallMaking(Calls calls, ToyFirewalls firewalls, Predicate<FirewallId> used) {
        this.calls = calls;
        this.firewalls = firewalls;
        this.used = used;
    }

    /** What the group of a link is called. */
    public static String name(String link) {
        return "fw-" + link;
    }

    @Override
    public Optional<Firewall> find(NetworkId in, Mark mark) {
        return calls.answer(
                "read group",
                () -> marks.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(mark))
                        .map(entry -> group(entry.getKey(), in, mark))
                        .findFirst());
    }

    private Firewall group(String name, NetworkId in, Mark mark) {
        return new Firewall(new FirewallId(name), in, firewalls.rules(name), mark);
    }

    @Override
    public Change<Firewall> make(NetworkId in, Mark mark) {
        return calls.answer("make group", () -> {
            String name = name(mark.link());
            if (firewalls.groups.putIfAbsent(name, List.of()) != null) {
                throw Calls.failure("make group", ErrorKind.CONFLICT, null);
            }
            marks.put(name, mark);
            return new Change<>(Effect.CREATED, group(name, in, mark));
        });
    }

    @Override
    public Removal remove(Firewall seen) {
        return calls.answer("remove group", () -> {
            if (used.test(seen.id())) {
                throw Calls.failure("remove group", ErrorKind.CONFLICT, null);
            }
            marks.remove(seen.id().value());
            firewalls.groups.remove(seen.id().value());
            return new Removal.Gone();
        });
    }
}
