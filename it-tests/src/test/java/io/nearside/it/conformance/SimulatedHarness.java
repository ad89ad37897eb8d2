package io.nearside.it.conformance;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.Door;
import io.nearside.conformance.ProviderHarness;
import io.nearside.conformance.Stages;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A provider in the simulator that is reached with a token. */
abstract class SimulatedHarness implements ProviderHarness {
    private final String id;

    private final String tokenVariable;

    private final String token;

    private final Simulator simulator = still();

    private final Stages stages = new Stages();

    SimulatedHarness(String id, String tokenVariable, String token) {
        this.id = id;
        this.tokenVariable = tokenVariable;
        this.token = token;
    }

    /** A simulator in this JVM, on a clock that moves only when it is told to. */
    static Simulator still() {
        return Simulator.start(
                SimulatorOptions.defaults().withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
    }

    final Simulator simulator() {
        return simulator;
    }

    /** To be filled by whoever knows the provider. */
    final Stages stages() {
        return stages;
    }

    /** The link's section for the provider. */
    abstract LinkSection section();

    /** The variables that lead the provider to the simulator, with credentials that may do everything. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.put(tokenVariable, token);
        return environment;
    }

    /** The settings with one variable that is another. */
    final ProviderSettings with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put(variable, value);
        return new ProviderSettings(section(), LinkSection.empty("as." + id), Environment.of(environment));
    }

    @Override
    public final Door door() {
        return Door.found(id);
    }

    @Override
    public String arena() {
        return "simulator";
    }

    @Override
    public final ProviderSettings settings() {
        return new ProviderSettings(section(), LinkSection.empty("as." + id), Environment.of(environment()));
    }

    @Override
    public final <S> S stage(Class<S> type) {
        return stages.of(type);
    }

    @Override
    public List<Deviation> deviations() {
        return List.of();
    }

    @Override
    public final void close() {
        simulator.close();
    }
}
