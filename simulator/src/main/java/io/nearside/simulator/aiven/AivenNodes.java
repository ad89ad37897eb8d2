package io.nearside.simulator.aiven;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of a service. What changes them replaces each by a new one, one after another as in a maintenance update (Aiven's documentation, concepts/static-ips): the new one is set up, takes the
 * data over, and the old one leaves. So a service on static IPs needs more of them than nodes.
 */
final class AivenNodes {
    private final String service;
    private final int count;
    private final List<Node> settled = new ArrayList<>();
    private final List<Node> old = new ArrayList<>();
    private @Nullable Node coming;
    private int toCome;
    private int named;
    private boolean again;
    private Instant since = Instant.MIN;

    /** A node, with the id of its static IP; empty if it has none. */
    private record Node(String name, String address) {}

    /** A node as the API shows it. */
    record View(String name, String state) {}

    /** They are there. */
    AivenNodes(String service, int count) {
        this.service = service;
        this.count = count;
        while (settled.size() < count) {
            settled.add(new Node(name(), ""));
        }
    }

    private String name() {
        named++;
        return service + "-" + named;
    }

    int count() {
        return count;
    }

    boolean isRolling() {
        return toCome > 0;
    }

    /** Whether the newest node is taking data over, and is not just being set up. */
    boolean isSyncing(Instant now, Duration step) {
        return coming != null && !now.isBefore(since.plus(step.dividedBy(2)));
    }

    /** Replaces them all. Asked for while they are being replaced it begins again after that. */
    void roll(Instant now) {
        if (isRolling()) {
            again = true;
            return;
        }
        old.addAll(settled);
        settled.clear();
        toCome = count;
        since = now;
    }

    /** Switches them off. */
    void stop(AivenAddresses addresses) {
        List<Node> gone = new ArrayList<>(settled);
        gone.addAll(old);
        Optional.ofNullable(coming).ifPresent(gone::add);
        gone.forEach(node -> addresses.release(node.address()));
        settled.clear();
        old.clear();
        coming = null;
        toCome = 0;
        again = false;
    }

    void settle(Instant now, Duration step, AivenAddresses addresses) {
        while (isRolling()) {
            if (coming == null && !begin(addresses)) {
                since = now;
                return;
            }
            if (now.isBefore(since.plus(step))) {
                return;
            }
            finish(since.plus(step), addresses);
        }
    }

    /** A node waits for as long as there is no address that it needs. */
    private boolean begin(AivenAddresses addresses) {
        Optional<String> address = addresses.take();
        address.ifPresent(id -> coming = new Node(name(), id));
        return address.isPresent();
    }

    private void finish(Instant when, AivenAddresses addresses) {
        Optional.ofNullable(coming).ifPresent(settled::add);
        coming = null;
        since = when;
        toCome--;
        if (!old.isEmpty()) {
            addresses.release(old.remove(0).address());
        }
        if (toCome == 0 && again) {
            again = false;
            roll(when);
        }
    }

    List<View> views(Instant now, Duration step) {
        boolean syncing = isSyncing(now, step);
        List<View> views = new ArrayList<>();
        settled.forEach(node -> views.add(new View(node.name(), "running")));
        for (Node node : old) {
            boolean leaving = syncing && node.equals(old.get(0));
            views.add(new View(node.name(), leaving ? "leaving" : "running"));
        }
        Optional.ofNullable(coming)
                .ifPresent(node -> views.add(new View(node.name(), syncing ? "syncing_data" : "setting_up_vm")));
        return views;
    }
}
