package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmPeeringView;
import io.nearside.simulator.arm.ArmPeeringWorld;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The other side of a peering grows, or goes and comes back, and ours is Disconnected or out of sync: it cannot be changed, its state cannot
 * be read, and everything says that nothing is to be done.
 */
final class Pain18OutOfStepTest {
    private static final Link LINK = AzureLinks.peering();

    private static final String OURS =
            EndpointStage.GROUP + "/providers/Microsoft.Network/virtualNetworks/" + AivenAzureDemo.NETWORK;

    private final SimulatedWorld world = AzureLinks.peeringWorld();

    private final ArmPeeringWorld peerings = world.world().arm().peerings();

    private String vpc = "";

    private String theirs = "";

    @BeforeEach
    void connect() {
        vpc = world.world().aiven().createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, "10.50.0.0/24");
        assertThat(world.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        theirs = peerings.of(OURS).get(0).remote();
        world.simulator().log().clear();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void rangesThatTheOtherSideGainsAreLearnt() {
        peerings.resize(theirs, "10.50.0.0/24", "10.51.0.0/24");
        assertThat(ours()).extracting(ArmPeeringView::level).containsExactly("LocalNotInSync");

        assertSaid(world.status(LINK), "bring our half towards");
        assertThat(world.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(ours()).extracting(ArmPeeringView::level).containsExactly("FullyInSync");
        assertThat(world.writes())
                .as("mended as it stands")
                .singleElement()
                .asString()
                .startsWith("arm:PUT ");
    }

    @Test
    void ourOwnNewRangesAreForTheOtherSideToLearn() {
        peerings.resize(OURS, AivenAzureDemo.PREFIX, "10.3.0.0/16");
        assertSaid(world.status(LINK), "bring our half towards");
        assertThat(ours()).extracting(ArmPeeringView::state).containsExactly("Connected");
    }

    /** The half that lost the other is of no use, and so is the vendor's request, which is asked for anew only if that is wished. */
    @Test
    void oneThatLostItsOtherSideIsMadeAnewOnceThePlanHasSaidSo() {
        peerings.of(theirs).forEach(half -> peerings.remove(half.id()));
        assertThat(ours()).extracting(ArmPeeringView::state).containsExactly("Disconnected");

        Progress plan = world.plan(LINK);
        assertSaid(plan, "whose other side went away, to make it anew");
        assertThat(world.writes()).isEmpty();

        Progress first = world.connect(LINK);
        assertThat(first.problems().toString()).contains("--renew");
        assertThat(world.renew(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(ours()).extracting(ArmPeeringView::state).containsExactly("Connected");
    }

    /** The vendor's own tools take the request away: ours is Disconnected, and with it there Azure lets nobody make the other anew. */
    @Test
    void oneWhoseRequestWasWithdrawnIsTakenOutOfTheWay() throws IOException, InterruptedException {
        withdraw();
        assertThat(ours()).extracting(ArmPeeringView::state).containsExactly("Disconnected");

        Progress progress = world.connect(LINK);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
        assertThat(ours()).extracting(ArmPeeringView::state).containsExactly("Connected");
    }

    private void withdraw() throws IOException, InterruptedException {
        String peering = "/v1/project/" + AivenDemo.PROJECT + "/vpcs/" + vpc + "/peering-connections/peer-accounts/"
                + ArmDemo.SUBSCRIPTION + "/peer-resource-groups/" + ArmDemo.GROUP + "/peer-vpcs/"
                + AivenAzureDemo.NETWORK;
        HttpRequest request = HttpRequest.newBuilder(world.simulator().uri().resolve(peering))
                .header("Authorization", "aivenv1 " + AivenDemo.TOKEN)
                .DELETE()
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        assertThat(status).isEqualTo(200);
        world.simulator().clock().advance(Duration.ofMinutes(5));
        world.world().aiven().settle();
    }

    private List<ArmPeeringView> ours() {
        return peerings.of(OURS);
    }

    private static void assertSaid(Progress progress, String what) {
        assertThat(progress.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(progress.steps())
                .filteredOn(step -> step.step().equals("peering"))
                .flatExtracting(StepReport::actions)
                .singleElement()
                .asString()
                .contains(what);
    }
}
