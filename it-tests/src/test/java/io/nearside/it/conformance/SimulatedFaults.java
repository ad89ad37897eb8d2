package io.nearside.it.conformance;

import io.nearside.api.ProviderSettings;
import io.nearside.conformance.stage.FaultStage;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.Simulator;
import java.time.Duration;
import java.util.Set;

/** What the simulator lets go wrong with its next request, at whichever of its services. */
record SimulatedFaults(Simulator simulator, ProviderSettings ofStranger, Set<String> secrets) implements FaultStage {
    private static final Match NEXT = Match.nthRequest(1);

    @Override
    public int asked() {
        int asked = simulator.log().entries().size();
        simulator.log().clear();
        return asked;
    }

    @Override
    public void throttle(Duration wait) {
        simulator.faults().add(Fault.throttle(NEXT, wait));
    }

    @Override
    public void breakDown() {
        simulator.faults().add(Fault.serverError(NEXT, Phase.BEFORE));
    }

    @Override
    public void baffle(String code) {
        simulator.faults().add(Fault.error(NEXT, 400, code, "Nobody has heard of this."));
    }

    @Override
    public void intercept(String page) {
        simulator.faults().add(Fault.body(NEXT, Phase.BEFORE, 200, "text/html", page));
    }
}
