package io.nearside.engine.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.NearTask;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class GivenPluginTest {
    private final ToyWorld world = new ToyWorld();

    @BeforeEach
    void theVendorHasAskedAlready() {
        world.cloud.request("p-5", "vendor-account", "v-net");
        given(Map.of("peering", "p-5", "cidr", List.of(ToyWorld.RANGE)));
    }

    private void given(Map<String, Object> keys) {
        Map<String, Object> vendor = new java.util.HashMap<>(keys);
        vendor.put("id", "given");
        world.link = Link.of(
                "partner",
                vendor,
                Map.of("cloud", "toycloud", "account", "me"),
                Map.of("kind", "peering", "routes", "main"));
    }

    @Test
    void acceptsThePeeringThatTheFileNamesAndAsksNobody() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.log()).isEmpty();
        assertThat(world.cloud.calls.log())
                .as("three facts, no question who we are, accept, the peerings, one route, the routes")
                .hasSize(6 + 1)
                .doesNotContain("read caller");
    }

    @Test
    void whatTheFilePinsMustBeSo() {
        given(Map.of("peering", "p-5", "cidr", List.of(ToyWorld.RANGE), "account", "other-account"));
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        assertThat(world.cloud.peering("p-5").state()).isEqualTo(PeeringState.PENDING);
    }

    @Test
    void aPeeringThatIsNotThereIsWaitedForAndThenNamed() {
        given(Map.of("peering", "p-6", "cidr", List.of(ToyWorld.RANGE)));
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEERING_MISSING);
        assertThat(progress.problems()).extracting(Problem::subject).containsExactly("p-6");
    }

    @Test
    void disconnectRemovesThePeeringAndItsRoutes() {
        world.connect();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.peering("p-5").state()).isEqualTo(PeeringState.GONE);
        assertThat(world.cloud.routes).isEmpty();
    }

    @Test
    void aNetworkToMirrorMayNameItsDirectory() {
        LinkSection vendor = LinkSection.of(
                "vendor",
                Map.of("id", "given", "network", "v-net", "tenant", "their-directory", "cidr", ToyWorld.RANGE));
        NearTask task = GivenPeerings.of(vendor)
                .read(GivenPlugin.NETWORK)
                .requests()
                .get(0)
                .nearTask()
                .orElseThrow();
        assertThat(((NearTask.Mirror) task).peer().directory()).contains(new TenantId("their-directory"));
    }

    @Test
    void wrongKeysAreNamed() {
        given(Map.of("cidr", List.of(ToyWorld.RANGE)));
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.peering");
        given(Map.of("peering", "p-5", "cidr", "10.20.0.7/24"));
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.cidr");
        given(Map.of("peering", "p-5", "cidr", List.of()));
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.cidr");
        given(Map.of("peering", "p-5", "cidr", ToyWorld.RANGE, "ports", List.of("many")));
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining("vendor.ports");
        given(Map.of("peerings", "p-5", "cidr", ToyWorld.RANGE));
        assertThatThrownBy(world::open)
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("Did you mean 'peering'?");
    }

    @Test
    void aCloudThatAcceptsIsNotToldToMirror() {
        given(Map.of("network", "v-net", "cidr", List.of(ToyWorld.RANGE)));
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PLACE_MISMATCH);
        assertThat(world.writes()).isEmpty();
    }
}
