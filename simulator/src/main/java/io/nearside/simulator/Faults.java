package io.nearside.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The faults in force, the requests they hold, and the gates. */
public final class Faults {
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Armed> armed = new ArrayList<>();
    private final List<Hold> holds = new ArrayList<>();
    private final List<Hold> delays = new ArrayList<>();
    private final List<Gate> gates = new CopyOnWriteArrayList<>();

    public void add(Fault fault) {
        locked(() -> armed.add(new Armed(fault)));
    }

    public void add(Gate gate) {
        gates.add(gate);
    }

    public List<Fault> all() {
        lock.lock();
        try {
            return armed.stream().map(each -> each.fault).toList();
        } finally {
            lock.unlock();
        }
    }

    /** Takes away every fault and gate, and lets what is held proceed. */
    public void clear() {
        locked(armed::clear);
        gates.clear();
        release(Hold.Then.PROCEED);
    }

    public List<Hold> held() {
        lock.lock();
        try {
            return List.copyOf(holds);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a request is held; empty when the limit has passed without one. */
    public Optional<Hold> awaitHeld(Duration limit) throws InterruptedException {
        long left = limit.toNanos();
        lock.lockInterruptibly();
        try {
            while (holds.isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return holds.stream().findFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Lets everything go that is held now. */
    public void release(Hold.Then then) {
        locked(() -> {
            holds.forEach(hold -> hold.release(then));
            holds.clear();
        });
    }

    void close() {
        locked(() -> {
            armed.clear();
            delays.forEach(delay -> delay.release(Hold.Then.DROP));
        });
        gates.clear();
        release(Hold.Then.DROP);
    }

    List<Gate> gates() {
        return gates;
    }

    /** Counts the request with every fault that it concerns, and answers the first that strikes. */
    Optional<Fault> strike(Call call) {
        lock.lock();
        try {
            Optional<Fault> struck = Optional.empty();
            for (Armed each : armed) {
                if (each.fault.match().concerns(call) && each.counts() && struck.isEmpty()) {
                    struck = Optional.of(each.fault);
                }
            }
            return struck;
        } finally {
            lock.unlock();
        }
    }

    Hold.Then hold(Call call, Fault.Phase phase) throws InterruptedException {
        Hold hold = new Hold(call, phase);
        locked(() -> holds.add(hold));
        return hold.await(FOR_EVER);
    }

    Hold.Then delay(Call call, Fault fault) throws InterruptedException {
        Hold delay = new Hold(call, fault.phase());
        locked(() -> delays.add(delay));
        try {
            return delay.await(fault.delay());
        } finally {
            locked(() -> delays.remove(delay));
        }
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static final class Armed {
        private final Fault fault;
        private int seen;

        private Armed(Fault fault) {
            this.fault = fault;
        }

        private boolean counts() {
            seen++;
            return fault.match().strikes(seen);
        }
    }
}
