package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the simulator offers and what clients of others have done with it: all of it, but for what is named here. */
final class Driven {
    /** The first status that is no success. */
    private static final int BEYOND = 300;

    private static final String SINGULAR = "avn spells it vpcs and peering-connections";

    private static final String BOTH = "avn asks, and no peering has both a region, as on AWS, and a resource group";

    private static final String NO_COMMAND = "avn has no command for it";

    /** What no client does with success, and why. */
    static final Map<String, String> EXCEPTIONS = Map.ofEntries(
            Map.entry("aiven:GET /v1/organization/{organization}/vpc/{vpc}", SINGULAR),
            Map.entry("aiven:DELETE /v1/organization/{organization}/vpc/{vpc}", SINGULAR),
            Map.entry("aiven:POST /v1/organization/{organization}/vpc/{vpc}/peering-connections", SINGULAR),
            Map.entry("aiven:DELETE /v1/organization/{organization}/vpc/{vpc}/peering-connection/{peering}", SINGULAR),
            Map.entry("aiven:PATCH /v1/project/{project}/static-ips/{address}", NO_COMMAND),
            Map.entry("aiven:GET /v1/project/{project}/static-ip-availability", NO_COMMAND),
            Map.entry("aiven:GET /v1/tenants/{tenant}/static-ip-availability", NO_COMMAND),
            Map.entry("aiven:GET /v1/tenants/{tenant}/privatelink-availability", NO_COMMAND),
            Map.entry(
                    "aiven:DELETE /v1/project/{project}/vpcs/{vpc}/peering-connections/peer-accounts/{account}"
                            + "/peer-resource-groups/{group}/peer-vpcs/{network}/peer-regions/{region}",
                    BOTH));

    private Driven() {}

    /** Every operation of this world that these services answer. */
    static Set<String> offered(SimulatedWorld world, String... services) {
        return world.simulator().operations().stream()
                .filter(operation -> Set.of(services).contains(serviceOf(operation)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String serviceOf(String operation) {
        return operation.substring(0, operation.indexOf(':'));
    }

    /** Each of them was answered with what was asked for at least once. */
    static void everything(SimulatedWorld world, String... services) {
        Set<String> wanted = offered(world, services);
        wanted.removeAll(EXCEPTIONS.keySet());
        Set<String> answered = world.simulator().log().entries().stream()
                .filter(entry -> entry.status() < BEYOND)
                .map(LogEntry::operation)
                .collect(Collectors.toSet());
        assertThat(answered).containsAll(wanted);
        assertThat(EXCEPTIONS.keySet()).as("driven after all").doesNotContainAnyElementsOf(answered);
    }
}
