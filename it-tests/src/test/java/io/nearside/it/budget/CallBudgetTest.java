package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The budgets, with nothing to wait for: one look a wait. EC2 gives a hundred route tables a page and no more, so every look at more of
 * them costs further pages on top of the figure that was derived on paper.
 */
final class CallBudgetTest {
    private static final BudgetTable TABLE = new BudgetTable("call-budgets.txt");

    private final BudgetWorld budget = new BudgetWorld();

    @AfterEach
    void stop() {
        budget.close();
    }

    @AfterAll
    static void publish() throws IOException {
        TABLE.publish();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, 500})
    void anAwsPeeringTowardsAiven(int tables) {
        Link link = BudgetWorld.towardsAiven(budget.vpc("10.1.0.0/16", tables));
        int pages = furtherPages(tables);
        String flow = "AWS peering, aiven";
        TABLE.check(flow, tables, "plan", budget.plan(link), new Calls(4 + pages, 2, 0, pages));
        // Route tables are looked at before the routes are written and after.
        Calls first = new Calls(8 + tables + 2 * pages, 5, 0, 2 * pages);
        TABLE.check(flow, tables, "first connect", budget.connect(link), first);
        TABLE.check(flow, tables, "done, run again", budget.connect(link), new Calls(2 + pages, 1, 0, pages));
        assertThat(budget.world().requests("ec2", "sts"))
                .contains("ec2:DescribeVpcPeeringConnections", "ec2:DescribeRouteTables")
                .doesNotContain("sts:GetCallerIdentity", "ec2:DescribeVpcs");
        Calls gone = new Calls(5 + tables + 2 * pages, 3, 0, 2 * pages);
        TABLE.check(flow, tables, "disconnect", budget.disconnect(link), gone);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, 500})
    void anAwsPeeringThatTheFileTellsOf(int tables) {
        Link link = budget.towardsPartner(budget.vpc("10.1.0.0/16", tables));
        int pages = furtherPages(tables);
        String flow = "AWS peering, given";
        TABLE.check(flow, tables, "plan", budget.plan(link), new Calls(3 + pages, 0, 0, pages));
        Calls first = new Calls(6 + tables + 2 * pages, 0, 0, 2 * pages);
        TABLE.check(flow, tables, "first connect", budget.connect(link), first);
        TABLE.check(flow, tables, "done, run again", budget.connect(link), new Calls(2 + pages, 0, 0, pages));
        Calls gone = new Calls(5 + tables + 2 * pages, 0, 0, 2 * pages);
        TABLE.check(flow, tables, "disconnect", budget.disconnect(link), gone);
    }

    @Test
    void anAwsPeeringThatIsPendingAlready() {
        Link link = BudgetWorld.towardsAiven(budget.vpc("10.1.0.0/16", 3));
        budget.world().world().deny(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        budget.world().connect(link);
        budget.world().world().identities().allow(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        budget.world().forgetJournals();
        Calls calls = budget.connect(link);
        TABLE.check("AWS peering, aiven, pending already", 3, "first connect", calls, new Calls(7 + 3, 3, 0, 0));
    }

    @Test
    void anAwsPeeringByARole() {
        Link link = BudgetWorld.towardsAiven(budget.vpc("10.1.0.0/16", 3))
                .as(Map.of("aws", Map.of("role", "arn:aws:iam::111122223333:role/" + Ec2Demo.CUSTOMER_ROLE)));
        TABLE.check("AWS peering, aiven, by a role", 3, "plan", budget.plan(link), new Calls(4, 2, 1, 0));
    }

    @ParameterizedTest
    @CsvSource({"no router wanted, 0, 0, 0", "router named, 0, 2, 0", "router made, 1, 5, 6"})
    void anUpcloudPeeringTowardsAiven(String router, int toPlan, int toConnect, int toDisconnect) {
        Link link = switch (router) {
            case "router named" ->
                SimulatedWorld.upcloudLink(budget.world().world().upcloud().addRouter(UpCloudDemo.CUSTOMER, "shared"));
            case "router made" -> SimulatedWorld.upcloudLink("create");
            default -> SimulatedWorld.upcloudLink();
        };
        String flow = "UpCloud peering, " + router;
        TABLE.check(flow, 0, "plan", budget.plan(link), new Calls(2 + toPlan, 2, 0, 0));
        TABLE.check(flow, 0, "first connect", budget.connect(link), new Calls(4 + toConnect, 5, 0, 0));
        TABLE.check(flow, 0, "done, run again", budget.connect(link), new Calls(1, 1, 0, 0));
        TABLE.check(flow, 0, "disconnect", budget.disconnect(link), new Calls(5 + toDisconnect, 3, 0, 0));
    }

    private static int furtherPages(int tables) {
        return (tables - 1) / 100;
    }
}
