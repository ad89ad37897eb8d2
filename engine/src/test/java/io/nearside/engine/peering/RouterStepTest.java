package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.HalfState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.Connector;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyCloud;
import io.nearside.engine.toy.ToyMirror;
import io.nearside.engine.toy.ToyPace;
import io.nearside.engine.toy.ToyRouters;
import io.nearside.engine.toy.ToyVendor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RouterStepTest {
    private static final Mark OURS = new Mark("toy");

    private final RoutedWorld world = new RoutedWorld();

    private final ToyMirror cloud = world.cloud;

    private final ToyRouters routers = world.routers;

    private final ToyVendor vendor = world.vendor;

    private final ToyPace pace = world.pace;

    private final Connector connector = world.connector;

    private static String router(Progress progress) {
        return progress.steps().stream()
                .filter(step -> step.step().equals("router"))
                .map(StepReport::says)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keep", "create", "router-7"})
    void aNetworkThatHasTheRouterIsLeftAlone(String choice) {
        routers.add("router-7", null, ToyCloud.NETWORK);
        world.ready(RoutedWorld.link(choice));
        assertThat(cloud.calls.writes()).containsExactly("create half");
        world.gone(RoutedWorld.link(choice));
        assertThat(routers.all.keySet()).containsExactly("router-7");
        assertThat(routers.of(new NetworkId(ToyCloud.NETWORK))).hasToString("router-7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "keep"})
    void aMissingRouterIsSaidBeforeTheVendorIsAskedWithWhatCouldBeDone(String choice) {
        routers.add("router-7", null);
        for (Progress progress :
                List.of(connector.open(RoutedWorld.link(choice)).plan(), connector.connect(RoutedWorld.link(choice)))) {
            assertThat(progress.problems()).extracting(Problem::code).contains(ProblemCodes.NETWORK_UNFIT);
            assertThat(progress.problems().get(0).remedy()).contains("link.router: create");
        }
        assertThat(vendor.calls.writes()).isEmpty();
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void anotherRouterThanTheNamedOneIsSaidBeforeTheVendorIsAsked() {
        routers.add("router-7", null, ToyCloud.NETWORK);
        routers.add("router-8", null);
        Progress progress = connector.connect(RoutedWorld.link("router-8"));
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(progress.problems().get(0).cause()).contains("router-7").contains("router-8");
        assertThat(vendor.calls.writes()).isEmpty();
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void aNamedRouterIsAttachedAndStaysTheUsers() {
        routers.add("router-7", null, "net-2");
        world.ready(RoutedWorld.link("router-7"));
        assertThat(cloud.calls.log())
                .containsExactlyInAnyOrder(
                        "read network", "read halves", "attach router-7", "read network", "create half", "read halves");
        cloud.calls.forget();
        world.gone(RoutedWorld.link("router-7"));
        assertThat(cloud.calls.log()).doesNotContain("read routers", "read network");
        assertThat(routers.of(new NetworkId(ToyCloud.NETWORK))).hasToString("router-7");
    }

    @Test
    void aNamedRouterThatIsNotThereIsNamed() {
        Progress progress = connector.connect(RoutedWorld.link("router-9"));
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(progress.problems().get(0).cause()).contains("router-9");
        assertThat(cloud.halves).isEmpty();
    }

    @Test
    void aRouterIsMadeAttachedAndTakenAwayWithTheLink() {
        routers.add("router-7", new Mark("another-link"));
        assertThat(connector.open(RoutedWorld.link("create")).plan().verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(cloud.calls.writes()).isEmpty();
        cloud.calls.forget();
        world.ready(RoutedWorld.link("create"));
        assertThat(cloud.calls.log())
                .as("five calls more than with a router")
                .containsExactlyInAnyOrder(
                        "read network",
                        "read halves",
                        "read routers",
                        "create router",
                        "read routers",
                        "attach router-2",
                        "read network",
                        "create half",
                        "read halves");
        assertThat(Objects.requireNonNull(routers.all.get("router-2")).madeFor())
                .contains(OURS);

        cloud.calls.forget();
        world.ready(RoutedWorld.link("create"));
        assertThat(cloud.calls.log()).as("what is done costs no more").containsExactly("read halves");

        cloud.calls.forget();
        world.gone(RoutedWorld.link("create"));
        assertThat(cloud.calls.writes()).containsExactly("disable half", "delete half", "detach", "remove router-2");
        assertThat(routers.all.keySet()).containsExactly("router-7");
    }

    @Test
    void aRouterThatWasMadeBeforeIsAttachedAndNoSecondOneMade() {
        routers.add("router-5", OURS);
        world.ready(RoutedWorld.link("create"));
        assertThat(cloud.calls.writes()).containsExactly("attach router-5", "create half");
    }

    @Test
    void networksThatAreNotOursAreNotJoined() {
        routers.add("router-5", OURS, "net-2");
        world.ready(RoutedWorld.link("create"));
        assertThat(cloud.calls.writes()).containsExactly("create router", "attach router-2", "create half");
    }

    @Test
    void aRouterThatIsShownLateOrWhoseAnswerIsLostIsNotMadeTwice() {
        routers.hides = true;
        cloud.calls.loseAnswer("create router");
        Runnable sides = () -> {
            cloud.halves.keySet().forEach(theirs -> cloud.turn(theirs, HalfState.ACTIVE));
            vendor.request = cloud.halves.isEmpty() ? vendor.request : RequestState.ACTIVE;
        };
        pace.meanwhile(() -> {
            routers.hides = pace.pauses().size() < 8;
            sides.run();
        });
        world.ready(RoutedWorld.link("create"));
        assertThat(cloud.calls.writes()).containsExactly("create router", "attach router-1", "create half");
        assertThat(pace.pauses()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void aHalfThatLostItsRouterIsLookedAtAgainOnceItHasOne() {
        routers.add("router-5", OURS, ToyCloud.NETWORK);
        world.ready(RoutedWorld.link("create"));
        routers.add("router-5", OURS);
        cloud.turn("v-net", HalfState.UNROUTED);
        assertThat(connector.connect(RoutedWorld.link("")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.NETWORK_UNFIT);
        cloud.calls.forget();
        routers.onAttach(() -> cloud.turn("v-net", HalfState.ACTIVE));
        world.ready(RoutedWorld.link("create"));
        assertThat(cloud.calls.writes()).containsExactly("attach router-5");
    }

    @Test
    void aRouterThatTheCloudNoticesLateIsWaitedForAWhile() {
        world.ready(RoutedWorld.link("create"));
        cloud.turn("v-net", HalfState.UNROUTED);
        pace.meanwhile(() -> cloud.turn("v-net", HalfState.ACTIVE));
        world.ready(RoutedWorld.link("create"));

        cloud.turn("v-net", HalfState.UNROUTED);
        pace.meanwhile(() -> {});
        assertThat(connector.connect(RoutedWorld.link("create")).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.REQUEST_FAILED);
    }

    @Test
    void aRouterThatAnythingElseNeedsStays() {
        world.ready(RoutedWorld.link("create"));
        cloud.half("theirs", "v-other", HalfState.ACTIVE, new Mark("another-link"));
        assertThat(stays()).contains("peering half-v-other");
        cloud.halves.remove("v-other");
        routers.add("router-1", OURS, ToyCloud.NETWORK, "net-2");
        assertThat(stays()).contains("network net-2");
        routers.add("router-1", OURS, ToyCloud.NETWORK);
        routers.use("router-1", "gateway g-1");
        assertThat(stays()).contains("gateway g-1");
        routers.add("router-1", OURS, ToyCloud.NETWORK);
        cloud.calls.forget();
        world.gone(RoutedWorld.link("create"));
        assertThat(cloud.calls.writes()).containsExactly("detach", "remove router-1");
    }

    private String stays() {
        cloud.calls.forget();
        Progress progress = connector.disconnect(RoutedWorld.link("create"));
        assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.calls.writes()).doesNotContain("detach", "remove router-1");
        return router(progress);
    }

    @Test
    void whatTheListCannotShowIsNotTakenForNothing() {
        for (int i = 0; i < 9; i++) {
            cloud.calls.fail("read routers", ErrorKind.DENIED);
        }
        Progress progress = connector.connect(RoutedWorld.link("create"));
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void aRouterCannotBeWantedWhereNetworksNeedNone() {
        cloud.routers = null;
        assertThatThrownBy(() -> connector.open(RoutedWorld.link("create")))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("link.router");
        world.ready(RoutedWorld.link(""));
    }

    @Test
    void aWordThatIsNoIdIsASlipOfThePen() {
        assertThatThrownBy(() -> connector.open(RoutedWorld.link("crate")))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("link.router")
                .hasMessageContaining("crate");
    }
}
