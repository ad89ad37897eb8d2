package io.nearside.it.conformance;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.LinkSection;
import io.nearside.conformance.Deviation;
import io.nearside.conformance.Door;
import io.nearside.conformance.ProviderHarness;
import io.nearside.conformance.Stages;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.DnsStage;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.conformance.stage.FirewallMakingStage;
import io.nearside.conformance.stage.FirewallStage;
import io.nearside.conformance.stage.GatewayStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.PeeringStage;
import io.nearside.conformance.stage.RouteStage;
import io.nearside.conformance.stage.ShareStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** AWS in an arena. */
final class AwsHarness implements ProviderHarness {
    /** True of AWS itself, and so of every arena. */
    static final Deviation NEVER_BUSY =
            Deviation.cannotShow("PE-18", "AWS makes endpoints in a VPC that is being changed");

    private final Ec2Arena arena;

    private final Ec2Network network;

    private final Stages stages;

    AwsHarness(Ec2Arena arena) {
        this.arena = arena;
        this.network = new Ec2Network(arena);
        this.stages = arena.staged(
                new Stages()
                        .with(NetworkStage.class, () -> network)
                        .with(CallStage.class, () -> new NetworkCalls(network, ofNowhere()))
                        .with(PeeringStage.class, () -> new Ec2PeeringStage(arena, network))
                        .with(DnsStage.class, () -> new Ec2DnsStage(arena, network))
                        .with(RouteStage.class, () -> new Ec2RouteStage(arena, network))
                        .with(EndpointStage.class, () -> new Ec2EndpointStage(arena, network))
                        .with(GatewayStage.class, () -> new Ec2GatewayStage(arena, network))
                        .with(ShareStage.class, () -> new RamShareStage(arena))
                        .with(FirewallMakingStage.class, () -> new Ec2FirewallMakingStage(arena, network))
                        .with(FirewallStage.class, () -> new Ec2FirewallStage(arena, network)),
                network);
    }

    @Override
    public Door door() {
        return Door.found("aws");
    }

    @Override
    public String arena() {
        return arena.name();
    }

    @Override
    public ProviderSettings settings() {
        return settings(network, arena.environment());
    }

    private ProviderSettings ofNowhere() {
        Map<String, String> environment = new HashMap<>(arena.environment());
        environment.put("AWS_ENDPOINT_URL", NetworkCalls.NOWHERE);
        return settings(network, environment);
    }

    static ProviderSettings settings(Ec2Network network, Map<String, String> environment) {
        return new ProviderSettings(
                LinkSection.of("near", network.near()), LinkSection.empty("as.aws"), Environment.of(environment));
    }

    @Override
    public <S> S stage(Class<S> type) {
        return stages.of(type);
    }

    @Override
    public List<Deviation> deviations() {
        return arena.deviations();
    }

    @Override
    public void close() {
        arena.close();
    }
}
