package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import org.junit.jupiter.api.Test;

/** A vendor that goes by another address than the endpoint has is told the right one, whoever told it the other. */
final class ToldAddressTest {
    private final EndpointWorld world = new EndpointWorld();

    @Test
    void anotherAddressThanTheVendorWasToldIsHandedOverAgain() {
        world.connect();
        world.cloud.endpoints.clear();
        world.vendor.calls.before(
                "refresh", () -> world.cloud.turn("me/toy", Endpoint.State.STANDING, Approval.APPROVED));
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).endsWith("admit ACTIVE");
        assertThat(world.vendor.rowOf("/accounts/me/toy").toldAddress()).contains(world.cloud.address("me/toy"));
    }

    @Test
    void anotherAddressThanTheEndpointHasIsSeenWhoeverToldIt() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.APPROVED, null);
        world.cloud.add("me/other", "/vendor/toys-1", Endpoint.State.STANDING, Approval.APPROVED, null);
        world.vendor.row("/accounts/me/toy", State.ACTIVE, world.cloud.address("me/other"));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).contains("admit ACTIVE");
        assertThat(world.vendor.rowOf("/accounts/me/toy").toldAddress()).contains(world.cloud.address("me/toy"));
    }

    @Test
    void whatThisLinkToldIsNotAskedForAgain() {
        world.connect();
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).doesNotContain("read address");
    }
}
