package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.gateway.HubStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ram.RamInvitationView;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A tool looks for an invitation and says "no invitation found": in one organization there is none, after the first run there is none any
 * more, and where a policy denies there never was one.
 */
final class Pain10SharedAndNotInvitedTest {
    private final SimulatedWorld world = new SimulatedWorld();

    private final HubStage stage = new HubStage(world);

    @AfterEach
    void stop() {
        world.close();
    }

    private Progress connected() {
        Progress progress = world.connect(HubStage.link());
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        return progress;
    }

    @Test
    void inOneOrganizationNobodyIsInvited() {
        stage.ram().addOrganization("o-a1b2c3d4e5", Ec2Demo.CUSTOMER, HubStage.VENDOR);
        stage.ram().enableSharing("o-a1b2c3d4e5");
        world.world().aiven().ignoreInvitations();
        connected();
        assertThat(stage.ram().invitations(HubStage.VENDOR)).isEmpty();
    }

    /** It was shared, and the answer was lost, or the association is there already. */
    @Test
    void whatIsSharedAlreadyIsDone() {
        world.simulator().faults().add(Fault.drop(Match.nth("ram:CreateResourceShare", 1), Phase.AFTER));
        connected();
        assertThat(stage.shares()).hasSize(1);
        world.simulator().log().clear();
        world.forgetJournals();
        connected();
        assertThat(world.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ram:GetResourceShareAssociations",
                "ram:CreateResourceShare",
                "ec2:AcceptTransitGatewayVpcAttachment"
            })
    void thePermissionThatIsMissingIsNamed(String action) {
        world.world().deny(Ec2Demo.CUSTOMER, action);
        Progress progress = world.connect(HubStage.link());
        assertThat(progress.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.PERMISSION_MISSING);
            assertThat(problem.cause()).contains(action);
        });
        assertThat(stage.shares()).hasSize(action.startsWith("ram:") ? 0 : 1);

        world.world().identities().allow(Ec2Demo.CUSTOMER, action);
        connected();
        assertThat(stage.shares()).hasSize(1);
    }

    /** What it waits for, and for whom, until it comes. */
    @Test
    void anInvitationThatNobodyAcceptsIsWaitedForByName() {
        world.world().aiven().ignoreInvitations();
        Progress waiting = world.connect(HubStage.link(), Duration.ofMinutes(15));
        assertThat(waiting.verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(waiting.steps())
                .filteredOn(step -> step.step().equals("share"))
                .singleElement()
                .extracting(StepReport::says)
                .asString()
                .contains("account " + HubStage.VENDOR, "accept the invitation");
        assertThat(world.requests("aiven")).noneMatch(request -> request.contains("POST *peering-connections"));

        world.world().aiven().answerInvitations();
        connected();
        assertThat(world.simulator().log().entries("ram:CreateResourceShare")).hasSize(1);
    }

    /** It has run out without an answer: the vendor is invited anew, into the same share. */
    @Test
    void anInvitationThatRanOutIsSentAnew() {
        world.world().aiven().ignoreInvitations();
        world.connect(HubStage.link(), Duration.ofMinutes(15));
        world.simulator().clock().advance(Duration.ofDays(8));
        world.world().aiven().answerInvitations();
        connected();
        assertThat(stage.shares()).hasSize(1);
        assertThat(stage.ram().invitations(HubStage.VENDOR))
                .extracting(RamInvitationView::status)
                .containsExactly("EXPIRED", "ACCEPTED");
    }
}
