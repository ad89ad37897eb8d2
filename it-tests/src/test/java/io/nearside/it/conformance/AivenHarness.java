package io.nearside.it.conformance;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.Door;
import io.nearside.conformance.ProviderHarness;
import io.nearside.conformance.Stages;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.VendorStage;
import io.nearside.simulator.Access;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Aiven on the simulator. */
final class AivenHarness implements ProviderHarness {
    static final String PROJECT = "acme-prod";

    static final String TOKEN = "conformance-token";

    private static final String OTHERS_TOKEN = "token-of-another-project";

    private final Simulator simulator = Simulator.start(
            SimulatorOptions.defaults().withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));

    private final Stages stages;

    AivenHarness() {
        simulator.world().aiven().addToken(TOKEN, Access.WRITE, PROJECT);
        simulator.world().aiven().addToken(OTHERS_TOKEN, Access.WRITE, "other");
        AivenStage stage = new AivenStage(simulator);
        stages = new Stages()
                .with(VendorStage.class, () -> stage)
                .with(CallStage.class, () -> new VendorCalls(stage, with("AIVEN_WEB_URL", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator, with("AIVEN_TOKEN", OTHERS_TOKEN), Set.of(TOKEN)));
    }

    @Override
    public Door door() {
        return Door.found("aiven");
    }

    @Override
    public String arena() {
        return "simulator";
    }

    @Override
    public ProviderSettings settings() {
        return with("AIVEN_TOKEN", TOKEN);
    }

    private ProviderSettings with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.put("AIVEN_TOKEN", TOKEN);
        environment.put(variable, value);
        Map<String, Object> section = Map.of(
                "id",
                "aiven",
                "project",
                PROJECT,
                "network",
                Map.of("cloud", AivenStage.CLOUD, "cidr", AivenStage.RANGE));
        return new ProviderSettings(
                LinkSection.of("vendor", section), LinkSection.empty("as.aiven"), Environment.of(environment));
    }

    @Override
    public <S> S stage(Class<S> type) {
        return stages.of(type);
    }

    @Override
    public List<Deviation> deviations() {
        return List.of();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
