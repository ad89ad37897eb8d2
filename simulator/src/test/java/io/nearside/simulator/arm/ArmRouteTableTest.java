package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Route tables and security groups: as a whole, entry by entry, and with the subnets that name them. */
final class ArmRouteTableTest {
    private final ArmRehearsal rehearsal = new ArmRehearsal();
    private final String table = rehearsal.group() + "/providers/Microsoft.Network/routeTables/rt";
    private final String group = rehearsal.group() + "/providers/Microsoft.Network/networkSecurityGroups/nsg";

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aTableIsWrittenAsAWholeAndByRoute() {
        RestClient.Reply made = rehearsal.put(
                table,
                "{\"location\":\"westeurope\",\"properties\":{\"routes\":[" + named("a", route("10.9.0.0/24", "None"))
                        + "]}}");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/properties/routes/0/properties/provisioningState").asText())
                .isEqualTo("Updating");
        rehearsal.pass(3);
        assertThat(rehearsal
                        .put(table + "/routes/b", route("0.0.0.0/0", "Internet"))
                        .status())
                .isEqualTo(201);
        rehearsal.pass(3);
        assertThat(rehearsal.get(table).at("/properties/routes").findValuesAsText("addressPrefix"))
                .containsExactly("10.9.0.0/24", "0.0.0.0/0");
        assertThat(rehearsal.get(table + "/routes").at("/value")).hasSize(2);
        assertThat(rehearsal
                        .get(table + "/routes/b")
                        .at("/properties/nextHopType")
                        .asText())
                .isEqualTo("Internet");

        rehearsal.delete(table + "/routes/a");
        rehearsal.pass(3);
        assertThat(ArmRehearsal.code(rehearsal.get(table + "/routes/a"))).isEqualTo("404 NotFound");
        rehearsal.put(table, "{\"location\":\"westeurope\",\"properties\":{\"routes\":[]}}");
        assertThat(rehearsal.get(table).at("/properties/routes")).isEmpty();
    }

    @Test
    void aTableKnowsItsSubnetsAndIsKeptByThem() {
        rehearsal.put(table, "{\"location\":\"westeurope\"}");
        rehearsal.pass(3);
        rehearsal.putSubnet(
                "endpoints", "{\"addressPrefix\":\"10.1.1.0/24\",\"routeTable\":{\"id\":\"" + table + "\"}}");
        rehearsal.pass(3);

        assertThat(rehearsal.get(table).at("/properties/subnets/0/id").asText()).isEqualTo(rehearsal.subnet());
        assertThat(rehearsal
                        .get(rehearsal.subnet())
                        .at("/properties/routeTable/id")
                        .asText())
                .isEqualTo(table);
        assertThat(ArmRehearsal.code(rehearsal.delete(table))).isEqualTo("400 InUseRouteTableCannotBeDeleted");

        rehearsal.putSubnet("endpoints", "{\"addressPrefix\":\"10.1.1.0/24\"}");
        rehearsal.pass(3);
        assertThat(rehearsal.delete(table).status()).isEqualTo(202);
        rehearsal.pass(3);
        assertThat(ArmRehearsal.code(rehearsal.get(table))).isEqualTo("404 ResourceNotFound");
    }

    @Test
    void areListedInTheirGroupAndSubscription() {
        rehearsal.put(table, "{\"location\":\"westeurope\"}");
        rehearsal.put(group, "{\"location\":\"westeurope\"}");
        String all = "/subscriptions/" + ArmRehearsal.SUBSCRIPTION + "/providers/Microsoft.Network/";
        String here = rehearsal.group() + "/providers/Microsoft.Network/";

        for (String type : new String[] {"routeTables", "networkSecurityGroups"}) {
            assertThat(rehearsal.get(all + type).at("/value"))
                    .hasSize(1)
                    .isEqualTo(rehearsal.get(here + type).at("/value"));
        }
    }

    @Test
    void aGroupHasRulesOfItsOwnBehindThose() {
        rehearsal.put(group, "{\"location\":\"westeurope\"}");
        rehearsal.pass(3);
        RestClient.Reply made = rehearsal.put(group + "/securityRules/out", rule(100, "Outbound"));
        assertThat(made.status()).isEqualTo(201);
        rehearsal.pass(3);
        rehearsal.put(group + "/securityRules/in", rule(100, "Inbound"));
        rehearsal.pass(3);

        RestClient.Reply read = rehearsal.get(group);
        assertThat(read.at("/properties/securityRules").findValuesAsText("name"))
                .containsExactly("in", "out");
        assertThat(read.at("/properties/defaultSecurityRules").findValuesAsText("priority"))
                .containsExactly("65000", "65001", "65500", "65000", "65001", "65500");
        assertThat(rehearsal.get(group + "/securityRules").at("/value")).hasSize(2);
        rehearsal.delete(group + "/securityRules/in");
        rehearsal.pass(3);
        assertThat(ArmRehearsal.code(rehearsal.get(group + "/securityRules/in")))
                .isEqualTo("404 NotFound");
    }

    static String route(String prefix, String hop) {
        return "{\"properties\":{\"addressPrefix\":\"" + prefix + "\",\"nextHopType\":\"" + hop + "\"}}";
    }

    static String named(String name, String entry) {
        return "{\"name\":\"" + name + "\"," + entry.substring(1);
    }

    static String rule(int priority, String direction) {
        return "{\"properties\":{\"protocol\":\"Tcp\",\"sourcePortRange\":\"*\",\"destinationPortRanges\":[\"10000-31000\"],"
                + "\"sourceAddressPrefix\":\"VirtualNetwork\",\"destinationAddressPrefixes\":[\"10.3.0.0/16\",\"10.4.0.7\"],"
                + "\"access\":\"Allow\",\"priority\":" + priority + ",\"direction\":\"" + direction + "\"}}";
    }
}
