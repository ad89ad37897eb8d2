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
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.RouterStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** UpCloud on the simulator, the only place there is: no client of others makes its peerings, and no emulator has them. */
final class UpcloudHarness implements ProviderHarness {
    static final String TOKEN = "ucat_conformance";

    private final Simulator simulator = Simulator.start(
            SimulatorOptions.defaults().withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));

    private final UpcloudStage stage;

    private final Stages stages;

    UpcloudHarness() {
        simulator.world().upcloud().addToken(TOKEN, UpcloudStage.OURS);
        stage = new UpcloudStage(simulator);
        stages = new Stages()
                .with(NetworkStage.class, () -> stage)
                .with(MirrorStage.class, () -> new UpcloudMirrorStage(simulator, stage))
                .with(
                        RouterStage.class,
                        () -> new UpcloudRouterStage(simulator.world().upcloud(), stage))
                .with(
                        CallStage.class,
                        () -> new NetworkCalls(stage, with("UPCLOUD_DEBUG_API_BASE_URL", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator, with("UPCLOUD_TOKEN", "ucat_of-nobody"), Set.of(TOKEN)));
    }

    @Override
    public Door door() {
        return Door.found("upcloud");
    }

    @Override
    public String arena() {
        return "simulator";
    }

    @Override
    public ProviderSettings settings() {
        return with("UPCLOUD_TOKEN", TOKEN);
    }

    private ProviderSettings with(String variable, String value) {
        Map<String, String> environment = new HashMap<>(simulator.environment());
        environment.put("UPCLOUD_TOKEN", TOKEN);
        environment.put(variable, value);
        return new ProviderSettings(
                LinkSection.of("near", stage.near()), LinkSection.empty("as.upcloud"), Environment.of(environment));
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
