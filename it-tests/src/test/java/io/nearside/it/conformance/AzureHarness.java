package io.nearside.it.conformance;

import io.nearside.api.link.LinkSection;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.conformance.stage.FirewallStage;
import io.nearside.conformance.stage.GroundStage;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.WrittenRouteStage;
import io.nearside.simulator.arm.ArmRole;
import io.nearside.simulator.arm.ArmWorld;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Azure on the simulator. Halves of peerings are made with tokens of two directories, by Azure's own credentials and over TLS, and such a
 * token says who we are; all else is done with a fixed token in the clear, so that a call is one request.
 */
final class AzureHarness extends SimulatedHarness {
    private static final String TENANT = "7e000000-0000-4000-8000-00000000000a";

    private static final String THEIR_TENANT = "7e000000-0000-4000-8000-00000000000b";

    private static final String SUBSCRIPTION = "0a1b2c3d-0000-4000-8000-00000000000a";

    private static final String THEIR_SUBSCRIPTION = "0a1b2c3d-0000-4000-8000-00000000000b";

    private static final String APPLICATION = "5e000000-0000-4000-8000-000000000001";

    private static final String SECRET = "conformance~secret~0123456789";

    private static final String TOKEN = "conformance-token";

    private static final String OTHERS_TOKEN = "token-of-a-stranger";

    private static final String STRANGER = "stranger";

    private static final String VARIABLE = "NEARSIDE_AZURE_STATIC_TOKEN";

    /** They warn of headers that they set themselves; held here, for else their level would be forgotten. */
    private static final Set<Logger> SDK =
            Set.of(Logger.getLogger("com.azure"), Logger.getLogger("com.microsoft.aad.msal4j"));

    static {
        SDK.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final AzureStage stage;

    private final boolean signsIn;

    /** @param rule what it is made for */
    AzureHarness(String rule) {
        super("azure", VARIABLE, TOKEN);
        signsIn = rule.startsWith("MIRROR") || rule.startsWith("ID");
        ArmWorld arm = simulator().world().arm();
        arm.addToken(TOKEN, TENANT, "conformance");
        arm.addToken(OTHERS_TOKEN, TENANT, STRANGER);
        arm.deny(STRANGER, "*");
        ArmEstate ours = new ArmEstate(
                simulator(), TENANT, SUBSCRIPTION, AzureStage.SUBNET_RANGE, AzureStage.RANGE, AzureStage.SECOND_RANGE);
        ArmEstate theirs = new ArmEstate(
                simulator(),
                THEIR_TENANT,
                THEIR_SUBSCRIPTION,
                AzureMirrorStage.THEIR_RANGE,
                AzureMirrorStage.THEIR_RANGE);
        stage = new AzureStage(ours);
        if (signsIn) {
            arm.addApplication(TENANT, APPLICATION, SECRET);
            arm.directory()
                    .assign(
                            arm.directory().addServicePrincipal(TENANT, APPLICATION, "nearside"),
                            ArmRole.NETWORK_CONTRIBUTOR,
                            ours.network());
            simulator().tls();
        }
        stages().with(NetworkStage.class, () -> stage)
                .with(EndpointStage.class, () -> new AzureEndpointStage(simulator(), stage, theirs))
                .with(MirrorStage.class, () -> new AzureMirrorStage(simulator(), ours, theirs, APPLICATION))
                .with(FirewallStage.class, () -> new AzureFirewallStage(ours))
                .with(WrittenRouteStage.class, () -> new AzureWrittenRouteStage(arm, ours))
                .with(GroundStage.class, () -> new AzureGroundStage(ours, arm.directory()))
                .with(
                        CallStage.class,
                        () -> new NetworkCalls(stage, with("NEARSIDE_AZURE_ARM_ENDPOINT", NetworkCalls.NOWHERE)))
                .with(
                        FaultStage.class,
                        () -> new SimulatedFaults(simulator(), with(VARIABLE, OTHERS_TOKEN), Set.of(TOKEN)));
    }

    @Override
    Map<String, String> environment() {
        return signsIn ? simulator().environment() : super.environment();
    }

    @Override
    LinkSection section() {
        String network = stage.ours().network();
        return LinkSection.of(
                "near",
                signsIn
                        ? Map.of("cloud", "azure", "network", network, "tenant", TENANT, "application", APPLICATION)
                        : Map.of("cloud", "azure", "network", network, "subnet", ArmEstate.SUBNET));
    }
}
