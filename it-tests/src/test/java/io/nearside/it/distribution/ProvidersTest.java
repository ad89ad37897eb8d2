package io.nearside.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The installed command says what every cloud and vendor in it can do, to whoever has no credentials of any. */
final class ProvidersTest {

    @Test
    void eachSaysWhatItCanDoAndHowThatDiffers(@TempDir Path folder) throws IOException, InterruptedException {
        InstalledCommand.Result said = new InstalledCommand(folder).run("providers", "-o", "json");
        assertThat(said.status()).as(said.toString()).isZero();
        JsonNode document = new ObjectMapper().readTree(said.output());
        Map<String, Set<String>> clouds = abilities(document.path("clouds"));
        assertThat(clouds).containsOnlyKeys("aws", "azure", "gcp", "upcloud");
        assertThat(clouds)
                .allSatisfy((id, abilities) -> assertThat(abilities).as(id).contains("Networks"));
        assertThat(clouds.get("aws"))
                .contains("PeeringAcceptor", "RouteTables", "PrivateEndpoints", "GatewayAttachments");
        assertThat(clouds.get("azure")).contains("PeeringMirror", "InheritedRoutes", "PrivateEndpoints", "Groundworks");
        assertThat(clouds.get("gcp"))
                .contains("PeeringMirror", "InheritedRoutes", "PrivateEndpoints", "Permissions", "Firewalls")
                .doesNotContain("RouteTables");
        assertThat(clouds.get("upcloud")).contains("PeeringMirror", "Routers").doesNotContain("PrivateEndpoints");

        Map<String, Set<String>> vendors = abilities(document.path("vendors"));
        assertThat(vendors).containsOnlyKeys("aiven", "given");
        assertThat(vendors.get("aiven")).contains("VendorPeerings", "VendorEndpoints", "VendorGateways");
        assertThat(vendors.get("given"))
                .as("for each kind of link another")
                .contains("VendorPeerings", "VendorEndpoints", "VendorGateways");

        assertThat(trait(document, "upcloud", "PeeringMirror/span").asText()).isEqualTo("same_region");
        assertThat(trait(document, "gcp", "PeeringMirror/span").asText()).isEqualTo("any_region");
        assertThat(trait(document, "gcp", "PeeringMirror/permissionLagSeconds").asInt())
                .isEqualTo(420);
        assertThat(trait(document, "gcp", "PrivateEndpoints/span").asText()).isEqualTo("same_region");
        assertThat(trait(document, "azure", "PeeringMirror/costs")).isNotEmpty();
    }

    private static Map<String, Set<String>> abilities(JsonNode providers) {
        Map<String, Set<String>> abilities = new TreeMap<>();
        for (JsonNode provider : providers) {
            Set<String> names = new TreeSet<>();
            provider.path("capabilities").forEach(name -> names.add(name.asText()));
            abilities.put(provider.path("id").asText(), names);
        }
        return abilities;
    }

    private static JsonNode trait(JsonNode document, String cloud, String name) {
        for (JsonNode each : document.path("clouds")) {
            if (each.path("id").asText().equals(cloud)) {
                return each.at("/traits/" + name);
            }
        }
        throw new IllegalArgumentException(cloud);
    }
}
