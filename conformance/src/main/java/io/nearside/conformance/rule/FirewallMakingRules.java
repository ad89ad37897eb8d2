package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.FirewallMakingStage;
import io.nearside.conformance.stage.NetworkStage;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sets of firewall rules that are made for a link. */
final class FirewallMakingRules {
    private static final Mark MARK = new Mark("orders-kafka");

    private static final Mark OTHER = new Mark("payments");

    private FirewallMakingRules() {}

    static RuleBook book() {
        return RuleBook.of(
                FirewallMaking.class,
                List.of(
                        new Rule("GROUP-01", FirewallMakingRules::oneIsMadeAndFoundByItsMark),
                        new Rule("GROUP-02", FirewallMakingRules::anotherOfItsNameIsNotOurs),
                        new Rule("GROUP-03", FirewallMakingRules::makingTwiceMakesOne),
                        new Rule("GROUP-04", FirewallMakingRules::oneInUseStays),
                        new Rule("GROUP-05", FirewallMakingRules::removingTwiceIsRemovingOnce),
                        new Rule("GROUP-06", FirewallMakingRules::anUnknownNetworkIsNotFound),
                        new Rule("GROUP-07", FirewallMakingRules::oneOfAUsersIsNotRemoved)));
    }

    private static FirewallMaking making(Bench bench) {
        return bench.the(FirewallMaking.class);
    }

    private static FirewallMakingStage stage(Bench bench) {
        return bench.stage(FirewallMakingStage.class);
    }

    private static NetworkId network(Bench bench) {
        return bench.stage(NetworkStage.class).site().network();
    }

    private static Firewall seen(Bench bench, Mark mark) {
        return making(bench)
                .find(network(bench), mark)
                .orElseThrow(() -> new AssertionError("none is found for " + mark));
    }

    private static void oneIsMadeAndFoundByItsMark(Bench bench) {
        Map<FirewallId, String> before = stage(bench).all();
        assertThat(making(bench).find(network(bench), MARK)).isEmpty();
        Change<Firewall> made = making(bench).make(network(bench), MARK);
        assertThat(made.effect()).isEqualTo(Effect.CREATED);
        assertThat(stage(bench).all())
                .hasSize(before.size() + 1)
                .containsAllEntriesOf(before)
                .containsKey(made.now().id());
        Firewall seen = seen(bench, MARK);
        assertThat(seen).as("what the answer says is what a look shows").isEqualTo(made.now());
        assertThat(seen.network()).isEqualTo(network(bench));
        assertThat(seen.madeFor()).contains(MARK);
        assertThat(seen.rules()).as("nothing is let in").noneMatch(rule -> rule.direction() == Direction.INGRESS);
        assertThat(making(bench).find(network(bench), OTHER)).isEmpty();
    }

    private static void anotherOfItsNameIsNotOurs(Bench bench) {
        Firewall made = making(bench).make(network(bench), MARK).now();
        String name = Objects.requireNonNull(stage(bench).all().get(made.id()));
        making(bench).remove(made);
        FirewallId users = stage(bench).put(name);
        assertThat(making(bench).find(network(bench), MARK)).isEmpty();
        try {
            assertThat(making(bench).make(network(bench), MARK).now().id()).isNotEqualTo(users);
        } catch (CloudException e) {
            assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
        }
        assertThat(stage(bench).all()).containsEntry(users, name);
    }

    private static void makingTwiceMakesOne(Bench bench) {
        making(bench).make(network(bench), MARK);
        Map<FirewallId, String> before = stage(bench).all();
        Bench.fails(() -> making(bench).make(network(bench), MARK), ErrorKind.CONFLICT);
        assertThat(stage(bench).all()).isEqualTo(before);
        making(bench).make(network(bench), OTHER);
        assertThat(seen(bench, OTHER).id()).isNotEqualTo(seen(bench, MARK).id());
    }

    private static void oneInUseStays(Bench bench) {
        Firewall made = making(bench).make(network(bench), MARK).now();
        stage(bench).use(made.id());
        Bench.fails(() -> making(bench).remove(seen(bench, MARK)), ErrorKind.CONFLICT, ErrorKind.BUSY);
        assertThat(stage(bench).all()).containsKey(made.id());
    }

    private static void removingTwiceIsRemovingOnce(Bench bench) {
        Map<FirewallId, String> before = stage(bench).all();
        Firewall made = making(bench).make(network(bench), MARK).now();
        assertThat(making(bench).remove(made)).isEqualTo(new Removal.Gone());
        assertThat(stage(bench).all()).isEqualTo(before);
        assertThat(making(bench).remove(made)).isEqualTo(new Removal.Gone());
        assertThat(making(bench).find(network(bench), MARK)).isEmpty();
    }

    private static void anUnknownNetworkIsNotFound(Bench bench) {
        NetworkId absent = bench.stage(NetworkStage.class).absentNetwork();
        assertThat(making(bench).find(absent, MARK)).isEmpty();
        Bench.fails(() -> making(bench).make(absent, MARK), ErrorKind.NOT_FOUND);
    }

    private static void oneOfAUsersIsNotRemoved(Bench bench) {
        FirewallId users = stage(bench).put("by-hand");
        Bench.fails(() -> making(bench).remove(new Firewall(users, network(bench), List.of())), ErrorKind.INVALID);
        assertThat(stage(bench).all()).containsKey(users);
    }
}
