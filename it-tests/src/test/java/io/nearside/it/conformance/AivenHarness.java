package io.nearside.it.conformance;

import io.nearside.api.link.LinkSection;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.OpeningStage;
import io.nearside.conformance.stage.ServiceStage;
import io.nearside.conformance.stage.StaticAddressStage;
import io.nearside.conformance.stage.VendorStage;
import io.nearside.simulator.Access;
import java.util.Map;
import java.util.Set;

/** Aiven on the simulator. */
final class AivenHarness extends SimulatedHarness {
    static final String PROJECT = "acme-prod";

    static final String TOKEN = "conformance-token";

    private static final String VARIABLE = "AIVEN_TOKEN";

    private static final String OTHERS_TOKEN = "token-of-another-project";

    AivenHarness() {
        super("aiven", VARIABLE, TOKEN);
        simulator().world().aiven().addToken(TOKEN, Access.WRITE, PROJECT);
        simulator().world().aiven().addToken(OTHERS_TOKEN, Access.WRITE, "other");
        AivenStage stage = new AivenStage(simulator());
        stages().with(VendorStage.class, () -> stage)
                .with(ServiceStage.class, () -> new AivenServiceStage(simulator()))
                .with(StaticAddressStage.class, () -> new AivenAddressStage(services()))
                .with(OpeningStage.class, () -> new AivenOpeningStage(simulator(), services()))
                .with(CallStage.class, () -> new VendorCalls(stage, with("AIVEN_WEB_URL", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator(), with(VARIABLE, OTHERS_TOKEN), Set.of(TOKEN)));
    }

    private AivenServiceStage services() {
        return (AivenServiceStage) stages().of(ServiceStage.class);
    }

    @Override
    LinkSection section() {
        return LinkSection.of(
                "vendor",
                Map.of(
                        "id",
                        "aiven",
                        "project",
                        PROJECT,
                        "network",
                        Map.of("cloud", AivenStage.CLOUD, "cidr", AivenStage.RANGE)));
    }
}
