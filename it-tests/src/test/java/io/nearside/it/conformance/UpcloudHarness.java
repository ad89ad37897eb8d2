package io.nearside.it.conformance;

import io.nearside.api.link.LinkSection;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.RouterStage;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.util.Set;

/** UpCloud on the simulator, the only place there is: no client of others makes its peerings, and no emulator has them. */
final class UpcloudHarness extends SimulatedHarness {
    static final String TOKEN = "ucat_conformance";

    private static final String VARIABLE = "UPCLOUD_TOKEN";

    private final UpcloudStage stage;

    UpcloudHarness() {
        super("upcloud", VARIABLE, TOKEN);
        UpCloudWorld upcloud = simulator().world().upcloud();
        upcloud.addToken(TOKEN, UpcloudStage.OURS);
        stage = new UpcloudStage(simulator());
        stages().with(NetworkStage.class, () -> stage)
                .with(MirrorStage.class, () -> new UpcloudMirrorStage(simulator(), stage))
                .with(RouterStage.class, () -> new UpcloudRouterStage(upcloud, stage))
                .with(
                        CallStage.class,
                        () -> new NetworkCalls(stage, with("UPCLOUD_DEBUG_API_BASE_URL", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator(), with(VARIABLE, "ucat_of-nobody"), Set.of(TOKEN)));
    }

    @Override
    LinkSection section() {
        return LinkSection.of("near", stage.near());
    }
}
