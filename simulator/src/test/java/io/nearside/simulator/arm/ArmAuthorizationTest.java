package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may do what, as ARM tells it and as it goes by it. */
final class ArmAuthorizationTest {
    private static final String PROVIDER = "/providers/Microsoft.Authorization/";
    private static final String VERSION = "?api-version=2022-04-01";

    private final ArmNeighbours world = new ArmNeighbours();
    private final RestClient client = world.applicationClient();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whoIsNoServicePrincipalMayDoEverythingButWhatIsDenied() {
        world.arm().deny(ArmRehearsal.CUSTOMER, "Microsoft.Network/routeTables/*");
        JsonNode permissions = permissions(world.rehearsal().client(), world.mine());

        assertThat(permissions).hasSize(1);
        assertThat(permissions.at("/0/actions/0").asText()).isEqualTo("*");
        assertThat(permissions.at("/0/notActions/0").asText()).isEqualTo("Microsoft.Network/routeTables/*");
    }

    @Test
    void aServicePrincipalHasWhatItsRolesGiveAtThePlaceAndAbove() {
        assertThat(permissions(client, world.mine())).isEmpty();
        assertThat(ArmRehearsal.code(client.get(ArmRehearsal.at(world.mine())))).isEqualTo("403 AuthorizationFailed");

        String assignment = world.arm()
                .directory()
                .assign(world.application(), ArmRole.READER, world.rehearsal().group());
        world.arm().directory().assign(world.application(), world.mine(), "Microsoft.Network/virtualNetworks/write");
        assertThat(client.get(ArmRehearsal.at(world.other())).status()).isEqualTo(200);
        assertThat(permissions(client, world.mine()).findValuesAsText("actions"))
                .hasSize(2);
        assertThat(permissions(client, world.rehearsal().subnet())).hasSize(2);
        assertThat(permissions(client, world.rehearsal().group())).hasSize(1);
        assertThat(permissions(client, "/subscriptions/" + ArmRehearsal.SUBSCRIPTION))
                .isEmpty();

        world.arm().directory().unassign(assignment);
        assertThat(ArmRehearsal.code(client.get(ArmRehearsal.at(world.other()))))
                .isEqualTo("403 AuthorizationFailed");
    }

    @Test
    void anAssignmentIsListedBeforeItIsGoneBy() {
        world.arm().directory().propagation(Duration.ofMinutes(2));
        world.arm().directory().assign(world.application(), ArmRole.NETWORK_CONTRIBUTOR, world.mine());

        assertThat(assignments(world.mine(), "principalId eq '" + world.application() + "'"))
                .hasSize(1);
        assertThat(permissions(client, world.mine())).isEmpty();
        world.rehearsal().pass(120);
        assertThat(permissions(client, world.mine())).hasSize(1);
    }

    @Test
    void assignmentsAreFilteredByPrincipalAndByPlace() {
        String group = world.rehearsal().group();
        String stranger = world.arm().directory().addServicePrincipal(ArmRehearsal.TENANT, "stranger", "stranger");
        world.arm().directory().assign(world.application(), ArmRole.READER, group);
        world.arm().directory().assign(world.application(), ArmRole.READER, world.mine());
        world.arm().directory().assign(stranger, ArmRole.READER, world.mine());

        assertThat(assignments(group, "principalId eq '" + world.application() + "'"))
                .hasSize(2);
        assertThat(assignments(group, "assignedTo('" + stranger + "')")).hasSize(1);
        assertThat(assignments(group, "atScope()")).hasSize(1);
        assertThat(assignments(world.mine(), "atScope()")).hasSize(3);
        assertThat(assignments(world.other(), "principalId eq '" + world.application() + "'"))
                .hasSize(1);
    }

    @Test
    void theRoleOfAnAssignmentIsReadByItsId() {
        world.arm().directory().assign(world.application(), world.mine(), ArmLinkedScopes.PEER);
        JsonNode assignment = assignments(world.mine(), "atScope()").path(0);
        JsonNode role = world.rehearsal()
                .client()
                .get(assignment.at("/properties/roleDefinitionId").asText() + VERSION)
                .body();

        assertThat(assignment.at("/properties/principalId").asText()).isEqualTo(world.application());
        assertThat(assignment.at("/properties/scope").asText()).isEqualTo(world.mine());
        assertThat(role.at("/properties/permissions/0/actions/0").asText()).isEqualTo(ArmLinkedScopes.PEER);
        assertThat(role.at("/properties/type").asText()).isEqualTo("CustomRole");
        assertThat(world.rehearsal()
                        .client()
                        .get("/subscriptions/" + ArmRehearsal.SUBSCRIPTION + PROVIDER + "roleDefinitions" + VERSION)
                        .at("/value"))
                .contains(role)
                .hasSize(ArmRole.BUILT_IN.size() + 1);
    }

    @Test
    void readingAssignmentsTakesARightOfItsOwn() {
        world.arm().directory().assign(world.application(), world.mine(), ArmLinkedScopes.PEER);

        assertThat(ArmRehearsal.code(client.get(world.mine() + PROVIDER + "roleAssignments" + VERSION)))
                .isEqualTo("403 AuthorizationFailed");
    }

    private static JsonNode permissions(RestClient client, String scope) {
        RestClient.Reply reply = client.get(scope + PROVIDER + "permissions" + VERSION);
        assertThat(reply.status()).isEqualTo(200);
        return reply.at("/value");
    }

    private JsonNode assignments(String scope, String filter) {
        String encoded = java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8);
        RestClient.Reply reply =
                world.rehearsal().client().get(scope + PROVIDER + "roleAssignments" + VERSION + "&$filter=" + encoded);
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        return reply.at("/value");
    }
}
