package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Demo;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Nothing of the user's is changed by any flow. After an undisturbed run, and so after all that must end as one. */
final class UsersThingsTest {
    static final List<KilledFlow> FLOWS = KilledFlows.ALL;

    @ParameterizedTest
    @FieldSource("FLOWS")
    void allThatWasThereIsThereAfterwards(KilledFlow flow) {
        Set<String> before;
        try (Scene scene = Scene.of(flow, Command.CONNECT)) {
            before = WorldState.facts(scene.world().state());
        }
        Set<String> users = before.stream()
                .filter(fact -> flow.own().stream().noneMatch(fact::contains))
                .collect(Collectors.toSet());
        assertThat(users)
                .as("the world holds more than the link's own")
                .anyMatch(fact -> fact.contains("/routes/10.98.0.0/16/target=pcx-"))
                .anyMatch(fact -> fact.contains("state=pending-acceptance"))
                .anyMatch(fact -> fact.contains("\"description\":\"by hand\""))
                .anyMatch(fact -> fact.contains("/billing/state=available"))
                .anyMatch(fact -> fact.contains("/orders-kafka/account=" + Ec2Demo.VENDOR))
                .anyMatch(fact ->
                        fact.contains("tgw-0d3c5b7a9f1e24680 777788889999 [10.20.0.0/24]/state=pendingAcceptance"))
                .anyMatch(fact -> fact.contains("ram/shares/hub-with-partner/principals/888899990000=ASSOCIATED"))
                .anyMatch(fact -> fact.contains("/routes/10.8.0.0/16/target=tgw-"))
                .anyMatch(fact -> fact.contains("upcloud/peerings/by-hand/state="))
                .anyMatch(fact -> fact.contains("upcloud/routers/orders-kafka/name="))
                .anyMatch(fact -> fact.contains("/routeTables/by-hand/entries/to-firewall/settings/nextHopIpAddress="))
                .anyMatch(fact -> fact.contains("/networkSecurityGroups/by-hand/entries/no-ssh/settings/access=Deny"))
                .anyMatch(fact -> fact.contains("/virtualNetworkPeerings/by-hand/"))
                .anyMatch(fact -> fact.contains("/privateEndpoints/billing/connection=Approved"))
                .anyMatch(fact -> fact.contains("/vpc-prod/by-hand/active=true"))
                .anyMatch(fact -> fact.contains("/vpc-shared/orders-kafka/active=false"))
                .anyMatch(fact -> fact.contains("us-east1/forwardingRules/orders-kafka/"))
                .anyMatch(fact -> fact.contains("/addresses/billing/"))
                .anyMatch(fact -> fact.contains("/firewalls/by-hand/"))
                .anyMatch(fact -> fact.contains("/global/routes/by-hand/"));
        assertThat(WorldState.facts(Undisturbed.of(flow, Command.CONNECT).state()))
                .containsAll(users);
        assertThat(WorldState.facts(Undisturbed.of(flow, Command.DISCONNECT).state()))
                .containsAll(users);
    }
}
