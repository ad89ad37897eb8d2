package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.Routers;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UpcloudPermissionsTest {
    private final UpcloudSite site = new UpcloudSite();

    private final Need network = Need.of(Networks.class, Access.READ).on(Set.of("03aa"));

    private final Need peering = Need.of(PeeringMirror.class, Access.ADD);

    @AfterEach
    void stop() {
        assertThat(site.lines()).as("nobody was asked").isEmpty();
        site.close();
    }

    @Test
    void thePolicyIsInWordsSinceUpcloudHasNoLanguageForIt() {
        Policy policy = site.permissions().policy(List.of(network, peering, peering));
        assertThat(policy.form()).contains("in words");
        assertThat(policy.text()).isEqualTo("""
                UpCloud has no policy language. Let the main account give a sub-account:
                - access to the API, and a token or a password
                - the network 03aa
                - network peerings of that network: there is no grant for them, and UpCloud does not publish whether that of the network is enough
                A grant is for the whole thing: UpCloud does not tell reading from changing.\
                """);
    }

    @Test
    void attachingARouterChangesTheNetwork() {
        Need attaching = Need.of(Routers.class, Access.ADD).on(Set.of("04bb"));
        assertThat(site.permissions().policy(List.of(attaching)).text())
                .contains("\n- the network\n- the router 04bb\n");
        assertThat(site.permissions()
                        .policy(List.of(Need.of(Routers.class, Access.READ)))
                        .text())
                .contains("- the router\n")
                .doesNotContain("- the network");
    }

    @Test
    void whetherACallerMayIsNotKnownBeforeItDoes() {
        Need elsewhere = Need.of(RouteTables.class, Access.ADD);
        List<Probe> probes = site.permissions().probe(List.of(network, peering, elsewhere));
        assertThat(probes).extracting(Probe::permission).containsExactly("network", "network_peering");
        assertThat(probes)
                .allMatch(probe ->
                        probe.answer() == Answer.UNKNOWN && !probe.says().isEmpty());
    }
}
