package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.RestClient;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The directory as Microsoft Graph tells of it. */
final class ArmGraphTest {
    private static final String ROOT = "/v1.0/servicePrincipals";

    private final ArmNeighbours world = new ArmNeighbours();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void findsAnApplicationByItsId() {
        RestClient.Reply found = world.rehearsal().client().get(named(ArmNeighbours.APPLICATION) + "?$select=id");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("/id").asText()).isEqualTo(world.application());
        assertThat(RestClient.names(found.body())).containsExactly("id");
        assertThat(world.rehearsal()
                        .client()
                        .get(named(ArmNeighbours.APPLICATION))
                        .at("/appId")
                        .asText())
                .isEqualTo(ArmNeighbours.APPLICATION);
    }

    @Test
    void findsWhatIsInTheCallersDirectoryOnly() {
        world.arm().directory().addServicePrincipal(ArmRehearsal.PROVIDER_TENANT, "elsewhere", "elsewhere");

        RestClient.Reply missing = world.rehearsal().client().get(named("elsewhere"));
        assertThat(ArmRehearsal.code(missing)).isEqualTo("404 Request_ResourceNotFound");
        assertThat(world.rehearsal().provider().get(named("elsewhere")).status())
                .isEqualTo(200);
        assertThat(world.rehearsal().provider().get(ROOT).at("/value")).hasSize(2);
        String filter = URLEncoder.encode("appId eq 'elsewhere'", StandardCharsets.UTF_8);
        assertThat(world.rehearsal().provider().get(ROOT + "?$filter=" + filter).at("/value"))
                .hasSize(1);
    }

    @Test
    void isNotOpenToEverybody() {
        String path = named(ArmNeighbours.APPLICATION);
        assertThat(ArmRehearsal.code(world.rehearsal().client().as("").get(path)))
                .isEqualTo("401 InvalidAuthenticationToken");
        assertThat(ArmRehearsal.code(world.applicationClient().get(path))).isEqualTo("403 Authorization_RequestDenied");
        world.arm().deny(ArmRehearsal.CUSTOMER, ArmGraphService.ACTION);
        assertThat(ArmRehearsal.code(world.rehearsal().client().get(path)))
                .isEqualTo("403 Authorization_RequestDenied");

        try (ArmNeighbours open = new ArmNeighbours(AzureRefusal.GRAPH_TOKEN, AzureRefusal.GRAPH_PERMISSION)) {
            assertThat(open.rehearsal().client().as("").get(path).status()).isEqualTo(404);
            assertThat(open.applicationClient().get(path).status()).isEqualTo(200);
        }
    }

    private static String named(String application) {
        return ROOT + "(appId='" + application + "')";
    }
}
