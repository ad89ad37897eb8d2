package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.cloud.compute.v1.NetworksClient;
import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GcpPluginTest {

    interface Unheard extends Capability {}

    private final StubCompute compute = new StubCompute();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        compute.close();
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(CloudPlugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.id()).isEqualTo("gcp"));
    }

    @Test
    void theExamplesOfItsKeysAreValid() {
        GcpPlugin plugin = new GcpPlugin();
        Map<String, String> near = plugin.keys().stream()
                .filter(key -> key.shape() instanceof LinkKey.Text)
                .collect(Collectors.toMap(LinkKey::name, LinkKey::example));
        assertThat(plugin.site(LinkSection.of("near", near), Environment.of(Map.of()))
                        .account()
                        .value())
                .isEqualTo(near.get("project"));
        assertThat(plugin.credentialKeys())
                .extracting(LinkKey::name)
                .contains("credentialsFile", "impersonate", "tokenCommand");
    }

    @Test
    void declaresWhatItsModuleOffersAndMakesNoCall() {
        assertThat(compute.provider().id()).isEqualTo("gcp");
        assertThat(compute.provider().capabilities())
                .contains(Identity.class, Networks.class, PeeringMirror.class, InheritedRoutes.class);
        for (Class<? extends Capability> capability : compute.provider().capabilities()) {
            assertThat(compute.provider().find(capability)).isPresent();
        }
        assertThat(compute.provider().find(Unheard.class)).isEmpty();
        assertThat(compute.calls()).isEmpty();
    }

    @Test
    void handsOutTheSdksOwnClientWhichSignsInByItself() {
        compute.on("GET " + StubCompute.PATH, 200, "{\"name\": \"backend\"}");
        NetworksClient client =
                compute.provider().nativeClient(NetworksClient.class).orElseThrow();
        assertThat(client.get(StubCompute.PROJECT, "backend").getName()).isEqualTo("backend");
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer stub-token");
        assertThat(compute.provider().nativeClient(String.class)).isEmpty();
    }

    @Test
    void aPluginThatIsNotOpenedLoadsNothingOfTheSdk() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        assertThat(run(loaded, "offline", Map.of())).contains(StubCompute.NETWORK.value());
        assertThat(Files.readString(loaded))
                .contains("io.nearside.gcp.GcpPlugin ")
                .doesNotContain("com.google.cloud.")
                .doesNotContain("com.google.api.")
                .doesNotContain("com.google.auth.");
        compute.on("GET " + StubCompute.PATH, 200, "{\"name\": \"backend\"}");
        assertThat(run(
                        loaded,
                        "online",
                        Map.of(
                                "GOOGLE_COMPUTE_CUSTOM_ENDPOINT",
                                compute.url(),
                                "GOOGLE_OAUTH_ACCESS_TOKEN",
                                "stub-token")))
                .contains("answered");
        assertThat(Files.readString(loaded))
                .contains("com.google.cloud.compute.v1.NetworksClient ")
                .as("one kind of thing is asked for")
                .doesNotContain("com.google.cloud.compute.v1.stub.HttpJsonRoutesStub ")
                .doesNotContain("io.grpc.netty");
    }

    /** The library finds the machine's place for tokens by a variable of the process alone. */
    @Test
    void withoutAnythingElseTheMachinesServiceAccountIsAsked() throws IOException, InterruptedException {
        String metadata = "GET /computeMetadata/v1/instance/service-accounts/default/token";
        compute.on(metadata, 200, """
            {"access_token": "ya29.machine", "expires_in": 3599, "token_type": "Bearer"}\
            """).on("GET " + StubCompute.PATH, 200, "{\"name\":" + " \"backend\"}");
        assertThat(run(
                        folder.resolve("loaded"),
                        "online",
                        Map.of(
                                "GOOGLE_COMPUTE_CUSTOM_ENDPOINT",
                                compute.url(),
                                "GCE_METADATA_HOST",
                                compute.url().replace("http://", ""),
                                "HOME",
                                folder.toString())))
                .contains("answered");
        assertThat(compute.lines()).contains(metadata);
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer ya29.machine");
    }

    private String run(Path loaded, String argument, Map<String, String> variables)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:class+load:file=" + loaded,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                PluginProbe.class.getName(),
                argument));
        Path said = folder.resolve("said");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String words = Files.readString(said, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(words).isZero();
        return words;
    }
}
