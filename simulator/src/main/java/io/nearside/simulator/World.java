package io.nearside.simulator;

import io.nearside.simulator.aiven.AivenWorld;
import io.nearside.simulator.arm.ArmWorld;
import io.nearside.simulator.compute.ComputeWorld;
import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.ram.RamWorld;
import io.nearside.simulator.sts.Identities;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Everything there is, in all clouds and at all vendors. One lock: a request's judgement and effect, and each call of a part's public surface, happen alone. What takes time is due at an instant of the
 * clock and never needs a thread.
 */
public final class World {
    private final ReentrantLock lock = new ReentrantLock();
    private final SimulatorClock clock;
    private final SimulatorOptions options;
    private final Ids ids;
    private final Identities identities;
    private final Ec2World ec2;
    private final RamWorld ram;
    private final UpCloudWorld upcloud;
    private final ArmWorld arm;
    private final ComputeWorld compute;
    private final AivenWorld aiven;

    World(SimulatorClock clock, SimulatorOptions options) {
        this.clock = clock;
        this.options = options;
        this.ids = new Ids(options.ids());
        this.identities = new Identities(this);
        this.ec2 = new Ec2World(this);
        this.ram = new RamWorld(this);
        this.upcloud = new UpCloudWorld(this);
        this.arm = new ArmWorld(this);
        this.compute = new ComputeWorld(this);
        this.aiven = new AivenWorld(this);
    }

    public SimulatorClock clock() {
        return clock;
    }

    public Ids ids() {
        return ids;
    }

    /** Accounts of AWS, their roles, and what they may not do. */
    public Identities identities() {
        return identities;
    }

    public Ec2World ec2() {
        return ec2;
    }

    /** What accounts of AWS share with each other. */
    public RamWorld ram() {
        return ram;
    }

    public UpCloudWorld upcloud() {
        return upcloud;
    }

    public ArmWorld arm() {
        return arm;
    }

    public ComputeWorld compute() {
        return compute;
    }

    public AivenWorld aiven() {
        return aiven;
    }

    /** Lets long operations and vendors do what has become due. Around every request, so that a cloud shows what a vendor did meanwhile, and a vendor sees a customer's write when it happens. */
    void settle() {
        arm.settle();
        compute.settle();
        aiven.settle();
    }

    /** Whether this refusal is in force, as all are unless the options switch them off. */
    public boolean refuses(Refusal refusal) {
        return !options.without().contains(refusal);
    }

    public Throttling throttling() {
        return options.throttling();
    }

    /** From now on this account may not do this; {@code *} stands for any text, as in {@code ec2:Create*}. */
    public void deny(String account, String action) {
        identities.deny(account, action);
    }

    /** Does it while nothing else happens in the world. May be nested. */
    public <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Does it while nothing else happens in the world. May be nested. */
    public void change(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
