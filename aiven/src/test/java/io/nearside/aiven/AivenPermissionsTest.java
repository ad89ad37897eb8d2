package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Networks;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Probe;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.api.vendor.VendorServices;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AivenPermissionsTest {
    private static final List<Need> NEEDS = List.of(
            Need.of(VendorPeerings.class, Access.READ).on(Set.of("vpc1")),
            Need.of(VendorNetworks.class, Access.READ),
            Need.of(PeeringRequests.class, Access.ADD),
            Need.of(PeeringRequests.class, Access.REMOVE),
            Need.of(ServiceHosts.class, Access.READ),
            Need.of(Networks.class, Access.READ));

    private static String policy(AivenWorld world, Need... needs) {
        return world.capability(Permissions.class).policy(List.of(needs)).text();
    }

    @Test
    void aProjectsAreAskedForOnceEach() {
        try (AivenWorld world = new AivenWorld()) {
            assertThat(policy(world, NEEDS.toArray(Need[]::new)).lines())
                    .containsExactly(
                            "project:networking:read on the project acme-prod",
                            "project:networking:write on the project acme-prod",
                            "project:services:read on the project acme-prod");
            assertThat(world.lines()).isEmpty();
        }
    }

    @Test
    void anOrganizationsAreItsOwn() {
        try (AivenWorld world = AivenWorld.ofOrganization(AivenOrganization.Paths.PLURAL)) {
            assertThat(policy(world, NEEDS.toArray(Need[]::new)).lines())
                    .containsExactly(
                            "organization:networking:read on the organization org4f9ed964ba9",
                            "organization:networking:write on the organization org4f9ed964ba9",
                            "project:services:read on the project acme-prod");
        }
    }

    @Test
    void onlyWhatIsNeeded() {
        try (AivenWorld world = new AivenWorld()) {
            assertThat(policy(world, Need.of(VendorPeerings.class, Access.READ)))
                    .isEqualTo("project:networking:read on the project acme-prod");
            assertThat(policy(world, Need.of(VendorRefresh.class, Access.READ)))
                    .isEqualTo("project:networking:write on the project acme-prod");
            assertThat(policy(world, Need.of(VendorNetworks.class, Access.ADD)))
                    .isEqualTo("project:networking:write on the project acme-prod");
            assertThat(policy(world, Need.of(VendorGateways.class, Access.CHANGE)))
                    .isEqualTo("project:networking:write on the project acme-prod");
            assertThat(policy(world, Need.of(Networks.class, Access.READ))).isEmpty();
        }
    }

    @Test
    void readingAPublicationNeedsWhatChangingItDoes() {
        try (AivenWorld world = AivenWorld.ofOrganization(AivenOrganization.Paths.PLURAL)) {
            for (Need need : List.of(
                    Need.of(VendorEndpoints.class, Access.READ),
                    Need.of(EndpointRequests.class, Access.ADD),
                    Need.of(EndpointRefresh.class, Access.READ),
                    Need.of(ServiceSettings.class, Access.CHANGE))) {
                assertThat(policy(world, need)).isEqualTo("service:configuration:write on the project acme-prod");
            }
            assertThat(policy(world, Need.of(VendorServices.class, Access.READ)))
                    .isEqualTo("project:services:read on the project acme-prod");
        }
    }

    @Test
    void addressesAreMadeByARoleAndAttachedByAPermission() {
        try (AivenWorld world = new AivenWorld()) {
            for (Access access : List.of(Access.ADD, Access.CHANGE, Access.REMOVE)) {
                assertThat(policy(world, Need.of(StaticAddresses.class, access)).lines())
                        .containsExactly(
                                "service:configuration:write on the project acme-prod",
                                "the role operator on the project acme-prod");
            }
            assertThat(policy(
                            world,
                            Need.of(StaticAddresses.class, Access.READ),
                            Need.of(ServicePrices.class, Access.READ)))
                    .isEqualTo("the role read_only, developer or operator on the project acme-prod");
        }
    }

    @Test
    void whetherTheyAreGrantedCannotBeAsked() {
        try (AivenWorld world = new AivenWorld()) {
            assertThat(world.capability(Permissions.class).probe(NEEDS))
                    .hasSize(3)
                    .allSatisfy(probe -> {
                        assertThat(probe.answer()).isEqualTo(Probe.Answer.UNKNOWN);
                        assertThat(probe.says()).startsWith("Aiven has no call");
                    });
            assertThat(world.lines()).isEmpty();
        }
    }
}
