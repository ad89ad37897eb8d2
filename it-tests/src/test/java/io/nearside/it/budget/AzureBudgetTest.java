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
import org.junit.jupiter.params.provider.ValueSource;

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
            TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(2, 3, 0, 0, 2, 0));
            Calls first = budget.connect(link);
            TABLE.check(flow, 0, "first connect", first, new Calls(7, 2 * addresses + 17, 0, 0, 2, 0));
            assertThat(first.near() + first.far()).isEqualTo(2 * addresses + 24);
            TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(1, 2, 0, 0));
            TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(4, 2 * addresses + 14, 0, 0));
        }
    }

    /** Whether an address that is wished for is free is one call more, until the endpoint is there. */
    @Test
    void aPrivateEndpointWithAnAddressOfItsOwn() {
        try (BudgetWorld budget = new BudgetWorld()) {
            budget.world()
                    .world()
                    .aiven()
                    .addService(AivenDemo.AZURE_PROJECT, AivenDemo.AZURE_VPC, "budget", AivenProduct.KAFKA, 1);
            Link link = AzureLinks.endpointAt("budget", "10.1.1.77");
            String flow = "Azure private endpoint, address wished for";
            TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(3, 3, 0, 0, 2, 0));
            TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(8, 21, 0, 0, 2, 0));
            TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(1, 2, 0, 0));
        }
    }

    /** Tables of one resource group are a call more where a network uses any. How many tokens there are depends on which calls go out at once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void aPeering(int tables) {
        int read = Math.min(tables, 1);
        try (BudgetWorld budget = new BudgetWorld(AzureLinks.peeringWorld())) {
            budget.world().world().aiven().createVpc(AivenDemo.PROJECT, AivenDemo.AZURE_CLOUD, "10.50.0.0/24");
            for (int table = 0; table < tables; table++) {
                AzureLinks.useRouteTable(budget.world(), table);
            }
            Link link = AzureLinks.peering();
            check(tables, "plan", budget.plan(link), 2 + read, 2, 4);
            check(tables, "first connect", budget.connect(link), 4 + read, 5, 4);
            check(tables, "done, run again", budget.connect(link), 1, 1, 0);
            check(tables, "disconnect", budget.disconnect(link), 3, 3, 0);
        }
    }

    private static void check(int tables, String run, Calls counted, int near, int far, int probes) {
        TABLE.check("Azure peering", tables, run, counted, new Calls(near, far, counted.tokens(), 0, 0, probes));
    }
}
