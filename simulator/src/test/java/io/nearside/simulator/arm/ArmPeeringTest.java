package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A peering's two halves from the first write to the last. */
final class ArmPeeringTest {
    private static final String AUXILIARY = "x-ms-authorization-auxiliary";

    private final ArmNeighbours world = new ArmNeighbours();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theFirstHalfWaitsForTheOther() {
        RestClient.Reply made = world.peer(world.mine(), "there", world.other());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/properties/provisioningState").asText()).isEqualTo("Updating");
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Initiated RemoteNotInSync");
        assertThat(world.rehearsal().ask(made).at("/status").asText()).isEqualTo("InProgress");

        world.rehearsal().pass(3);
        assertThat(world.rehearsal().ask(made).at("/status").asText()).isEqualTo("Succeeded");
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Initiated RemoteNotInSync");
        assertThat(world.properties(world.mine(), "there")
                        .at("/remoteAddressSpace/addressPrefixes/0")
                        .asText())
                .isEqualTo("10.2.0.0/16");
    }

    @Test
    void theSecondConnectsBothAtOnce() {
        world.peer(world.mine(), "there", world.other());
        world.rehearsal().pass(3);
        RestClient.Reply made = world.peer(world.other(), "back", world.mine());

        assertThat(made.at("/properties/peeringState").asText()).isEqualTo("Connected");
        assertThat(made.at("/properties/peeringSyncLevel").asText()).isEqualTo("FullyInSync");
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected FullyInSync");
        assertThat(made.at("/properties/resourceGuid"))
                .isEqualTo(world.properties(world.mine(), "there").path("resourceGuid"));
    }

    @Test
    void aNetworkThatGrowsIsLearntByWritingWithSync() {
        world.connected();
        world.arm().peerings().resize(world.other(), "10.2.0.0/16", "10.4.0.0/16");

        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected LocalNotInSync");
        assertThat(world.standing(world.other(), "back")).isEqualTo("Connected RemoteNotInSync");
        assertThat(world.properties(world.mine(), "there").at("/remoteAddressSpace/addressPrefixes"))
                .hasSize(1);
        assertThat(world.properties(world.mine(), "there").at("/remoteVirtualNetworkAddressSpace/addressPrefixes"))
                .hasSize(2);

        world.peer(world.mine(), "there", world.other());
        world.rehearsal().pass(3);
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected LocalNotInSync");

        assertThat(world.sync(world.mine(), "there", world.other()).status()).isEqualTo(200);
        world.rehearsal().pass(3);
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected FullyInSync");
        assertThat(world.standing(world.other(), "back")).isEqualTo("Connected FullyInSync");
    }

    @Test
    void bothMayBeBehind() {
        world.connected();
        world.arm().peerings().resize(world.other(), "10.4.0.0/16");
        world.arm().peerings().resize(world.mine(), "10.5.0.0/16");

        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected LocalAndRemoteNotInSync");
    }

    @Test
    void whatIsLeftOfAPeeringIsDisconnectedAndOnlyDeleted() {
        world.connected();
        RestClient.Reply deleted = world.rehearsal().delete(ArmNeighbours.path(world.other(), "back"));
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.header("Location")).contains("/operationResults/");
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected FullyInSync");

        world.rehearsal().pass(3);
        assertThat(world.standing(world.mine(), "there")).startsWith("Disconnected");
        assertThat(ArmRehearsal.code(world.peer(world.mine(), "there", world.other())))
                .isEqualTo("400 RemotePeeringIsDisconnected");
        assertThat(ArmRehearsal.code(world.peer(world.other(), "back", world.mine())))
                .isEqualTo("400 RemotePeeringIsDisconnected");

        world.remove(world.mine(), "there");
        world.connected();
        assertThat(world.standing(world.mine(), "there")).isEqualTo("Connected FullyInSync");
    }

    @Test
    void goesWithItsNetwork() {
        world.connected();
        world.rehearsal().delete(world.other());
        world.rehearsal().pass(3);

        assertThat(world.standing(world.mine(), "there")).startsWith("Disconnected");
        assertThat(world.arm().peerings().of(world.other())).isEmpty();
    }

    @Test
    void isShownInItsNetworkAndInAList() {
        world.connected();

        assertThat(world.rehearsal().get(world.mine()).at("/properties/virtualNetworkPeerings/0"))
                .isEqualTo(world.rehearsal()
                        .get(world.mine() + "/virtualNetworkPeerings")
                        .at("/value/0"))
                .isEqualTo(world.rehearsal()
                        .get(ArmNeighbours.path(world.mine(), "there"))
                        .body());
    }

    @Test
    void twoWritesInOneNetworkMeet() {
        world.peer(world.mine(), "there", world.other());

        assertThat(ArmRehearsal.code(world.peer(world.mine(), "there", world.other())))
                .isEqualTo("429 RetryableError");
    }

    @Test
    void whatIsNotThereIsNotFoundAndDeletedAllTheSame() {
        assertThat(ArmRehearsal.code(world.rehearsal().get(ArmNeighbours.path(world.mine(), "none"))))
                .isEqualTo("404 NotFound");
        assertThat(world.rehearsal()
                        .delete(ArmNeighbours.path(world.mine(), "none"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anotherTenantsNetworkTakesItsTokenToo() {
        world.admit();
        grantOwn();
        RestClient client = world.applicationClient();
        assertThat(ArmRehearsal.code(world.peer(client, world.mine(), "out", world.away())))
                .isEqualTo("403 LinkedAuthorizationFailed");

        RestClient both = client.with(AUXILIARY, "Bearer app-away-token");
        assertThat(world.peer(both, world.mine(), "out", world.away()).status()).isEqualTo(201);
        world.rehearsal().pass(3);
        assertThat(both.get(ArmRehearsal.at(ArmNeighbours.path(world.mine(), "out")))
                        .at("/properties/peeringState")
                        .asText())
                .isEqualTo("Initiated");
    }

    @Test
    void soItTakesTheRightToPeerThere() {
        grantOwn();
        RestClient both = world.applicationClient().with(AUXILIARY, "Bearer app-away-token");

        RestClient.Reply refused = world.peer(both, world.mine(), "out", world.away());
        assertThat(ArmRehearsal.code(refused)).isEqualTo("403 LinkedAuthorizationFailed");
        assertThat(refused.at("/error/message").asText())
                .contains("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write")
                .contains(ArmLinkedScopes.PEER)
                .contains(ArmRoles.objectId(ArmRehearsal.PROVIDER_TENANT, ArmNeighbours.APPLICATION));
    }

    @Test
    void andTheRightToWriteHere() {
        world.admit();
        RestClient both = world.applicationClient().with(AUXILIARY, "Bearer app-away-token");

        assertThat(ArmRehearsal.code(world.peer(both, world.mine(), "out", world.away())))
                .isEqualTo("403 AuthorizationFailed");
    }

    @Test
    void aFreshRoleIsGoneByLater() {
        world.admit();
        world.arm().directory().propagation(Duration.ofSeconds(60));
        grantOwn();
        RestClient both = world.applicationClient().with(AUXILIARY, "Bearer app-away-token");
        assertThat(ArmRehearsal.code(world.peer(both, world.mine(), "out", world.away())))
                .isEqualTo("403 AuthorizationFailed");

        world.rehearsal().pass(60);
        assertThat(world.peer(both, world.mine(), "out", world.away()).status()).isEqualTo(201);
    }

    @Test
    void aBadTokenBesideAGoodOneFailsAnyCall() {
        RestClient client = world.rehearsal().client().with(AUXILIARY, "Bearer app-away-token, Bearer nobodys");

        assertThat(ArmRehearsal.code(client.get(ArmRehearsal.at(world.mine()))))
                .isEqualTo("401 InvalidAuthenticationToken");
    }

    private void grantOwn() {
        world.arm()
                .directory()
                .assign(
                        world.application(),
                        world.mine(),
                        "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/read",
                        "Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write");
    }
}
