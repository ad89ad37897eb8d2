package io.nearside.azure;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Capability;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.api.outcome.Change;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.http.testing.ScriptedReply;
import io.nearside.guice.http.testing.ScriptedService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The real driver against a scripted Azure Resource Manager. */
final class AzureSite implements AutoCloseable {
    static final String SUBSCRIPTION = "0a1b2c3d-0000-4000-8000-000000000001";

    static final String GROUP = "/subscriptions/" + SUBSCRIPTION + "/resourceGroups/net";

    static final String NETWORK = GROUP + "/providers/Microsoft.Network/virtualNetworks/backend";

    static final String ENDPOINT = GROUP + "/providers/Microsoft.Network/privateEndpoints/orders-kafka";

    static final String CARD = GROUP + "/providers/Microsoft.Network/networkInterfaces/orders-kafka.nic.1";

    static final String SERVICE = "/subscriptions/feed0000-0000-4000-8000-000000000009/resourceGroups/vendor/providers"
            + "/Microsoft.Network/privateLinkServices/kafka";

    static final String ALIAS = "kafka.0f0f0f0f-0000-4000-8000-000000000001.westeurope.azure.privatelinkservice";

    static final String TOKEN = "stand-in-token-0123456789";

    static final Map<String, String> NEAR =
            Map.of("subscription", SUBSCRIPTION, "resourceGroup", "net", "network", "backend", "subnet", "endpoints");

    static final EndpointName NAME = new EndpointName("orders-kafka");

    static final EndpointPlace PLACE =
            new EndpointPlace(ArmId.parse(NETWORK).network(), List.of(new SubnetId("endpoints")));

    /** That place, as a look shows it that finds nothing in the way. */
    static final EndpointSite NOTHING_IN_THE_WAY = new EndpointSite(
            PLACE, new Region("westeurope"), Set.of(), Filtering.PASSED_BY, Set.of(), List.of(), List.of(), List.of());

    /** The SDK's client warns of a header that the SDK itself sets, at every call; held here, for else the level would be forgotten. */
    private static final Logger SDK = Logger.getLogger("com.azure");

    static {
        SDK.setLevel(Level.OFF);
    }

    final ScriptedService arm = ScriptedService.start();

    final Provider provider;

    AzureSite() {
        this(HttpTimeouts.USUAL);
    }

    AzureSite(HttpTimeouts timeouts) {
        AzureSettings usual = AzureSettings.of(settings(NEAR, Map.of()));
        provider = GuiceProvider.open(
                AzurePlugin.ID,
                new AzureModule(new AzureSettings(
                        usual.site(), usual.endpointGroup(), usual.login(), usual.places(), timeouts)));
    }

    ProviderSettings settings(Map<String, String> near, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(
                Map.of("NEARSIDE_AZURE_ARM_ENDPOINT", arm.url().toString(), "NEARSIDE_AZURE_STATIC_TOKEN", TOKEN));
        all.putAll(variables);
        return new ProviderSettings(LinkSection.of("near", near), LinkSection.empty("as.azure"), Environment.of(all));
    }

    <C extends Capability> C find(Class<C> type) {
        return provider.find(type).orElseThrow();
    }

    PrivateEndpoints endpoints() {
        return find(PrivateEndpoints.class);
    }

    /** Adds a reply that begins an operation, which is watched at a signed address. */
    AzureSite beginning(int status, String body) {
        arm.then(new ScriptedReply.Answer(
                status, Map.of("Content-Type", "application/json", "Azure-AsyncOperation", operation()), body));
        return this;
    }

    AzureSite then(int status, String body) {
        arm.then(status, body);
        return this;
    }

    String operation() {
        return arm.url() + "/subscriptions/" + SUBSCRIPTION
                + "/providers/Microsoft.Network/locations/westeurope/operations/op-1?api-version=2025-03-01&t=1&c=2&s=signature&h=3";
    }

    /** What was asked, without the query. */
    List<String> lines() {
        return arm.calls().stream()
                .map(call -> call.line().replaceFirst("\\?.*", ""))
                .toList();
    }

    static EndpointWish wish() {
        return new EndpointWish(
                NAME, new ServiceTarget(SERVICE, ALIAS, null), Naming.ID, null, "orders", new Mark("orders-kafka"));
    }

    /** Has an endpoint made, in a place that has nothing in its way. */
    static Change<Endpoint> create(Provider provider) {
        return provider.find(PrivateEndpoints.class).orElseThrow().create(NOTHING_IN_THE_WAY, wish());
    }

    static CloudException failure(ThrowingCallable call) {
        return catchThrowableOfType(CloudException.class, call);
    }

    static NetworkId network() {
        return PLACE.network();
    }

    static String refusal(String code, String message) {
        return "{\"error\": {\"code\": \"" + code + "\", \"message\": \"" + message + "\"}}";
    }

    /** An endpoint as Azure shows it. */
    static String endpoint(String provisioning, String status, String description) {
        return """
                {"name": "orders-kafka", "id": "%s", "type": "Microsoft.Network/privateEndpoints", "location": "westeurope",
                 "tags": {"managed-by": "nearside", "nearside-link": "orders-kafka"},
                 "properties": {"provisioningState": "%s", "privateLinkServiceConnections": [],
                  "manualPrivateLinkServiceConnections": [{"name": "orders-kafka", "properties": {"provisioningState": "Succeeded",
                   "privateLinkServiceId": "%s", "privateLinkServiceConnectionState":
                    {"status": "%s", "description": "%s", "actionsRequired": "None"}}}],
                  "subnet": {"id": "%s/subnets/endpoints"}, "ipConfigurations": [], "customDnsConfigs": [],
                  "networkInterfaces": [{"id": "%s"}]}}
                """.formatted(ENDPOINT, provisioning, SERVICE, status, description, NETWORK, CARD);
    }

    /** A network with one subnet. */
    static String network(String subnet) {
        return """
                {"name": "backend", "id": "%s", "location": "westeurope", "properties": {"provisioningState": "Succeeded",
                 "addressSpace": {"addressPrefixes": ["10.0.0.0/16", "fd00:1::/48"]},
                 "subnets": [{"name": "endpoints", "id": "%s/subnets/endpoints", "properties": {"addressPrefix": "10.0.1.0/28"%s}}]}}
                """.formatted(NETWORK, NETWORK, subnet);
    }

    @Override
    public void close() {
        provider.close();
        arm.close();
    }
}
