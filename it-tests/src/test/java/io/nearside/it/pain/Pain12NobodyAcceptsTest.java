package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.TransitState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An attachment stays at pendingAcceptance: the accepter does nothing, or fails on its second run since there is nothing left to accept. */
final class Pain12NobodyAcceptsTest {
    private static final String ACCEPT = "ec2:AcceptTransitGatewayVpcAttachment";

    private final SimulatedWorld world = new SimulatedWorld();

    private final HubStage stage = new HubStage(world);

    @AfterEach
    void stop() {
        world.close();
    }

    private Verdict connect() {
        return world.connect(HubStage.link()).verdict();
    }

    @Test
    void theVendorsIsAcceptedOnceAndNoOther() {
        String stranger = stage.attach(Ec2Demo.STRANGER, SimulatedWorld.RANGE);
        assertThat(connect()).isInstanceOf(Verdict.Ready.class);
        assertThat(connect()).isInstanceOf(Verdict.Ready.class);
        assertThat(accepted()).containsExactly(stage.vendors().id());
        assertThat(stage.gateways().attachment(stranger).orElseThrow().state())
                .isEqualTo(TransitState.PENDING_ACCEPTANCE);
    }

    /** It was asked for in an earlier run, which was not allowed to accept it. */
    @Test
    void oneThatIsPendingSinceLongIsFoundAndAccepted() {
        world.world().deny(Ec2Demo.CUSTOMER, ACCEPT);
        assertThat(connect()).isInstanceOf(Verdict.Blocked.class);
        String waiting = stage.vendors().id();
        world.world().identities().allow(Ec2Demo.CUSTOMER, ACCEPT);
        world.forgetJournals();
        assertThat(connect()).isInstanceOf(Verdict.Ready.class);
        assertThat(stage.vendors().id()).isEqualTo(waiting);
        assertThat(stage.vendors().state()).isEqualTo(TransitState.AVAILABLE);
    }

    @Test
    void whatSomebodyAcceptsByHandIsDone() {
        world.world().deny(Ec2Demo.CUSTOMER, ACCEPT);
        connect();
        stage.gateways().accept(stage.vendors().id());
        assertThat(connect()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void twoWhoAcceptAtOnceAreBothReady() {
        assertThat(TwoOperators.connect(world, HubStage.link()))
                .containsExactly(new Verdict.Ready(), new Verdict.Ready());
        assertThat(accepted()).containsOnly(stage.vendors().id());
    }

    private List<String> accepted() {
        return world.simulator().log().entries(ACCEPT).stream()
                .map(entry -> entry.parameters().getOrDefault("TransitGatewayAttachmentId", ""))
                .toList();
    }
}
