package io.nearside.azure.firewall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.azure.StubArm;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules that are there already, and two that are made at once. */
final class AzureFirewallConflictsTest {
    private static final String WEB = "/subscriptions/" + StubArm.SUBSCRIPTION
            + "/resourceGroups/rg1/providers/Microsoft.Network/networkSecurityGroups/web";

    private static final FirewallRule HTTPS =
            FirewallRule.wanted(Direction.EGRESS, PortRange.of("443"), Cidr.of("10.20.0.0/24"));

    private static final FirewallRule HTTP =
            FirewallRule.wanted(Direction.EGRESS, PortRange.of("80"), Cidr.of("10.20.0.0/24"));

    private final StubArm arm = new StubArm();

    private final Firewalls firewalls = arm.capability(Firewalls.class);

    @AfterEach
    void stop() {
        arm.close();
    }

    private Firewall empty() {
        arm.on(
                "GET " + WEB,
                200,
                "{\"id\": \"" + WEB + "\", \"name\": \"web\", \"location\": \"westus\", \"properties\": {}}");
        return firewalls.read(Set.of(new FirewallId("web"))).get(0);
    }

    private static String made(String link) {
        return "PUT " + WEB + "/securityRules/nearside-" + link + "-egress-4096";
    }

    private void answer(String link) {
        arm.on(made(link), 201, """
                {"name": "r", "properties": {"priority": 4096, "access": "Allow", "direction": "Outbound",
                 "protocol": "Tcp", "sourcePortRange": "*", "sourceAddressPrefix": "*", "destinationPortRange": "443",
                 "destinationAddressPrefix": "10.20.0.0/24"}}
                """);
    }

    @Test
    void whatIsOpenAlreadyIsAConflictWithoutACall() {
        Firewall seen = empty();
        answer("orders");
        firewalls.open(seen, Set.of(HTTPS), new Mark("orders"));
        CloudException failure = catchThrowableOfType(
                CloudException.class, () -> firewalls.open(seen, Set.of(HTTPS, HTTP), new Mark("orders")));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
        assertThat(arm.lines()).containsExactly("GET " + WEB, made("orders"));
    }

    /** Where Azure does not heed the precondition, the second of two with one name would write over the first one's rule. */
    @Test
    void noTwoLinksWriteTheSameRule() {
        Firewall seen = empty();
        answer("bills");
        firewalls.open(seen, Set.of(HTTPS), new Mark("bills"));
        assertThat(arm.last().line()).isEqualTo(made("bills"));
    }
}
