package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.NetworkId;
import io.nearside.conformance.stage.DnsStage;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.PeeringStage;
import java.util.List;

/** Host names across peerings. */
final class DnsRules {

    private DnsRules() {}

    static RuleBook book() {
        return RuleBook.of(
                PeeringDns.class,
                List.of(
                        new Rule("DNS-01", DnsRules::ourSideIsSwitchedOn),
                        new Rule("DNS-02", DnsRules::whatIsNotActiveIsAConflict),
                        new Rule("DNS-03", DnsRules::whatHindersIsSaid)));
    }

    private static void ourSideIsSwitchedOn(Bench bench) {
        DnsStage stage = bench.stage(DnsStage.class);
        PeerClaim claim = bench.stage(PeeringStage.class).request();
        stage.allow();
        Peering active = AcceptorRules.active(bench, claim);
        assertThat(active.dns()).isEqualTo(DnsOption.OFF);
        bench.the(PeeringDns.class).allow(active);
        assertThat(stage.isOn(active.id())).isTrue();
        assertThat(AcceptorRules.seen(bench, claim).dns()).isEqualTo(DnsOption.ON);
        bench.the(PeeringDns.class).allow(AcceptorRules.seen(bench, claim));
        assertThat(stage.isOn(active.id())).isTrue();
    }

    private static void whatIsNotActiveIsAConflict(Bench bench) {
        PeerClaim claim = bench.stage(PeeringStage.class).request();
        Peering pending = AcceptorRules.seen(bench, claim);
        Bench.fails(() -> bench.the(PeeringDns.class).allow(pending), ErrorKind.CONFLICT);
        assertThat(bench.stage(DnsStage.class).isOn(pending.id())).isFalse();
    }

    private static void whatHindersIsSaid(Bench bench) {
        DnsStage stage = bench.stage(DnsStage.class);
        NetworkId mine = bench.stage(NetworkStage.class).site().network();
        stage.allow();
        assertThat(bench.the(PeeringDns.class).hindrances(mine)).isEmpty();
        stage.hinder();
        assertThat(bench.the(PeeringDns.class).hindrances(mine)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.cause()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }
}
