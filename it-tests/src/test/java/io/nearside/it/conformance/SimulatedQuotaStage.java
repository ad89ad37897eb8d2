package io.nearside.it.conformance;

import io.nearside.api.cloud.Quotas;
import io.nearside.conformance.stage.QuotaStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.ec2.Ec2Quotas;

/** The limits by which the simulator's EC2 goes. */
final class SimulatedQuotaStage implements QuotaStage {
    private final Simulator simulator;

    SimulatedQuotaStage(Simulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public int limit(Quotas.Kind kind) {
        Ec2Quotas now = simulator.world().ec2().quotas();
        return switch (kind) {
            case PEERINGS_PER_NETWORK -> now.activePeeringsPerVpc();
            case ROUTES_PER_TABLE -> now.routesPerTable();
            case RULES_PER_FIREWALL -> now.rulesPerGroup();
        };
    }

    @Override
    public void raise(Quotas.Kind kind, int limit) {
        Ec2Quotas now = simulator.world().ec2().quotas();
        simulator
                .world()
                .ec2()
                .quotas(
                        switch (kind) {
                            case PEERINGS_PER_NETWORK -> now.withActivePeeringsPerVpc(limit);
                            case ROUTES_PER_TABLE -> now.withRoutesPerTable(limit);
                            case RULES_PER_FIREWALL -> now.withRulesPerGroup(limit);
                        });
    }
}
