package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.NearEnd;
import io.nearside.engine.toy.EndpointWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Towards a vendor that is not asked, and a step at a time. */
final class GivenEndpointTest {
    private final EndpointWorld world = new EndpointWorld();

    private static final Map<String, String> GIVEN = Map.of("id", "given", "target", "partner.alias");

    @BeforeEach
    void given() {
        world.link = EndpointWorld.link("partner", "me", GIVEN, Map.of());
    }

    private void approved() {
        world.pace.meanwhile(() -> {
            world.cloud.settle();
            if (world.cloud.endpoints.containsKey("me/partner")) {
                world.cloud.turn("me/partner", Endpoint.State.STANDING, Approval.APPROVED);
            }
        });
    }

    @Test
    void theEndpointIsMadeAndItsOwnersApprovalIsWaitedFor() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(world.cloud.calls.writes()).containsExactly("create endpoint");
        approved();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.log()).isEmpty();
        assertThat(world.cloud.endpoint("me/partner").target()).isEqualTo("partner.alias");
        world.forgetCalls();
        world.connect();
        assertThat(world.cloud.calls.log()).containsExactly("read endpoint");
        world.pace.meanwhile(world.cloud::settle);
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.endpoints).isEmpty();
    }

    @Test
    void componentsCannotBeAskedFor() {
        world.link = EndpointWorld.link("partner", "me", GIVEN, Map.of("components", List.of("kafka")));
        assertThatThrownBy(world::open)
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("link.components");
    }

    @Test
    void keysOfPeeringsAreRefused() {
        world.link = EndpointWorld.link(
                "partner", "me", Map.of("id", "given", "target", "x", "cidr", "10.0.0.0/8"), Map.of());
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.cidr");
        world.link = EndpointWorld.link("partner", "me", Map.of("id", "given"), Map.of());
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.target");
    }

    @Test
    void aSingleEndpointIsMadeOnce() {
        EndpointWish wish = new EndpointWish(
                new EndpointName("one"), new ServiceTarget("/x", null, null), Naming.ID, null, "", new Mark("script"));
        try (NearEnd near = world.connects()
                .openNear(PrivateEndpointFlow.KIND, Map.of("cloud", "toycloud", "account", "me"), Map.of())) {
            world.cloud.hindrances = List.of(Problem.of(ProblemCodes.NETWORK_UNFIT, "s", "Full.", "Grow it."));
            assertThat(SingleEndpoint.create(near, wish)).isInstanceOf(Result.Refused.class);
            world.cloud.hindrances = List.of();
            assertThat(SingleEndpoint.create(near, wish)).isInstanceOf(Result.Made.class);
            assertThat(SingleEndpoint.create(near, wish)).isInstanceOf(Result.TooEarly.class);
            world.cloud.settle();
            assertThat(SingleEndpoint.create(near, wish)).isInstanceOf(Result.Already.class);
            Result elsewhere = SingleEndpoint.create(near, wish.towards(new ServiceTarget("/y", null, null)));
            assertThat(((Result.Refused) elsewhere).problem().code()).isEqualTo(ProblemCodes.ENDPOINT_MISMATCH);
            world.cloud.turn("me/one", Endpoint.State.STANDING, Approval.CUT);
            assertThat(((Result.Refused) SingleEndpoint.create(near, wish))
                            .problem()
                            .code())
                    .isEqualTo(ProblemCodes.ENDPOINT_REMOVED);
            assertThat(world.cloud.calls.writes()).containsExactly("create endpoint");
        }
    }
}
