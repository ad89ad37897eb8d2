package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.VendorPeeringRules.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.conformance.stage.VendorStage;
import java.util.List;

/** What else a vendor may offer: having it look now, and where its services are reached. */
final class VendorServiceRules {

    private VendorServiceRules() {}

    static RuleBook refresh() {
        return RuleBook.of(
                VendorRefresh.class, List.of(new Rule("REFRESH-01", VendorServiceRules::refreshingIsHarmless)));
    }

    static RuleBook hosts() {
        return RuleBook.of(
                ServiceHosts.class,
                List.of(
                        new Rule("HOST-01", VendorServiceRules::theHostsOfANetworkAreThoseOfItsServices),
                        new Rule("HOST-02", VendorServiceRules::aNetworkWithoutServicesHasNone)));
    }

    private static void refreshingIsHarmless(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        stage.put(stage.end());
        stage.settle();
        List<String> before = stage.requested();
        bench.the(VendorRefresh.class).refresh(read(bench));
        bench.the(VendorRefresh.class).refresh(read(bench));
        stage.settle();
        assertThat(stage.requested()).isEqualTo(before).isNotEmpty();
    }

    private static void theHostsOfANetworkAreThoseOfItsServices(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        stage.serve("orders-kafka");
        stage.settle();
        assertThat(bench.the(ServiceHosts.class).in(stage.network()))
                .isNotEmpty()
                .allSatisfy(host -> {
                    assertThat(host.host()).isNotBlank();
                    assertThat(host.component()).isNotBlank();
                    assertThat(host.port()).isBetween(1, 65_535);
                })
                .extracting(ServiceHost::service)
                .containsOnly("orders-kafka");
    }

    private static void aNetworkWithoutServicesHasNone(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        assertThat(bench.the(ServiceHosts.class).in(stage.network())).isEmpty();
        stage.serve("orders-kafka");
        stage.settle();
        assertThat(bench.the(ServiceHosts.class).in(stage.absentVendorNetwork()))
                .isEmpty();
    }
}
