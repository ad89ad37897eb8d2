package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.toy.HubWorld;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What credentials have to be allowed for a file, and no more. */
final class GatewayNeedsTest {
    private final HubWorld world = new HubWorld();

    private GatewayLink link() {
        try (Ends ends = world.ends()) {
            return GatewayLink.of(world.link, ends, Renewal.NEVER);
        }
    }

    @Test
    void whatTheFileDoesNotAskForIsNotNeeded() {
        assertThat(GatewayNeeds.near(link()))
                .contains(Need.of(RouteTables.class, Access.ADD), Need.of(GatewayTables.class, Access.REMOVE))
                .noneMatch(need -> need.capability().equals(Firewalls.class))
                .noneMatch(need -> need.capability().equals(GatewayTables.class) && need.access() == Access.ADD);
        assertThat(GatewayNeeds.far(link()))
                .contains(Need.of(PeeringRequests.class, Access.ADD), Need.of(VendorGateways.class, Access.CHANGE));
    }

    @Test
    void sharingIsNeededForTheAccountThatIsNamed() {
        assertThat(GatewayNeeds.near(link()))
                .contains(new Need(GatewaySharing.class, Access.ADD, Set.of(HubWorld.VENDOR)));
        world.vendor.demand = null;
        assertThat(GatewayNeeds.near(link()))
                .noneMatch(need -> need.capability().equals(GatewaySharing.class));
    }

    @Test
    void theTablesThatTheFileNamesAreChangedAndNoOthers() {
        world.link = HubWorld.link(
                Map.of("association", "t-2", "propagations", List.of("t-1"), "gatewayRoutes", List.of("t-1")));
        assertThat(GatewayNeeds.near(link())).contains(new Need(GatewayTables.class, Access.ADD, Set.of("t-1", "t-2")));
    }

    @Test
    void nobodyIsAskedWhereTheFileTells() {
        world.link = HubWorld.link(Map.of("id", "given", "account", HubWorld.VENDOR, "cidr", ToyWorld.RANGE), Map.of());
        assertThat(GatewayNeeds.far(link())).noneMatch(need -> need.capability().equals(VendorGateways.class));
    }
}
