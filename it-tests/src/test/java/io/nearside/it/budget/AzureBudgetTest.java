package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.it.world.AzureLinks;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenProduct;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The budgets of the flows on Azure, with nothing to wait for. A first connect of a private endpoint with k static addresses takes 2k+24
 * calls, and one more: Aiven answers that an address is being created, whatever it is a moment later, and that is looked at.
 */
final class AzureBudgetTest {
    private static final BudgetTable TABLE = new BudgetTable("azure-call-budgets.txt");

    @AfterAll
    static void publish() throws IOException {
        TABLE.publish();
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 6"})
    void aPrivateEndpoint(int nodes, int addresses) {
        try (BudgetWorld budget = new BudgetWorld()) {
            budget.world()
                    .world()
                    .aiven()
                    .addService(AivenDemo.AZURE_PROJECT, AivenDemo.AZURE_VPC, "budget", AivenProduct.KAFKA, nodes);
            Link link = AzureLinks.endpoint("budget", AzureLinks.near(), Map.of("service", "budget"));
            String flow = "Azure private endpoint, " + addresses + " static IPs";
            check(flow, "plan", budget.plan(link), new Calls(2, 3, 0, 0, 2, 0));
            Calls first = budget.connect(link);
            check(flow, "first connect", first, new Calls(7, 2 * addresses + 19, 0, 0, 2, 0));
            assertThat(first.near() + first.far()).isEqualTo(2 * addresses + 26);
            check(flow, "done, run again", budget.connect(link), new Calls(1, 2, 0, 0));
            check(flow, "disconnect", budget.disconnect(link), new Calls(4, 2 * addresses + 14, 0, 0));
        }
    }

    @Test
    void aPeering() {
        try (BudgetWorld budget = new BudgetWorld(AzureLinks.peeringWorld())) {
            budget.world().world().aiven().createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, "10.50.0.0/24");
            Link link = AzureLinks.peering();
            // Two more than planned at first: the subscription is asked for its directory, and the network is read by
            // both
            // parts that need it. How many tokens are asked for depends on which calls go out at once.
            check("plan", budget.plan(link), 4, 2, 4);
            check("first connect", budget.connect(link), 6, 5, 4);
            check("done, run again", budget.connect(link), 1, 1, 0);
            check("disconnect", budget.disconnect(link), 3, 3, 0);
        }
    }

    private static void check(String run, Calls counted, int near, int far, int probes) {
        check("Azure peering", run, counted, new Calls(near, far, counted.tokens(), 0, 0, probes));
    }

    private static void check(String flow, String run, Calls counted, Calls budget) {
        TABLE.add(flow, 0, run, counted);
        assertThat(counted).as("%s, %s", flow, run).isEqualTo(budget);
    }
}
