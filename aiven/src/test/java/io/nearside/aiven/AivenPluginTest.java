package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.permission.Permissions;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.api.vendor.VendorServiceWish.Addresses;
import io.nearside.api.vendor.VendorServices;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AivenPluginTest {
    private static final Map<String, String> VARIABLES = Map.of("AIVEN_TOKEN", AivenWorld.TOKEN + "\n");

    private final VendorPlugin plugin = new AivenPlugin();

    private static LinkSection vendor(Map<String, ?> values) {
        return LinkSection.of("vendor", values);
    }

    private static LinkSection network(Map<String, ?> network) {
        return vendor(Map.of("id", "aiven", "project", "acme", "network", network));
    }

    private static ProviderSettings settings(Map<String, ?> section, Map<String, String> variables) {
        return new ProviderSettings(vendor(section), LinkSection.empty("as.aiven"), Environment.of(variables));
    }

    @Test
    void isFoundByItsId() {
        assertThat(ServiceLoader.load(VendorPlugin.class))
                .extracting(VendorPlugin::id)
                .containsExactly("aiven");
        assertThat(plugin.keys())
                .extracting(LinkKey::name)
                .containsExactly(
                        "project",
                        "organization",
                        "servicesProject",
                        "network",
                        "peerNetwork",
                        "awsAccount",
                        "service",
                        "staticIps");
        assertThat(plugin.credentialKeys())
                .extracting(LinkKey::name)
                .containsExactly("tokenFile", "tokenCommand", "tokenVariable");
    }

    @Test
    void offersVpcsPeeringsServicesAndNothingElse() {
        Provider provider = plugin.open(settings(Map.of("project", "acme"), VARIABLES));
        assertThat(provider.id()).isEqualTo("aiven");
        assertThat(provider.capabilities())
                .containsExactlyInAnyOrder(
                        VendorNetworks.class,
                        VendorPeerings.class,
                        PeeringRequests.class,
                        VendorRefresh.class,
                        VendorGateways.class,
                        ServiceHosts.class,
                        VendorServices.class,
                        ServiceSettings.class,
                        ServicePrices.class,
                        StaticAddresses.class,
                        VendorEndpoints.class,
                        EndpointRequests.class,
                        EndpointRefresh.class,
                        Permissions.class);
        provider.close();
    }

    @Test
    void anOrganizationHasServicesOnlyIfTheirProjectIsKnown() {
        try (Provider without = plugin.open(settings(Map.of("organization", "org1"), VARIABLES));
                Provider with =
                        plugin.open(settings(Map.of("organization", "org1", "servicesProject", "acme"), VARIABLES))) {
            assertThat(without.find(ServiceHosts.class)).isEmpty();
            assertThat(with.find(ServiceHosts.class)).isPresent();
            assertThat(without.find(VendorServices.class)).isEmpty();
            assertThat(with.find(VendorServices.class)).isPresent();
            assertThat(without.find(VendorRefresh.class)).isPresent();
            assertThat(without.find(VendorGateways.class)).isPresent();
        }
    }

    @Test
    void aVpcIsInAProjectOrInAnOrganization() {
        assertThat(home(Map.of("project", "acme"), Map.of())).isEqualTo(new AivenProject("acme"));
        assertThat(home(Map.of("organization", "org1"), Map.of()))
                .isEqualTo(new AivenOrganization("org1", AivenOrganization.Paths.PLURAL));
        assertThat(home(Map.of("organization", "org1"), Map.of("NEARSIDE_AIVEN_ORGANIZATION_PATHS", "plural")))
                .isEqualTo(new AivenOrganization("org1", AivenOrganization.Paths.PLURAL));
        assertThat(home(Map.of("organization", "org1"), Map.of("NEARSIDE_AIVEN_ORGANIZATION_PATHS", "singular")))
                .isEqualTo(new AivenOrganization("org1", AivenOrganization.Paths.SINGULAR));
    }

    @Test
    void bothOrNeitherIsRefused() {
        assertThatThrownBy(() -> home(Map.of("project", "acme", "organization", "org1"), Map.of()))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("vendor names a project and an organization, and a VPC is in one of them.");
        assertThatThrownBy(() -> home(Map.of(), Map.of()))
                .hasMessageStartingWith("vendor.project is missing, and so is organization.");
        assertThatThrownBy(() -> home(Map.of("project", "acme", "servicesProject", "acme"), Map.of()))
                .hasMessageStartingWith("vendor.servicesProject goes with an organization only.");
        assertThatThrownBy(
                        () -> home(Map.of("organization", "org1"), Map.of("NEARSIDE_AIVEN_ORGANIZATION_PATHS", "vpc")))
                .hasMessageStartingWith("NEARSIDE_AIVEN_ORGANIZATION_PATHS 'vpc' is no style of paths.");
    }

    private static AivenHome home(Map<String, ?> section, Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(VARIABLES);
        return AivenSettings.of(settings(section, all)).home();
    }

    @Test
    void theTokenMayBeElsewhere() throws Exception {
        AivenSettings named = AivenSettings.of(new ProviderSettings(
                vendor(Map.of("project", "acme")),
                LinkSection.of("as.aiven", Map.of("tokenVariable", "TEAM_TOKEN")),
                Environment.of(Map.of("AIVEN_TOKEN", "usual-token", "TEAM_TOKEN", "team-token"))));
        assertThat(named.token().token().reveal()).isEqualTo("team-token");
        assertThatThrownBy(() -> plugin.open(new ProviderSettings(
                        vendor(Map.of("project", "acme")),
                        LinkSection.of("as.aiven", Map.of("tokenVariable", "TEAM_TOKEN")),
                        Environment.of(VARIABLES))))
                .hasMessageStartingWith("as.aiven.tokenVariable names a variable that is not set.");
    }

    @Test
    void aNetworkIsFoundOrMadeOrNamed() {
        assertThat(plugin.network(network(Map.of("cloud", "aws-eu-west-1", "cidr", "10.20.0.0/24"))))
                .isEqualTo(new VendorNetworkWish(null, "aws-eu-west-1", Cidr.of("10.20.0.0/24")));
        assertThat(plugin.network(network(Map.of("cloud", "upcloud-de-fra1"))))
                .isEqualTo(new VendorNetworkWish(null, "upcloud-de-fra1", null));
        assertThat(plugin.network(network(Map.of("id", AivenJson.VPC_ID))))
                .isEqualTo(VendorNetworkWish.of(new VendorNetworkId(AivenJson.VPC_ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.20.0.0/20", "10.20.16.0/20", "10.20.0.0/24", "192.168.4.0/22"})
    void aRangeHasTwentyToTwentyFourBits(String cidr) {
        assertThat(plugin.network(network(Map.of("cloud", "aws-eu-west-1", "cidr", cidr)))
                        .range())
                .contains(Cidr.of(cidr));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10.0.0.0/19 | /20 to /24",
                "10.0.0.0/25 | /20 to /24",
                "fd00::/24 | /20 to /24",
                "10.20.1.7/24 | 10.20.1.0/24",
                "10.20.0.0 | is malformed",
            })
    void anyOtherRangeIsRefusedInWords(String cidr, String words) {
        assertThatThrownBy(() -> plugin.network(network(Map.of("cloud", "aws-eu-west-1", "cidr", cidr))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("vendor.network.cidr ")
                .hasMessageContaining(words);
    }

    @Test
    void aNetworkThatCannotBeMeantIsRefusedByKey() {
        assertThatThrownBy(() -> plugin.network(network(Map.of("cidr", "10.20.0.0/24"))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("vendor.network names no VPC");
        assertThatThrownBy(() -> plugin.network(vendor(Map.of("project", "acme"))))
                .hasMessageStartingWith("vendor.network names no VPC");
        assertThatThrownBy(() -> plugin.network(network(Map.of("clod", "aws-eu-west-1"))))
                .hasMessageStartingWith("vendor.network.clod is not known");
        assertThatThrownBy(() -> plugin.network(network(Map.of("cloud", "AWS Ireland"))))
                .hasMessageStartingWith("vendor.network.cloud 'AWS Ireland' is not a cloud as Aiven names it");
        assertThatThrownBy(() -> plugin.network(vendor(Map.of("network", AivenJson.VPC_ID))))
                .hasMessageStartingWith("vendor.network must be a section");
    }

    @Test
    void aServiceIsNamedAndItsAddressesAreRequiredOrMade() {
        Map<String, String> section = Map.of("project", "acme", "service", "orders");
        assertThat(plugin.service(vendor(section)))
                .isEqualTo(new VendorServiceWish(new ServiceId("orders"), Addresses.REQUIRE));
        assertThat(plugin.service(vendor(and(section, "staticIps", "require"))).addresses())
                .isEqualTo(Addresses.REQUIRE);
        assertThat(plugin.service(vendor(and(section, "staticIps", "create"))).addresses())
                .isEqualTo(Addresses.CREATE);
        Map<String, String> organization =
                Map.of("organization", "org1", "servicesProject", "acme", "service", "orders");
        assertThat(plugin.service(vendor(organization)).service()).isEqualTo(new ServiceId("orders"));
    }

    @Test
    void aServiceThatCannotBeMeantIsRefusedByKey() {
        assertThatThrownBy(() -> plugin.service(vendor(Map.of("project", "acme"))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("vendor.service is missing");
        assertThatThrownBy(() ->
                        plugin.service(vendor(Map.of("project", "acme", "service", "orders", "staticIps", "make"))))
                .hasMessageStartingWith("vendor.staticIps 'make' is no way to come to static addresses");
        assertThatThrownBy(() -> plugin.service(vendor(Map.of("organization", "org1", "service", "orders"))))
                .hasMessageStartingWith("vendor.servicesProject is missing");
    }

    @Test
    void aNetworkIsForPeeringsAndAServiceForEndpoints() {
        assertThat(plugin.keys().stream().filter(key -> key.isFor("peering")))
                .extracting(LinkKey::name)
                .contains("network", "peerNetwork")
                .doesNotContain("service", "staticIps", "awsAccount");
        assertThat(plugin.keys().stream().filter(key -> key.isFor("transit-gateway")))
                .extracting(LinkKey::name)
                .contains("network", "awsAccount")
                .doesNotContain("service", "staticIps", "peerNetwork");
        assertThat(plugin.keys().stream().filter(key -> key.isFor("private-endpoint")))
                .extracting(LinkKey::name)
                .contains("service", "staticIps", "servicesProject")
                .doesNotContain("network", "peerNetwork");
    }

    private static Map<String, String> and(Map<String, String> section, String key, String value) {
        Map<String, String> more = new HashMap<>(section);
        more.put(key, value);
        return more;
    }

    @Test
    void settingsComeFromTheVariablesOfAivensOwnClients() throws Exception {
        AivenSettings own = AivenSettings.of(settings(Map.of("project", "acme"), VARIABLES));
        assertThat(own.endpoint()).isEqualTo(URI.create("https://api.aiven.io"));
        assertThat(own.token().token().reveal()).isEqualTo(AivenWorld.TOKEN);
        assertThat(own.peerNetwork()).isNull();
        assertThat(own.attaching()).isEqualTo(new AccountId("675999398324"));
        assertThat(own.toString()).doesNotContain(AivenWorld.TOKEN).contains("***");
        AivenSettings local = AivenSettings.of(settings(
                Map.of("project", "acme", "peerNetwork", "03A0B1C2-0000-4000-8000-000000000001"),
                Map.of("AIVEN_TOKEN", "x", "AIVEN_WEB_URL", "http://127.0.0.1:8080/aiven")));
        assertThat(local.endpoint()).isEqualTo(URI.create("http://127.0.0.1:8080/aiven"));
        assertThat(local.peerNetwork()).isEqualTo(new NetworkId("03a0b1c2-0000-4000-8000-000000000001"));
    }

    @Test
    void aSettingThatIsMissingOrMalformedIsNamed() {
        assertThatThrownBy(() -> plugin.open(settings(Map.of("project", "acme"), Map.of("AIVEN_TOKEN", " "))))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageStartingWith("AIVEN_TOKEN is not set. Make a token in the Aiven console");
        assertThatThrownBy(() -> plugin.open(settings(Map.of(), VARIABLES)))
                .hasMessageStartingWith("vendor.project is missing");
        assertThatThrownBy(() -> plugin.open(settings(Map.of("project", "acme", "projekt", "acme"), VARIABLES)))
                .hasMessageStartingWith("vendor.projekt is not known");
        assertThatThrownBy(() -> plugin.open(settings(
                        Map.of("project", "acme"), Map.of("AIVEN_TOKEN", "x", "AIVEN_WEB_URL", "http://10.1.1.1"))))
                .hasMessageStartingWith("AIVEN_WEB_URL ");
        assertThatThrownBy(() -> plugin.open(settings(Map.of("project", "acme", "peerNetwork", "net"), VARIABLES)))
                .hasMessageStartingWith("vendor.peerNetwork 'net' is not a UUID");
        assertThatThrownBy(
                        () -> plugin.open(settings(Map.of("project", "acme", "awsAccount", "67599939832"), VARIABLES)))
                .hasMessageStartingWith("vendor.awsAccount '67599939832' is not the 12-digit id of an AWS account");
        assertThatThrownBy(() -> plugin.open(new ProviderSettings(
                        vendor(Map.of("project", "acme")),
                        LinkSection.of("as.aiven", Map.of("profile", "x")),
                        Environment.of(VARIABLES))))
                .hasMessageStartingWith("as.aiven.profile is not known");
    }
}
