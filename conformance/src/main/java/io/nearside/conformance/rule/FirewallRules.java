package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.FirewallStage;
import io.nearside.conformance.stage.NetworkStage;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Sets of firewall rules. */
final class FirewallRules {
    private static final Mark MARK = new Mark("orders-kafka");

    private static final FirewallRule KAFKA =
            FirewallRule.wanted(Direction.INGRESS, PortRange.of("9092-9094"), Cidr.of("10.99.0.0/24"));

    private static final FirewallRule POSTGRES =
            FirewallRule.wanted(Direction.INGRESS, PortRange.of("5432"), Cidr.of("10.99.0.0/24"));

    private static final FirewallRule USERS =
            FirewallRule.wanted(Direction.INGRESS, PortRange.of("22"), Cidr.of("10.77.0.0/16"));

    /** More calls than any cloud needs to close what one call opened. */
    private static final int STEPS = 6;

    private FirewallRules() {}

    static RuleBook book() {
        return RuleBook.of(
                Firewalls.class,
                List.of(
                        new Rule("FIREWALL-01", FirewallRules::rulesAreOpenedAndKnownAgain),
                        new Rule("FIREWALL-02", FirewallRules::openingTwiceDoublesNothing),
                        new Rule("FIREWALL-03", FirewallRules::otherRulesStayAsTheyAre),
                        new Rule("FIREWALL-04", FirewallRules::closingTwiceIsClosingOnce),
                        new Rule("FIREWALL-05", FirewallRules::anUnknownOneIsLeftOut),
                        new Rule("FIREWALL-06", FirewallRules::oneThatIsGoneIsNotFound),
                        new Rule("FIREWALL-07", FirewallRules::aFullOneIsExhausted)));
    }

    private static Firewall seen(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        List<Firewall> read = bench.the(Firewalls.class).read(Set.of(stage.firewall()));
        assertThat(read).hasSize(1);
        return read.get(0);
    }

    private static Set<FirewallRule> with(Set<FirewallRule> rules, FirewallRule... more) {
        Set<FirewallRule> all = new HashSet<>(rules);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<FirewallRule> marked(Firewall firewall) {
        return firewall.rules().stream()
                .filter(rule -> Objects.equals(rule.mark(), MARK))
                .collect(Collectors.toSet());
    }

    /** Some clouds take their time, and some a call for each of their own rules. */
    private static void close(Bench bench, Firewall open) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        Removal removal = bench.the(Firewalls.class).close(open, marked(open));
        stage.settle();
        for (int step = 1; step < STEPS && removal instanceof Removal.Going; step++) {
            Firewall now = seen(bench);
            removal = bench.the(Firewalls.class).close(now, marked(now));
            stage.settle();
        }
        assertThat(removal).isEqualTo(new Removal.Gone());
    }

    private static void rulesAreOpenedAndKnownAgain(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        Set<FirewallRule> before = stage.rules();
        assertThat(bench.the(Firewalls.class)
                        .open(seen(bench), Set.of(KAFKA, POSTGRES), MARK)
                        .effect())
                .isEqualTo(Effect.CREATED);
        assertThat(stage.rules()).isEqualTo(with(before, KAFKA, POSTGRES));
        Firewall now = seen(bench);
        assertThat(now.network())
                .isEqualTo(bench.stage(NetworkStage.class).site().network());
        assertThat(marked(now))
                .containsExactlyInAnyOrder(
                        new FirewallRule(KAFKA.direction(), KAFKA.ports(), KAFKA.peer(), MARK),
                        new FirewallRule(POSTGRES.direction(), POSTGRES.ports(), POSTGRES.peer(), MARK));
    }

    private static void openingTwiceDoublesNothing(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        Firewall before = seen(bench);
        bench.the(Firewalls.class).open(before, Set.of(KAFKA), MARK);
        Set<FirewallRule> after = stage.rules();
        Bench.fails(() -> bench.the(Firewalls.class).open(before, Set.of(KAFKA, POSTGRES), MARK), ErrorKind.CONFLICT);
        assertThat(stage.rules()).as("none of the call's rules is made").isEqualTo(after);
    }

    private static void otherRulesStayAsTheyAre(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        stage.put(USERS);
        Set<FirewallRule> before = stage.rules();
        bench.the(Firewalls.class).open(seen(bench), Set.of(KAFKA), MARK);
        stage.settle();
        Firewall now = seen(bench);
        assertThat(now.rules()).contains(USERS);
        close(bench, now);
        assertThat(stage.rules()).isEqualTo(before).contains(USERS);
    }

    private static void closingTwiceIsClosingOnce(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        Set<FirewallRule> before = stage.rules();
        bench.the(Firewalls.class).open(seen(bench), Set.of(KAFKA), MARK);
        stage.settle();
        Firewall open = seen(bench);
        close(bench, open);
        assertThat(stage.rules()).isEqualTo(before);
        assertThat(bench.the(Firewalls.class).close(open, marked(open))).isEqualTo(new Removal.Gone());
    }

    private static void anUnknownOneIsLeftOut(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        assertThat(bench.the(Firewalls.class).read(Set.of(stage.firewall(), stage.absentFirewall())))
                .extracting(Firewall::id)
                .containsExactly(stage.firewall());
    }

    private static void oneThatIsGoneIsNotFound(Bench bench) {
        Firewall seen = seen(bench);
        bench.stage(FirewallStage.class).delete();
        Bench.fails(() -> bench.the(Firewalls.class).open(seen, Set.of(KAFKA), MARK), ErrorKind.NOT_FOUND);
    }

    private static void aFullOneIsExhausted(Bench bench) {
        FirewallStage stage = bench.stage(FirewallStage.class);
        stage.fill();
        Set<FirewallRule> before = stage.rules();
        Bench.fails(() -> bench.the(Firewalls.class).open(seen(bench), Set.of(KAFKA), MARK), ErrorKind.EXHAUSTED);
        assertThat(stage.rules()).isEqualTo(before);
    }
}
