package io.nearside.it.kill;

import io.nearside.it.kill.KilledFlow.Lost;
import io.nearside.it.kill.KilledFlow.Otherwise;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.compute.ComputeDemo;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The flows on Google Cloud. */
final class GcpFlows {
    private static final String REGION = "compute:%s /compute/v1/projects/{project}/regions/{region}/";

    /** Where the link's own are. */
    private static final String PLACE = "projects/acme-prod/regions/europe-west1/";

    private static final String SERVICE = "aiven:%s /v1/project/{project}/service/{service}";

    /** With an option of the half that somebody may change by hand. */
    static final KilledFlow PEERING = KilledFlow.of("gcp peering", world -> """
            name: orders-kafka
            vendor: {id: aiven, project: %s, network: {cloud: %s, cidr: %s}}
            near:   {cloud: gcp, project: %s, network: %s, exportCustomRoutes: true}
            link:   {kind: peering}
            """.formatted(
            AivenDemo.PROJECT, AivenGoogleDemo.CLOUD, GcpLinks.RANGE, ComputeDemo.PROJECT, ComputeDemo.NETWORK));

    static final KilledFlow ENDPOINT =
            new KilledFlow("gcp endpoint", SimulatedWorld::new, world -> endpoint(), Set.of(), lostWithTheJournal());

    /** The service is published already, for somebody else, whose endpoint is connected. */
    static final KilledFlow SHARED_ENDPOINT = KilledFlow.of("gcp endpoint, shared", world -> {
        GcpNeighbours.connectTheTeam(world);
        return endpoint();
    });

    private GcpFlows() {}

    /** Nothing but the journal tells that the link published the service and switched components on, so that only what is marked goes. */
    private static List<Lost> lostWithTheJournal() {
        List<Lost> lost = new ArrayList<>();
        for (Phase phase : Phase.values()) {
            for (String operation : List.of(
                    SERVICE.formatted("PUT"),
                    REGION.formatted("DELETE") + "forwardingRules/{forwardingRule}",
                    REGION.formatted("DELETE") + "addresses/{address}",
                    SERVICE.formatted("DELETE") + "/privatelink/google")) {
                lost.add(new Lost(
                        Command.DISCONNECT,
                        operation,
                        phase,
                        "",
                        new Otherwise.Only(Set.of(
                                "/compute/forwardingRules/" + PLACE + "forwardingRules/orders-kafka/",
                                "/compute/addresses/" + PLACE + "addresses/orders-kafka/",
                                "/compute/connections//endpoint=" + PLACE + "forwardingRules/orders-kafka",
                                "/compute/connections//status=ACCEPTED"))));
            }
        }
        return lost;
    }

    private static String endpoint() {
        return """
                name: orders-kafka
                vendor: {id: aiven, project: %s, service: %s}
                near:   {cloud: gcp, project: %s, network: %s, region: %s, subnet: %s}
                link:   {kind: private-endpoint, components: [kafka, schema_registry]}
                """.formatted(
                        AivenGoogleDemo.PROJECT,
                        AivenDemo.SERVICE,
                        ComputeDemo.PROJECT,
                        ComputeDemo.NETWORK,
                        ComputeDemo.REGION,
                        ComputeDemo.ENDPOINTS);
    }
}
