package io.nearside.simulator;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * How a simulator starts.
 *
 * @param port where it listens on loopback; 0 takes a free one
 * @param encryption whether it listens over TLS too from the start, on a port of its own; it can be asked to later
 * @param without refusals that are switched off, so that a test can prove that they matter
 * @param ids what the ids of the world are counted from
 */
public record SimulatorOptions(
        int port,
        Encryption encryption,
        Seed seed,
        Throttling throttling,
        Set<Refusal> without,
        long ids,
        InstantSource time) {
    public SimulatorOptions {
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("not a port: " + port);
        }
        without = Set.copyOf(without);
    }

    public static SimulatorOptions defaults() {
        return new SimulatorOptions(0, Encryption.OFF, Seed.EMPTY, Throttling.ON, Set.of(), 1, InstantSource.system());
    }

    public SimulatorOptions withPort(int wanted) {
        return new SimulatorOptions(wanted, encryption, seed, throttling, without, ids, time);
    }

    public SimulatorOptions withEncryption(Encryption wanted) {
        return new SimulatorOptions(port, wanted, seed, throttling, without, ids, time);
    }

    public SimulatorOptions withSeed(Seed wanted) {
        return new SimulatorOptions(port, encryption, wanted, throttling, without, ids, time);
    }

    public SimulatorOptions withThrottling(Throttling wanted) {
        return new SimulatorOptions(port, encryption, seed, wanted, without, ids, time);
    }

    public SimulatorOptions withTime(InstantSource wanted) {
        return new SimulatorOptions(port, encryption, seed, throttling, without, ids, wanted);
    }

    /** Switches these refusals off, in addition to those that are. */
    public SimulatorOptions without(Refusal... refusals) {
        Set<Refusal> off = new HashSet<>(without);
        off.addAll(Arrays.asList(refusals));
        return new SimulatorOptions(port, encryption, seed, throttling, off, ids, time);
    }
}
