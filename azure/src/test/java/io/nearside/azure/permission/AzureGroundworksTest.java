package io.nearside.azure.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Groundworks.Check;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.azure.StubArm;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AzureGroundworksTest {
    private static final String AIVEN = "55f300d4-fc50-4c5e-9222-e90a6e2187fb";

    private static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";

    private static final Groundwork GRANT = new Groundwork.Grant(
            new ApplicationId(AIVEN), Set.of(PEER), new NetworkId(StubArm.VNET), "the vendor's documentation");

    private static final Groundwork OWN = new Groundwork.Own(
            new ApplicationId(StubArm.APPLICATION),
            Set.of("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write"),
            new NetworkId(StubArm.VNET),
            "the vendor's documentation");

    private static final String ASSIGNMENTS = StubArm.VNET + "/providers/Microsoft.Authorization/roleAssignments";

    private static final String ROLE =
            "/subscriptions/" + StubArm.SUBSCRIPTION + "/providers/Microsoft.Authorization/roleDefinitions/r1";

    private static final String PERMISSIONS = StubArm.VNET + "/providers/Microsoft.Authorization/permissions";

    private static final String PRINCIPAL = "/v1.0/servicePrincipals(appId='" + AIVEN + "')";

    private static final String DENIED = "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"not you\"}}";

    private final StubArm graph = new StubArm();

    private final StubArm arm = new StubArm(Map.of("NEARSIDE_AZURE_GRAPH_ENDPOINT", graph.url()));

    @AfterEach
    void stop() {
        arm.close();
        graph.close();
    }

    private static Check check(StubArm at, Groundwork groundwork) {
        return at.capability(Groundworks.class).check(Set.of(groundwork)).get(0);
    }

    private static String assignment(String scope, String type) {
        return "{\"value\": [{\"properties\": {\"roleDefinitionId\": \"" + ROLE + "\", \"principalId\": \"p1\","
                + " \"principalType\": \"" + type + "\", \"scope\": \"" + scope + "\"}}]}";
    }

    private static String role(String action) {
        return "{\"properties\": {\"permissions\": [{\"actions\": [\"" + action + "\"], \"notActions\": []}]}}";
    }

    private void known() {
        graph.on("GET " + PRINCIPAL, 200, "{\"id\": \"00000000-0000-4000-8000-0000000000f1\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "THE_VNET, Microsoft.Network/virtualNetworks/peer/action, ALLOWED",
        "THE_VNET, Microsoft.Network/*, ALLOWED",
        "/subscriptions/00000000-0000-4000-8000-0000000000aa, */action, ALLOWED",
        "/, *, ALLOWED",
        "/subscriptions/00000000-0000-4000-8000-0000000000a, *, DENIED",
        "THE_VNET/subnets/s1, *, DENIED",
        "THE_VNET, */read, DENIED",
    })
    void theirRoleCountsWhereItIsHeldOnTheNetworkOrAbove(String scope, String action, Answer answer) {
        known();
        arm.on("GET " + ASSIGNMENTS, 200, assignment(scope.replace("THE_VNET", StubArm.VNET), "ServicePrincipal"));
        arm.on("GET " + ROLE, 200, role(action));
        assertThat(check(arm, GRANT).answer()).isEqualTo(answer);
        assertThat(arm.calls().get(0).query()).contains("$filter=assignedTo('00000000-0000-4000-8000-0000000000f1')");
    }

    @Test
    void aMissingRoleIsSaidWithTheCommandThatLaysIt() {
        known();
        arm.on("GET " + ASSIGNMENTS, 200, "{\"value\": []}");
        Check check = check(arm, GRANT);
        assertThat(check.answer()).isEqualTo(Answer.DENIED);
        Problem problem = check.problems().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCodes.GROUNDWORK_MISSING);
        assertThat(problem.subject()).isEqualTo(AIVEN);
        assertThat(problem.remedy())
                .isEqualTo("Run: az role definition create --role-definition '{\"Name\": \"Nearside peering of " + AIVEN
                        + "\", \"Actions\": [\"" + PEER + "\"], \"AssignableScopes\": [\"/subscriptions/"
                        + StubArm.SUBSCRIPTION + "\"]}' && az role assignment create --role 'Nearside peering of "
                        + AIVEN
                        + "' --assignee-object-id 00000000-0000-4000-8000-0000000000f1 --assignee-principal-type"
                        + " ServicePrincipal --scope " + StubArm.VNET);
    }

    @Test
    void anApplicationThatTheDirectoryDoesNotKnowIsSaidFirst() {
        graph.on("GET " + PRINCIPAL, 404, "{\"error\": {\"code\": \"Request_ResourceNotFound\", \"message\": \"m\"}}");
        Check check = check(arm, GRANT);
        assertThat(check.answer()).isEqualTo(Answer.DENIED);
        assertThat(check.problems().get(0).remedy()).isEqualTo("Run: az ad sp create --id " + AIVEN);
        assertThat(arm.calls()).isEmpty();
    }

    /** The directory answers few; that nobody at all has such a role is certain all the same. */
    @ParameterizedTest
    @CsvSource({
        "ServicePrincipal, Microsoft.Network/*, UNKNOWN",
        "Group, Microsoft.Network/*, UNKNOWN",
        "User, Microsoft.Network/*, DENIED",
        "ServicePrincipal, */read, DENIED",
    })
    void ofAnApplicationThatTheDirectoryHidesOnlyANoIsCertain(String type, String action, Answer answer) {
        graph.on("GET " + PRINCIPAL, 403, DENIED);
        arm.on("GET " + ASSIGNMENTS, 200, assignment(StubArm.VNET, type));
        arm.on("GET " + ROLE, 200, role(action));
        Check check = check(arm, GRANT);
        assertThat(check.answer()).isEqualTo(answer);
        assertThat(check.problems())
                .extracting(Problem::code)
                .containsExactly(
                        answer == Answer.DENIED ? ProblemCodes.GROUNDWORK_MISSING : ProblemCodes.GROUNDWORK_UNSEEN);
        assertThat(arm.calls().get(0).query()).contains("$filter=atScope()");
    }

    @Test
    void thereMayBeOneOnAnotherPage() {
        known();
        arm.on("GET " + ASSIGNMENTS, 200, "{\"value\": [], \"nextLink\": \"https://x\"}");
        assertThat(check(arm, GRANT).answer()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void whatMayNotBeSeenIsUnknownWithTheCommandsInCase() {
        known();
        arm.on("GET " + ASSIGNMENTS, 403, DENIED);
        Check check = check(arm, GRANT);
        assertThat(check.answer()).isEqualTo(Answer.UNKNOWN);
        Problem problem = check.problems().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCodes.GROUNDWORK_UNSEEN);
        assertThat(problem.cause()).contains("not you");
        assertThat(problem.remedy()).contains("az ad sp create --id " + AIVEN, "az role assignment create");
    }

    @Test
    void anApplicationOfOursIsAskedItself() {
        arm.on("GET " + PERMISSIONS, 200, "{\"value\": [{\"actions\": [\"Microsoft.Network/*\"]}]}");
        assertThat(check(arm, OWN)).isEqualTo(new Check(OWN, Answer.ALLOWED, java.util.List.of()));
        assertThat(arm.lines()).containsExactly("GET " + PERMISSIONS);
        assertThat(graph.calls()).isEmpty();
    }

    @Test
    void anApplicationOfOursThatMayNotIsSaid() {
        arm.on("GET " + PERMISSIONS, 200, "{\"value\": [{\"actions\": [\"*/read\"]}]}");
        Check check = check(arm, OWN);
        assertThat(check.answer()).isEqualTo(Answer.DENIED);
        assertThat(check.problems().get(0).remedy())
                .contains("virtualNetworkPeerings/write", "--assignee " + StubArm.APPLICATION);
    }

    @Test
    void anApplicationOfOursThatMayNotAskIsLookedUpLikeAnyOther() {
        arm.on("GET " + PERMISSIONS, 403, DENIED);
        graph.on("GET /v1.0/servicePrincipals(appId='" + StubArm.APPLICATION + "')", 200, "{\"id\": \"p1\"}");
        arm.on("GET " + ASSIGNMENTS, 200, assignment(StubArm.VNET, "ServicePrincipal"));
        arm.on("GET " + ROLE, 200, role("Microsoft.Network/virtualNetworks/*"));
        assertThat(check(arm, OWN).answer()).isEqualTo(Answer.ALLOWED);
    }
}
