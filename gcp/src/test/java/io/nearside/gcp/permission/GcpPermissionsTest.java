package io.nearside.gcp.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.gcp.StubCompute;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GcpPermissionsTest {
    private static final String ASKED = "POST /v1/projects/acme-prod:testIamPermissions";

    private static final List<Need> PEERING = Stream.of(
                    List.of(Need.of(Networks.class, Access.READ)),
                    Need.each(PeeringMirror.class, Set.of(), Access.READ, Access.ADD, Access.REMOVE))
            .flatMap(List::stream)
            .toList();

    private StubCompute compute = new StubCompute(Map.of(), variables());

    @AfterEach
    void stop() {
        compute.close();
    }

    private static Map<String, String> variables() {
        return Map.of(
                "GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token", "GOOGLE_RESOURCE_MANAGER_CUSTOM_ENDPOINT", "{url}/v3/");
    }

    private Permissions permissions() {
        return compute.capability(Permissions.class);
    }

    @Test
    void theRoleForAPeering() {
        assertThat(permissions().policy(PEERING).text()).isEqualTo("""
            # gcloud iam roles create nearside --project=acme-prod --file=FILE
            title: Nearside at backend
            description: What Nearside does around this VPC network.
            stage: GA
            includedPermissions:
            - compute.globalOperations.get
            - compute.networks.addPeering
            - compute.networks.get
            - compute.networks.listPeeringRoutes
            - compute.networks.removePeering
            - compute.subnetworks.list\
            """);
        assertThat(compute.calls()).isEmpty();
    }

    @Test
    void oneCallTellsAll() throws IOException {
        compute.on(ASKED, 200, """
            {"permissions": ["compute.networks.get", "compute.networks.addPeering", "compute.subnetworks.list"]}
            """);
        List<Probe> probes = permissions().probe(PEERING);
        assertThat(compute.lines()).containsExactly(ASKED);
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer stub-token");
        assertThat(new ObjectMapper().readTree(compute.last().body()).get("permissions"))
                .hasSize(6)
                .anyMatch(name -> name.asText().equals("compute.networks.removePeering"));
        assertThat(probes).filteredOn(probe -> probe.answer() == Answer.ALLOWED).hasSize(3);
        assertThat(probes)
                .filteredOn(probe -> probe.permission().equals("compute.networks.removePeering"))
                .singleElement()
                .satisfies(probe -> {
                    assertThat(probe.answer()).isEqualTo(Answer.DENIED);
                    assertThat(probe.says())
                            .contains("gcloud projects add-iam-policy-binding acme-prod")
                            .contains("--role=projects/acme-prod/roles/nearside");
                });
    }

    @Test
    void aProjectThatMayHaveGivenNothingIsAnAnswer() {
        compute.on(ASKED, 200, "{}");
        assertThat(permissions().probe(PEERING)).extracting(Probe::answer).containsOnly(Answer.DENIED);
    }

    @Test
    void notToBeAllowedToAskIsUnknown() {
        compute.on(ASKED, 403, StubCompute.refusal(403, "forbidden", "The caller does not have permission"));
        assertThat(permissions().probe(PEERING)).allSatisfy(probe -> {
            assertThat(probe.answer()).isEqualTo(Answer.UNKNOWN);
            assertThat(probe.says()).contains("does not have permission");
        });
    }

    @Test
    void aStandInsTokenIsNotSentToGoogle() {
        stop();
        compute = new StubCompute(Map.of(), Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));
        assertThat(permissions().probe(PEERING)).extracting(Probe::answer).containsOnly(Answer.UNKNOWN);
        assertThat(compute.calls()).isEmpty();
    }

    @Test
    void endpointsOfAnotherProjectAreAskedForThere() {
        stop();
        compute = new StubCompute(
                Map.of("region", "europe-west1", "subnet", "endpoints", "endpointProject", "acme-orders"), variables());
        compute.on(ASKED, 200, "{}").on("POST /v1/projects/acme-orders:testIamPermissions", 200, "{}");
        List<Need> needs = Need.each(PrivateEndpoints.class, Set.of(), Access.READ, Access.ADD, Access.REMOVE);
        List<Probe> probes = permissions().probe(needs);
        assertThat(compute.calls()).hasSize(2);
        assertThat(probes)
                .filteredOn(probe -> probe.permission().equals("compute.subnetworks.use"))
                .singleElement()
                .satisfies(probe -> assertThat(probe.answer()).isEqualTo(Answer.UNKNOWN));
        assertThat(permissions().policy(needs).text())
                .contains("--project=acme-orders")
                .contains("--project=acme-prod")
                .contains("- compute.forwardingRules.pscCreate")
                .contains("- servicedirectory.services.create");
    }

    @Test
    void rulesOfANetworkChangeItsPolicy() {
        assertThat(permissions()
                        .policy(Need.each(Firewalls.class, Set.of(), Access.ADD))
                        .text())
                .contains("- compute.networks.updatePolicy");
    }

    @Test
    void whatHasNoPermissionsHereIsAMistake() {
        assertThatThrownBy(() -> permissions().policy(List.of(Need.of(RouteTables.class, Access.READ))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
