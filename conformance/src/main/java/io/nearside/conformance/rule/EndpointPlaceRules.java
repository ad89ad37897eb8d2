package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.EndpointBench.endpoints;
import static io.nearside.conformance.rule.EndpointBench.made;
import static io.nearside.conformance.rule.EndpointBench.seen;
import static io.nearside.conformance.rule.EndpointBench.site;
import static io.nearside.conformance.rule.EndpointBench.stage;
import static io.nearside.conformance.rule.EndpointBench.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.EndpointName;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.conformance.stage.NetworkStage;
import java.util.Set;

/** The place of private endpoints, and what in it stands in their way. Where something does, nothing is made. */
final class EndpointPlaceRules {
    private static final EndpointName NAME = new EndpointName("orders-kafka");

    private EndpointPlaceRules() {}

    static void thePlaceIsTold(Bench bench) {
        NetworkStage network = bench.stage(NetworkStage.class);
        EndpointSite site = site(bench, wish(bench, NAME));
        assertThat(site.place()).isEqualTo(stage(bench).place());
        // Who connects to an endpoint matters where firewalls apply to the endpoint.
        assertThat(site.cidrs())
                .isEqualTo(
                        site.filtering() == Filtering.AT_SENDERS
                                ? Set.of(stage(bench).subnet())
                                : network.ranges());
        assertThat(site.where()).isEqualTo(network.site().place());
        assertThat(site.hindrances()).isEmpty();
    }

    static void anUnknownSubnetIsAHindrance(Bench bench) {
        EndpointStage stage = stage(bench);
        assertThat(endpoints(bench)
                        .site(stage.placeOfNoSubnet(), wish(bench, NAME))
                        .hindrances())
                .isNotEmpty()
                .allSatisfy(problem -> {
                    assertThat(problem.cause()).isNotBlank();
                    assertThat(problem.remedy()).isNotBlank();
                });
        Bench.fails(() -> endpoints(bench).site(stage.placeOfNoNetwork(), wish(bench, NAME)), ErrorKind.NOT_FOUND);
        assertThat(stage.endpoints()).isEmpty();
    }

    static void aFullSubnetIsAHindrance(Bench bench) {
        EndpointWish wish = wish(bench, NAME);
        EndpointSite before = site(bench, wish);
        stage(bench).fill();
        int standing = stage(bench).endpoints().size();
        assertThat(site(bench, wish).hindrances()).isNotEmpty();
        Bench.fails(() -> made(bench, before, wish), ErrorKind.EXHAUSTED);
        stage(bench).settle();
        assertThat(stage(bench).endpoints()).hasSize(standing);
    }

    static void aWantedAddressIsHad(Bench bench) {
        EndpointWish wish = wish(bench, NAME, stage(bench).freeAddress());
        assertThat(site(bench, wish).hindrances()).isEmpty();
        made(bench, wish);
        stage(bench).settle();
        assertThat(endpoints(bench).addresses(seen(bench, NAME)))
                .containsExactly(stage(bench).freeAddress());
    }

    static void aTakenAddressIsAHindrance(Bench bench) {
        EndpointWish wish = wish(bench, NAME, stage(bench).takenAddress());
        EndpointSite site = site(bench, wish);
        assertThat(site.hindrances()).isNotEmpty();
        int standing = stage(bench).endpoints().size();
        Bench.fails(() -> made(bench, site, wish), ErrorKind.INVALID, ErrorKind.CONFLICT);
        stage(bench).settle();
        assertThat(stage(bench).endpoints()).hasSize(standing);
    }

    static void aBusyNetworkIsWaitedFor(Bench bench) {
        EndpointWish wish = wish(bench, NAME);
        EndpointSite site = site(bench, wish);
        stage(bench).keepBusy();
        Bench.fails(() -> endpoints(bench).create(site, wish), ErrorKind.BUSY);
        assertThat(stage(bench).endpoints()).isEmpty();
        stage(bench).settle();
        made(bench, NAME);
        stage(bench).settle();
        assertThat(stage(bench).endpoints()).hasSize(1);
    }
}
