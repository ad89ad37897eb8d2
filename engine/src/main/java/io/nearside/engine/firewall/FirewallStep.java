package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.model.Mark;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Step;
import java.util.Optional;

/** The chosen security groups let the vendor's traffic through. What is there already is enough; nothing is ever taken away from them. */
public final class FirewallStep<S extends FirewallSituation> implements Step<S> {
    @Override
    public String id() {
        return "firewall";
    }

    @Override
    public Finding judge(S situation) {
        Optional<Firewalls> firewalls = situation.link().wantedFirewalls();
        if (firewalls.isEmpty()) {
            return new Skip("the link file names none");
        }
        FirewallPlan plan = FirewallPlan.of(situation);
        if (!plan.problems().isEmpty()) {
            return new Blocked(plan.problems());
        }
        if (situation.far().network().isEmpty()) {
            return new Later(plan.waiting().stream()
                    .map(group -> "let the ports of " + situation.link().vendor() + "'s services through " + group)
                    .toList());
        }
        if (situation.far().task().isEmpty()) {
            return new Later(plan.gaps().stream().map(FirewallGap::says).toList());
        }
        if (plan.gaps().isEmpty()) {
            return new Done(plan.covered() + " let through");
        }
        return new ToDo(writes(situation, firewalls.get()).open(plan.gaps()));
    }

    private static FirewallWrites writes(FirewallSituation situation, Firewalls firewalls) {
        return new FirewallWrites(
                firewalls, FirewallFacts.FIREWALLS, new Mark(situation.link().name()));
    }

    @Override
    public Finding judgeGone(S situation) {
        return situation
                .link()
                .wantedFirewalls()
                .map(firewalls -> writes(situation, firewalls).undone(situation.firewalls()))
                .orElseGet(() -> new Skip("the link file names none"));
    }
}
