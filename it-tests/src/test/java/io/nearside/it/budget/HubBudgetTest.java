package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.it.gateway.HubStage;
import io.nearside.simulator.ec2.TransitDemo;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The budgets of links through a transit gateway, with nothing to wait for, by the gateway's route tables and those of the network. A first
 * connect takes 2 and one for each of the gateway's tables more than the figure that was derived on paper (docs/decisions/0017).
 */
final class HubBudgetTest {
    private static final BudgetTable TABLE = new BudgetTable("hub-call-budgets.txt");

    @AfterAll
    static void publish() throws IOException {
        TABLE.publish();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "4, 3", "20, 20"})
    void oneNetwork(int gatewayTables, int tables) {
        try (BudgetWorld budget = new BudgetWorld()) {
            HubStage stage = new HubStage(budget.world());
            for (int table = 1; table < gatewayTables; table++) {
                stage.gateways().createTable(TransitDemo.GATEWAY);
            }
            String network = budget.vpc("10.1.0.0/16", tables);
            stage.gateways().addAttachment("tgw-attach-0d1c3e5b7d9f20468", TransitDemo.GATEWAY, network);
            Link link = HubStage.link(
                    Map.of(), Map.of("networks", List.of(network)), Map.of("peerCidrs", List.of("10.1.0.0/16")));
            String flow = "AWS transit gateway, " + gatewayTables + " tables of its own";
            TABLE.check(flow, tables, "plan", budget.plan(link), new Calls(7 + gatewayTables, 2, 0, 0));
            Calls first = new Calls(16 + 2 * gatewayTables + tables, 5, 0, 0);
            TABLE.check(flow, tables, "first connect", budget.connect(link), first);
            TABLE.check(flow, tables, "done, run again", budget.connect(link), new Calls(2, 1, 0, 0));
            assertThat(budget.world().requests("ec2", "ram", "sts"))
                    .containsExactlyInAnyOrder("ec2:DescribeTransitGatewayAttachments", "ec2:DescribeRouteTables");
            Calls gone = new Calls(18 + gatewayTables + tables, 3, 0, 0);
            TABLE.check(flow, tables, "disconnect", budget.disconnect(link), gone);
        }
    }
}
