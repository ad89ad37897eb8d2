package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.model.Mark;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EndpointDisconnectTest {
    private final EndpointWorld world = new EndpointWorld();

    private StepReport step(Progress progress, String id) {
        return progress.steps().stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everythingThatTheLinkMadeGoes() {
        world.connect();
        world.forgetCalls();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.calls.writes())
                .containsExactlyInAnyOrder(
                        "change off [kafka]",
                        "unpublish",
                        "change CHANGEABLE",
                        "detach a-1",
                        "detach a-2",
                        "delete a-1",
                        "delete a-2");
        assertThat(world.cloud.endpoints).isEmpty();
        assertThat(world.vendor.opening).isNull();
        assertThat(world.vendor.addresses).isEmpty();
        assertThat(world.vendor.addressing).isEqualTo(Addressing.CHANGEABLE);
    }

    /** The service still lists our connection, under a name that what is left of the endpoint does not have. */
    @Test
    void whatIsLeftOfOneIsNotTakenForSomebodyElses() {
        world.cloud.halves = true;
        world.connect();
        world.cloud.add("me/toy", "", Endpoint.State.LEAVING, Approval.UNKNOWN, new Mark("toy"));
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.opening).isNull();
    }

    @Test
    void andCanBeConnectedAgain() {
        world.connect();
        world.disconnect();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.addresses).hasSize(2);
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.addresses).isEmpty();
    }

    @Test
    void whatOthersNeedStaysAndGoesLater() {
        world.connect();
        world.link = EndpointWorld.link("second", "other", Map.of());
        world.connect();
        world.link = EndpointWorld.link("toy", "me", Map.of());
        Progress gone = world.disconnect();
        assertThat(gone.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.endpoints).containsOnlyKeys("other/second");
        assertThat(world.vendor.opening).isNotNull();
        assertThat(world.vendor.opened).containsExactly("kafka");
        assertThat(world.vendor.addresses).hasSize(2);
        assertThat(step(gone, "publication").says())
                .contains("others are linked")
                .contains("OTHER/SECOND");
        assertThat(step(gone, "static-ips").says()).contains("a-1, a-2").contains("later disconnect");

        world.link = EndpointWorld.link("second", "other", Map.of());
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        world.vendor.rows.clear();
        world.link = EndpointWorld.link("toy", "me", Map.of());
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void anEntryThatTheLinkAddedIsStruckOffAgain() {
        world.vendor.publish("other");
        world.connect();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.calls.writes()).contains("disallow me").doesNotContain("unpublish");
    }

    @Test
    void whatWasThereBeforeStays() {
        world.vendor.publish("me", "other");
        world.vendor.opened.add("kafka");
        world.vendor.address("s-1", "toys", StaticAddress.State.IN_USE);
        world.vendor.address("s-2", "toys", StaticAddress.State.IN_USE);
        world.vendor.addressing = Addressing.STATIC;
        world.connect();
        world.forgetCalls();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.writes()).containsExactly("remove endpoint");
    }

    @Test
    void withoutAJournalOnlyTheMarkedEndpointGoesAndTheRestIsNamed() {
        world.connect();
        world.forgetJournals();
        world.forgetCalls();
        Progress gone = world.disconnect();
        assertThat(gone.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.writes()).containsExactly("remove endpoint");
        assertThat(step(gone, "static-ips").says()).contains("stays");
        assertThat(step(gone, "publication").says()).contains("stays");
        assertThat(step(gone, "components").says()).contains("kafka stays on");
    }

    @Test
    void aServiceThatIsGoneLeavesItsAddressesNamed() {
        world.connect();
        world.vendor.exists = false;
        Progress gone = world.disconnect();
        assertThat(gone.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(step(gone, "static-ips").says()).contains("a-1, a-2").contains("cost money");
    }

    @Test
    void anAddressThatAnotherServiceUsesByNowStays() {
        world.connect();
        world.vendor.address("a-1", "other-service", StaticAddress.State.IN_USE);
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.addresses).containsOnlyKeys("a-1");
    }

    @Test
    void strangersWhoWaitAreOthersToo() {
        world.connect();
        world.vendor.row("/accounts/other/x", State.TO_ADMIT, null);
        world.disconnect();
        assertThat(world.vendor.opening).isNotNull();
    }
}
