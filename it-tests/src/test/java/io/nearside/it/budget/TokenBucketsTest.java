package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** EC2's token buckets at the rates that AWS documents, on the simulator's clock: many route tables are written without one refusal. */
final class TokenBucketsTest {
    private final BudgetWorld budget = new BudgetWorld();

    @AfterEach
    void stop() {
        budget.close();
    }

    @Test
    void asManyAsGoAtOnceAreNotDelayedAndTheNextWait() {
        Link many = budget.towardsPartner(budget.vpc("10.1.0.0/16", 70));
        Instant start = now();
        budget.connect(many);
        assertThat(budget.throttled()).isEmpty();
        assertThat(written("ec2:CreateRoute")).isEqualTo(70);
        assertThat(Duration.between(start, now())).isGreaterThanOrEqualTo(Duration.ofSeconds(4));
    }

    @Test
    @Tag("long")
    void fiveHundredRouteTablesAreWrittenAsFastAsEc2LetsThem() {
        Link link = budget.towardsPartner(budget.vpc("10.1.0.0/16", 500));
        Instant start = now();
        Calls calls = budget.connect(link);
        Duration took = Duration.between(start, now());
        System.out.println("500 route tables: " + calls + " in " + took + " of the simulator's time");

        assertThat(budget.throttled()).isEmpty();
        assertThat(written("ec2:CreateRoute")).isEqualTo(500);
        // 50 at once, and 5 every second after that: nobody can be faster.
        assertThat(took).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));

        start = now();
        budget.disconnect(link);
        assertThat(budget.throttled()).isEmpty();
        assertThat(written("ec2:DeleteRoute")).isEqualTo(500);
        assertThat(Duration.between(start, now())).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(120));
    }

    @Test
    @Tag("long")
    void twoLinksOfOneProcessShareTheBuckets() throws Exception {
        List<Link> links = List.of(
                budget.towardsPartner(budget.vpc("10.1.0.0/16", 300)),
                budget.towardsPartner(budget.vpc("10.2.0.0/16", 300)));
        Instant start = now();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Progress>> runs = links.stream()
                    .map(link -> (Callable<Progress>) () -> budget.world().connect(link))
                    .toList();
            for (Future<Progress> run : threads.invokeAll(runs)) {
                assertThat(run.get().verdict()).isInstanceOf(Verdict.Ready.class);
            }
        } finally {
            threads.shutdownNow();
        }
        Duration took = Duration.between(start, now());
        System.out.println("2 x 300 route tables: " + took + " of the simulator's time");

        assertThat(budget.throttled()).isEmpty();
        assertThat(written("ec2:CreateRoute")).isEqualTo(600);
        assertThat(took).isBetween(Duration.ofSeconds(110), Duration.ofSeconds(150));
    }

    private Instant now() {
        return budget.world().simulator().clock().instant();
    }

    private int written(String operation) {
        return budget.world().simulator().log().entries(operation).size();
    }
}
