package io.nearside.it.conformance;

import io.nearside.api.link.LinkSection;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.FirewallStage;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.WrittenRouteStage;
import io.nearside.simulator.compute.ComputeWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Google Cloud on the simulator, the only place there is: no emulator peers networks. */
final class GcpHarness extends SimulatedHarness {
    private static final String VARIABLE = "GOOGLE_OAUTH_ACCESS_TOKEN";

    private static final String PRINCIPAL = "conformance@acme-prod.iam.gserviceaccount.com";

    private static final String TOKEN = "ya29.conformance-token";

    private static final String STRANGER = "stranger@acme-prod.iam.gserviceaccount.com";

    private static final String STRANGERS_TOKEN = "ya29.token-of-a-stranger";

    private final GcpStage stage;

    GcpHarness() {
        super("gcp", VARIABLE, TOKEN);
        ComputeEstate ours = new ComputeEstate(simulator(), "acme-prod", GcpStage.SUBNET_RANGE);
        ComputeEstate theirs = new ComputeEstate(simulator(), "vendor-prod", GcpMirrorStage.THEIR_RANGE);
        ComputeWorld compute = ours.compute();
        compute.addToken(TOKEN, PRINCIPAL);
        compute.grant(PRINCIPAL, ours.project(), "*");
        compute.addToken(STRANGERS_TOKEN, STRANGER);
        stage = new GcpStage(ours);
        stages().with(NetworkStage.class, () -> stage)
                .with(EndpointStage.class, () -> new GcpEndpointStage(stage, theirs))
                .with(MirrorStage.class, () -> new GcpMirrorStage(ours, theirs))
                .with(FirewallStage.class, () -> new GcpFirewallStage(ours))
                .with(WrittenRouteStage.class, () -> new GcpWrittenRouteStage(ours))
                .with(
                        CallStage.class,
                        () -> new NetworkCalls(stage, with("GOOGLE_COMPUTE_CUSTOM_ENDPOINT", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator(), with(VARIABLE, STRANGERS_TOKEN), Set.of(TOKEN)));
    }

    @Override
    public List<Deviation> deviations() {
        return List.of(
                Deviation.breaks(
                        "MIRROR-08",
                        "It did not fail",
                        "Google has a half towards a network that is not there wait for it"),
                Deviation.cannotShow("MIRROR-09", GcpMirrorStage.NO_SWITCH),
                Deviation.breaks("FIREWALL-02", "It did not fail", "two rules of Google's may say the same"),
                Deviation.breaks("PE-17", "not to be empty", "whether an address is taken shows when it is asked for"),
                Deviation.cannotShow("PE-18", GcpEndpointStage.NEVER_BUSY));
    }

    @Override
    LinkSection section() {
        return LinkSection.of(
                "near",
                Map.of(
                        "cloud",
                        "gcp",
                        "network",
                        stage.ours().network(),
                        "region",
                        ComputeEstate.REGION,
                        "subnet",
                        ComputeEstate.SUBNET));
    }
}
