package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import io.nearside.api.Capability;
import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PrivateEndpoints;
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

final class AzurePluginTest {

    interface Unheard extends Capability {}

    private final AzureSite azure = new AzureSite();

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        azure.close();
    }

    @Test
    void isFoundByTheServiceLoader() {
        assertThat(ServiceLoader.load(CloudPlugin.class))
                .singleElement()
                .satisfies(plugin -> assertThat(plugin.id()).isEqualTo("azure"));
    }

    @Test
    void theExamplesOfItsKeysAreValid() {
        AzurePlugin plugin = new AzurePlugin();
        Map<String, String> near = plugin.keys().stream().collect(Collectors.toMap(LinkKey::name, LinkKey::example));
        assertThat(plugin.site(LinkSection.of("near", near), Environment.of(Map.of()))
                        .account()
                        .value())
                .isEqualTo(near.get("subscription"));
        assertThat(plugin.credentialKeys()).extracting(LinkKey::name).contains("tenant", "clientId", "secretFile");
    }

    @Test
    void declaresWhatItsModuleOffersAndMakesNoCall() {
        assertThat(azure.provider.id()).isEqualTo("azure");
        assertThat(azure.provider.capabilities()).contains(Identity.class, Networks.class, PrivateEndpoints.class);
        for (Class<? extends Capability> capability : azure.provider.capabilities()) {
            assertThat(azure.provider.find(capability)).isPresent();
        }
        assertThat(azure.provider.find(Unheard.class)).isEmpty();
        assertThat(azure.arm.calls()).isEmpty();
    }

    @Test
    void handsOutTheSdksOwnClient() {
        azure.then(200, AzureSite.network(""));
        assertThat(azure.provider
                        .nativeClient(NetworkManagementClient.class)
                        .orElseThrow()
                        .getVirtualNetworks()
                        .getByResourceGroup("net", "backend")
                        .location())
                .isEqualTo("westeurope");
        assertThat(azure.provider.nativeClient(String.class)).isEmpty();
    }

    @Test
    void aPluginThatIsNotOpenedLoadsNothingOfTheSdk() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");
        assertThat(run(loaded, "offline", Map.of()))
                .contains(AzureSite.network().value());
        assertThat(Files.readString(loaded))
                .contains("io.nearside.azure.AzurePlugin ")
                .doesNotContain("com.azure.")
                .doesNotContain("reactor.");
        azure.then(200, AzureSite.network(""));
        assertThat(run(
                        loaded,
                        "online",
                        Map.of(
                                "NEARSIDE_AZURE_ARM_ENDPOINT",
                                azure.arm.url().toString(),
                                "NEARSIDE_AZURE_STATIC_TOKEN",
                                AzureSite.TOKEN)))
                .contains("answered");
        assertThat(Files.readString(loaded))
                .contains("com.azure.resourcemanager.network.fluent.NetworkManagementClient ")
                .doesNotContain("com.azure.identity.ClientSecretCredential ")
                .doesNotContain("com.microsoft.aad.msal4j.");
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
