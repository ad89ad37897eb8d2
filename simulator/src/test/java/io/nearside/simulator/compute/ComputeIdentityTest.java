package io.nearside.simulator.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.api.client.http.ByteArrayContent;
import com.google.api.client.http.GenericUrl;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.rest.RestClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's own library of credentials, unmodified, gets tokens that are good for what their principals may do. It goes by the machine's time, and so does the simulator here. */
final class ComputeIdentityTest {
    private static final String ROBOT = "robot@cust.iam.gserviceaccount.com";
    private static final String PERSON = "person@example.com";
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults());
    private final ComputeWorld compute = simulator.world().compute();
    private final String network;

    ComputeIdentityTest() {
        compute.addProject("cust");
        network = compute.createNetwork("cust", "n1");
    }

    @AfterEach
    void close() {
        simulator.close();
    }

    private static InputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8));
    }

    private GoogleCredentials robot() throws IOException {
        return ServiceAccountCredentials.fromStream(stream(compute.accounts().createKey(ROBOT, simulator.uri())))
                .createScoped(SCOPE);
    }

    private UserCredentials person(String secret) throws IOException {
        compute.accounts().addUser(PERSON, "client", "secret", "refresh");
        return UserCredentials.newBuilder()
                .setClientId("client")
                .setClientSecret(secret)
                .setRefreshToken("refresh")
                .setTokenServerUri(URI.create(simulator.uri() + "/token"))
                .build();
    }

    /** How a read of the network is answered with this token. */
    private int read(AccessToken token) {
        return new RestClient(simulator.uri(), "Bearer " + token.getTokenValue())
                .get(ComputeRehearsal.at(network))
                .status();
    }

    @Test
    void aKeyOfAServiceAccount() throws IOException {
        AccessToken token = robot().refreshAccessToken();
        assertThat(read(token)).isEqualTo(403);
        compute.grant(ROBOT, "cust", "compute.networks.get");
        assertThat(read(token)).isEqualTo(200);
        compute.revoke(ROBOT);
        assertThat(read(token)).isEqualTo(401);
    }

    @Test
    void aKeyOfSomebodyElse() throws IOException {
        GoogleCredentials forged = ((ServiceAccountCredentials) robot())
                .toBuilder().setPrivateKeyId("1").build();
        assertThatThrownBy(forged::refreshAccessToken)
                .hasStackTraceContaining("invalid_grant")
                .hasStackTraceContaining("account not found");
    }

    @Test
    void aRefreshTokenOfAUser() throws IOException {
        compute.grant(PERSON, "cust", "compute.networks.get");
        AccessToken token = person("secret").refreshAccessToken();
        assertThat(read(token)).isEqualTo(200);
        UserCredentials guessed = person("guess");
        assertThatThrownBy(guessed::refreshAccessToken).hasStackTraceContaining("401 Unauthorized");
    }

    @Test
    void aServiceAccountThatAUserActsAs() throws IOException {
        compute.grant(ROBOT, "cust", "compute.networks.get");
        ImpersonatedCredentials acting = ImpersonatedCredentials.newBuilder()
                .setSourceCredentials(person("secret"))
                .setTargetPrincipal(ROBOT)
                .setScopes(List.of(SCOPE))
                .setLifetime(3600)
                .setIamEndpointOverride(
                        simulator.uri() + "/v1/projects/-/serviceAccounts/" + ROBOT + ":generateAccessToken")
                .build();
        assertThatThrownBy(acting::refreshAccessToken).hasStackTraceContaining("iam.serviceAccounts.getAccessToken");
        compute.grant(PERSON, ROBOT, "iam.serviceAccounts.getAccessToken");
        assertThat(read(acting.refreshAccessToken())).isEqualTo(200);
    }

    @Test
    void whatSomebodyMayDoInAProject() throws IOException {
        compute.grant(ROBOT, "cust", "compute.networks.*");
        String asked = "{\"permissions\":[\"compute.networks.addPeering\",\"compute.routes.list\"]}";
        for (String version : List.of("v1", "v3")) {
            assertThat(permissions(robot(), version, asked).toString())
                    .isEqualTo("{\"permissions\":[\"compute.networks.addPeering\"]}");
        }
        compute.deny(ROBOT, "compute.networks.addPeering");
        assertThat(permissions(robot(), "v1", asked).toString()).isEqualTo("{}");
    }

    private JsonNode permissions(GoogleCredentials who, String version, String asked) throws IOException {
        // A token of its own, since a service account would otherwise sign for itself whom it calls.
        GoogleCredentials given = GoogleCredentials.create(who.refreshAccessToken());
        String answer = new NetHttpTransport()
                .createRequestFactory(new HttpCredentialsAdapter(given))
                .buildPostRequest(
                        new GenericUrl(simulator.uri() + "/" + version + "/projects/cust:testIamPermissions"),
                        ByteArrayContent.fromString("application/json", asked))
                .execute()
                .parseAsString();
        return new ObjectMapper().readTree(answer);
    }
}
