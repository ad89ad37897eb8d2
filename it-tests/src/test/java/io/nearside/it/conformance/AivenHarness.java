package io.nearside.it.conformance;

import io.nearside.api.link.LinkSection;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.OpeningStage;
import io.nearside.conformance.stage.ServiceStage;
import io.nearside.conformance.stage.StaticAddressStage;
import io.nearside.conformance.stage.VendorGatewayStage;
import io.nearside.conformance.stage.VendorStage;
import io.nearside.simulator.Access;
import io.nearside.simulator.Simulator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Aiven on the simulator, with a network and a service on one of its clouds. */
final class AivenHarness extends SimulatedHarness {
    static final String PROJECT = "acme-prod";

    static final String TOKEN = "conformance-token";

    private static final String VARIABLE = "AIVEN_TOKEN";

    private static final String OTHERS_TOKEN = "token-of-another-project";

    private final String arena;

    private final List<Deviation> deviations;

    private final AivenStage stage;

    private AivenHarness(
            String arena,
            Function<Simulator, AivenPeers> peers,
            Function<Simulator, AivenServiceStage> services,
            BiFunction<Simulator, AivenServiceStage, OpeningStage> openings,
            List<Deviation> deviations) {
        super("aiven", VARIABLE, TOKEN);
        this.arena = arena;
        this.deviations = List.copyOf(deviations);
        simulator().world().aiven().addToken(TOKEN, Access.WRITE, PROJECT);
        simulator().world().aiven().addToken(OTHERS_TOKEN, Access.WRITE, "other");
        stage = new AivenStage(simulator(), peers.apply(simulator()));
        stages().with(VendorStage.class, () -> stage)
                .with(ServiceStage.class, () -> services.apply(simulator()))
                .with(StaticAddressStage.class, () -> new AivenAddressStage(services()))
                .with(OpeningStage.class, () -> openings.apply(simulator(), services()))
                .with(VendorGatewayStage.class, () -> AivenGatewayStage.of(simulator()))
                .with(CallStage.class, () -> new VendorCalls(stage, with("AIVEN_WEB_URL", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator(), with(VARIABLE, OTHERS_TOKEN), Set.of(TOKEN)));
    }

    static AivenHarness onAzure() {
        return new AivenHarness(
                "simulator", AivenAzurePeers::new, AivenServiceStage::onAzure, AivenOpeningStage::new, List.of());
    }

    /** Where whoever comes of a listed account gets in. */
    static AivenHarness onAws() {
        String reason = "nobody is asked to let an endpoint in";
        return new AivenHarness(
                "simulator-aws",
                AivenAwsPeers::new,
                AivenServiceStage::onAws,
                AivenAwsOpeningStage::new,
                List.of(Deviation.cannotShow("ADMIT-05", reason), Deviation.cannotShow("ADMIT-08", reason)));
    }

    /** Where anybody may come. */
    static AivenHarness onGoogle() {
        String reason = "there is no list of those who may come";
        return new AivenHarness(
                "simulator-google",
                AivenGooglePeers::new,
                AivenServiceStage::onGoogle,
                AivenGoogleOpeningStage::new,
                List.of(Deviation.cannotShow("ADMIT-03", reason), Deviation.cannotShow("ADMIT-04", reason)));
    }

    @Override
    public String arena() {
        return arena;
    }

    @Override
    public List<Deviation> deviations() {
        return deviations;
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
                        Map.of("cloud", stage.cloud(), "cidr", AivenStage.RANGE)));
    }
}
