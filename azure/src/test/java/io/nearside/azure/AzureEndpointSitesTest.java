package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AzureEndpointSitesTest {
    private static final String GROUP = ", \"networkSecurityGroup\": {\"id\": \"/subscriptions/S/NSG\"}";

    private final AzureSite azure = new AzureSite();

    @AfterEach
    void close() {
        azure.close();
    }

    private EndpointSite site(String subnet) {
        return site(subnet, AzureSite.wish());
    }

    private EndpointSite site(String subnet, EndpointWish wish) {
        azure.then(200, AzureSite.network(subnet));
        return azure.endpoints().site(AzureSite.PLACE, wish);
    }

    private static EndpointWish wish(String name, @Nullable String address, String message) {
        try {
            return new EndpointWish(
                    new EndpointName(name),
                    null,
                    Naming.ID,
                    address == null ? null : InetAddress.getByName(address),
                    message,
                    new Mark("orders-kafka"));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<ProblemCode> codes(EndpointSite site) {
        return site.hindrances().stream().map(Problem::code).toList();
    }

    private static String taken(int addresses) {
        return ", \"ipConfigurations\": [" + String.join(",", Collections.nCopies(addresses, "{\"id\": \"/x\"}")) + "]";
    }

    @Test
    void isOneReadOfTheNetwork() {
        EndpointSite site = site("");
        assertThat(azure.lines()).containsExactly("GET " + AzureSite.NETWORK);
        assertThat(site.where()).contains(new Region("westeurope"));
        assertThat(site.cidrs()).containsExactlyInAnyOrder(Cidr.of("10.0.0.0/16"), Cidr.of("fd00:1::/48"));
        assertThat(site.hindrances()).isEmpty();
        assertThat(site.filtering()).isEqualTo(Filtering.PASSED_BY);
        assertThat(site.costs()).singleElement().asString().contains("by the hour");
    }

    @Test
    void aNetworkThatIsNotThereIsAFailure() {
        azure.then(404, AzureSite.refusal("ResourceNotFound", "none"));
        assertThat(AzureSite.failure(() -> azure.endpoints().site(AzureSite.PLACE, AzureSite.wish()))
                        .kind())
                .isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aSubnetThatIsNotThereIsAHindranceThatListsThoseThatAre() {
        azure.then(200, AzureSite.network(""));
        EndpointPlace place = new EndpointPlace(AzureSite.network(), List.of(new SubnetId("elsewhere")));
        assertThat(azure.endpoints().site(place, AzureSite.wish()).hindrances())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCodes.SUBNET_UNKNOWN);
                    assertThat(problem.subject()).isEqualTo("elsewhere");
                    assertThat(problem.evidence()).containsEntry("subnets", "endpoints");
                });
    }

    @Test
    void noSubnetAndTwoAreHindrances() {
        azure.then(200, AzureSite.network("")).then(200, AzureSite.network(""));
        for (List<SubnetId> subnets :
                List.of(List.<SubnetId>of(), List.of(new SubnetId("endpoints"), new SubnetId("other")))) {
            assertThat(codes(azure.endpoints().site(new EndpointPlace(AzureSite.network(), subnets), AzureSite.wish())))
                    .containsExactly(ProblemCodes.SUBNET_UNKNOWN);
        }
    }

    @Test
    void aSubnetIsKnownInAnySpelling() {
        azure.then(200, AzureSite.network(""));
        EndpointPlace place = new EndpointPlace(AzureSite.network(), List.of(new SubnetId("EndPoints")));
        assertThat(azure.endpoints().site(place, AzureSite.wish()).hindrances()).isEmpty();
    }

    @Test
    void fiveAddressesOfASubnetAreAzures() {
        assertThat(site(taken(10)).hindrances()).isEmpty();
        assertThat(codes(site(taken(11)))).containsExactly(ProblemCodes.SUBNET_FULL);
    }

    @Test
    void aSubnetThatIsFullWithOurOwnEndpointIsNotInItsWay() {
        String ours = ", \"privateEndpoints\": [{\"id\": \"" + AzureSite.ENDPOINT.toUpperCase(Locale.ROOT) + "\"}]";
        assertThat(site(taken(11) + ours).hindrances()).isEmpty();
    }

    @Test
    void aDelegatedSubnetTakesNone() {
        assertThat(site(", \"delegations\": [{\"properties\": {\"serviceName\": \"Microsoft.Web/serverFarms\"}}]")
                        .hindrances())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCodes.SUBNET_UNFIT);
                    assertThat(problem.cause()).contains("Microsoft.Web/serverFarms");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Enabled, true, APPLIED",
        "NetworkSecurityGroupEnabled, true, APPLIED",
        "RouteTableEnabled, true, PASSED_BY",
        "Disabled, true, PASSED_BY",
        "Enabled, false, PASSED_BY"
    })
    void aSecurityGroupAppliesWherePoliciesSaySo(String policies, boolean group, Filtering filtering) {
        EndpointSite site = site(", \"privateEndpointNetworkPolicies\": \"" + policies + "\"" + (group ? GROUP : ""));
        assertThat(site.filtering()).isEqualTo(filtering);
        if (filtering == Filtering.APPLIED) {
            assertThat(site.firewalls()).containsExactly(new FirewallId("/subscriptions/s/nsg"));
        } else {
            assertThat(site.firewalls()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.4", "10.0.1.14"})
    void anAddressOfTheSubnetMayBeWanted(String address) {
        azure.then(200, AzureSite.network("")).then(200, "{\"available\": true, \"isPlatformReserved\": false}");
        assertThat(azure.endpoints()
                        .site(AzureSite.PLACE, wish("orders-kafka", address, ""))
                        .hindrances())
                .isEmpty();
        assertThat(azure.lines()).hasSize(2);
        assertThat(azure.arm.calls().get(1).target())
                .contains("/CheckIPAddressAvailability?")
                .contains("ipAddress=" + address);
    }

    @Test
    void anAddressThatSomebodyHasMayNot() {
        azure.then(200, AzureSite.network("")).then(200, """
                {"available": false, "availableIPAddresses": ["10.0.1.5"], "isPlatformReserved": false}
                """);
        EndpointSite site = azure.endpoints().site(AzureSite.PLACE, wish("orders-kafka", "10.0.1.4", ""));
        assertThat(codes(site)).containsExactly(ProblemCodes.ENDPOINT_UNFIT);
        assertThat(site.hindrances().get(0).cause()).startsWith("Somebody has this address already");
        assertThat(site.costs()).isNotEmpty();
    }

    /** Its own address is taken by itself. */
    @Test
    void theAddressOfOneThatIsThereIsNotAskedFor() {
        String there = ", \"privateEndpoints\": [{\"id\": \"" + AzureSite.ENDPOINT + "\"}]";
        assertThat(site(there, wish("orders-kafka", "10.0.1.4", "")).hindrances())
                .isEmpty();
        assertThat(azure.lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.0", "10.0.1.3", "10.0.1.15", "10.0.2.4", "10.0.1.16", "fd00:1::9"})
    void anAddressOfAzuresOrOfElsewhereMayNot(String address) {
        assertThat(codes(site("", wish("orders-kafka", address, "")))).containsExactly(ProblemCodes.ENDPOINT_UNFIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-orders", "orders.", "orders kafka", "orders/kafka"})
    void aNameThatAzureRefusesIsAHindrance(String name) {
        assertThat(codes(site("", wish(name, null, "")))).containsExactly(ProblemCodes.ENDPOINT_UNFIT);
    }

    @Test
    void aMessageHas140CharactersAtMost() {
        assertThat(site("", wish("orders_", null, "x".repeat(140))).hindrances())
                .isEmpty();
        assertThat(site("", wish("orders_", null, "x".repeat(141))).hindrances())
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.cause()).contains("141").contains("140"));
    }

    @Test
    void aTargetIsNamedAsAzureNamesSuch() {
        assertThat(codes(target("kafka", null, Naming.ID))).containsExactly(ProblemCodes.ENDPOINT_UNFIT);
        assertThat(codes(target(AzureSite.SERVICE, "kafka", Naming.ALIAS)))
                .containsExactly(ProblemCodes.ENDPOINT_UNFIT);
        assertThat(target(AzureSite.SERVICE, AzureSite.ALIAS, Naming.ALIAS).hindrances())
                .isEmpty();
    }

    private EndpointSite target(String id, @Nullable String alias, Naming by) {
        return site(
                "",
                new EndpointWish(
                        AzureSite.NAME, new ServiceTarget(id, alias, null), by, null, "", new Mark("orders-kafka")));
    }
}
