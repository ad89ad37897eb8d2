package io.nearside.azure.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.azure.StubArm;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AzurePermissionsTest {
    private static final List<Need> PEERING = Stream.concat(
                    Stream.of(
                            Need.of(Networks.class, Access.READ),
                            Need.of(Identity.class, Access.READ),
                            Need.of(InheritedRoutes.class, Access.READ),
                            Need.of(Groundworks.class, Access.READ)),
                    Stream.of(Access.values()).map(access -> Need.of(PeeringMirror.class, access)))
            .toList();

    private static final String ASKED = StubArm.VNET + "/providers/Microsoft.Authorization/permissions";

    private static final String GROUP = "/subscriptions/" + StubArm.SUBSCRIPTION
            + "/resourceGroups/rg1/providers/Microsoft.Authorization/permissions";

    private final StubArm arm = new StubArm();

    private final Permissions permissions = arm.capability(Permissions.class);

    @AfterEach
    void stop() {
        arm.close();
    }

    @Test
    void theRoleOfAPeeringLeavesTheHalfToTheApplication() {
        Policy policy = permissions.policy(PEERING);
        assertThat(policy.form()).startsWith("custom role of Azure");
        assertThat(policy.text()).isEqualTo("""
                {
                  "Name": "Nearside at vnet1",
                  "Description": "What Nearside does around this virtual network.",
                  "Actions": [
                    "Microsoft.Authorization/permissions/read",
                    "Microsoft.Authorization/roleAssignments/read",
                    "Microsoft.Authorization/roleDefinitions/read",
                    "Microsoft.Network/locations/operations/read",
                    "Microsoft.Network/routeTables/read",
                    "Microsoft.Network/virtualNetworks/read",
                    "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/delete",
                    "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/read"
                  ],
                  "NotActions": [],
                  "AssignableScopes": ["/subscriptions/%s"]
                }""".formatted(StubArm.SUBSCRIPTION));
        assertThat(arm.calls()).isEmpty();
    }

    @Test
    void oneIdentityForAllMakesTheHalfToo() {
        try (StubArm one = new StubArm(Map.of("AZURE_CLIENT_ID", StubArm.APPLICATION))) {
            assertThat(one.capability(Permissions.class).policy(PEERING).text())
                    .contains("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write");
        }
    }

    @Test
    void theRoleOfAPrivateEndpoint() {
        String role = permissions
                .policy(Stream.of(Access.READ, Access.ADD, Access.REMOVE)
                        .map(access -> Need.of(PrivateEndpoints.class, access))
                        .toList())
                .text();
        assertThat(role)
                .contains(
                        "virtualNetworks/subnets/join/action",
                        "virtualNetworks/subnets/read",
                        "privateEndpoints/read",
                        "privateEndpoints/write",
                        "privateEndpoints/delete",
                        "networkInterfaces/read",
                        "locations/operations/read")
                .doesNotContain("Peerings", "*");
    }

    @Test
    void everyNeedOfEveryLinkHasActions() {
        for (Access access : Access.values()) {
            assertThat(AzureActions.of(Need.of(Firewalls.class, access)))
                    .as("%s", access)
                    .isNotEmpty();
        }
    }

    @Test
    void whatTheCallerMayDoIsAskedOnceAPlace() {
        arm.on("GET " + ASKED, 200, """
                {"value": [{"actions": ["Microsoft.Network/virtualNetworks/*"],
                            "notActions": ["Microsoft.Network/virtualNetworks/virtualNetworkPeerings/delete"]}]}""");
        arm.on("GET " + GROUP, 200, "{\"value\": []}");
        List<Probe> probes = permissions.probe(PEERING.stream()
                .filter(need -> need.capability().equals(PeeringMirror.class) && need.access() != Access.ADD)
                .filter(need -> need.access() != Access.CHANGE)
                .toList());
        assertThat(probes)
                .filteredOn(probe -> !probe.permission().contains("operations"))
                .containsExactly(
                        new Probe("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/read", Answer.ALLOWED, ""),
                        new Probe(
                                "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/delete", Answer.DENIED, ""));
        assertThat(arm.lines()).containsExactly("GET " + ASKED, "GET " + GROUP);
    }

    /** The exceptions of one role take nothing away from another. */
    @Test
    void anotherRoleMayAllowWhatOneLeavesOut() {
        arm.on("GET " + ASKED, 200, """
                {"value": [{"actions": ["*"], "notActions": ["*/read"]}, {"actions": ["*/read"], "notActions": []}]}""");
        assertThat(permissions.probe(List.of(Need.of(Networks.class, Access.READ))))
                .extracting(Probe::answer)
                .containsExactly(Answer.ALLOWED);
    }

    @Test
    void whatCannotBeAskedOrCountsUnderConditionsIsUnknown() {
        arm.on("GET " + ASKED, 403, "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"not you\"}}");
        assertThat(permissions.probe(List.of(Need.of(Networks.class, Access.READ))))
                .singleElement()
                .satisfies(probe -> {
                    assertThat(probe.answer()).isEqualTo(Answer.UNKNOWN);
                    assertThat(probe.says()).contains("not you");
                });
        try (StubArm second = new StubArm()) {
            second.on("GET " + ASKED, 200, "{\"value\": [{\"actions\": [\"*\"], \"condition\": \"@Resource[x]\"}]}");
            assertThat(second.capability(Permissions.class).probe(List.of(Need.of(Networks.class, Access.READ))))
                    .extracting(Probe::answer)
                    .containsExactly(Answer.UNKNOWN);
        }
    }
}
