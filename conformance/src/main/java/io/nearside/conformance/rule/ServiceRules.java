package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServicePrices.Price;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorServices;
import io.nearside.conformance.stage.ServiceStage;
import java.util.List;

/** What a vendor tells of its services, and what it asks for what they need. */
final class ServiceRules {

    private ServiceRules() {}

    static RuleBook services() {
        return RuleBook.of(
                VendorServices.class,
                List.of(
                        new Rule("SERVICE-01", ServiceRules::aServiceIsToldWhole),
                        new Rule("SERVICE-02", ServiceRules::oneThatIsNotThereIsNotFound),
                        new Rule("SERVICE-03", ServiceRules::oneInNoNetworkIsHindered),
                        new Rule("SERVICE-04", ServiceRules::oneWhoseNodesChangeIsNotSettled)));
    }

    static RuleBook prices() {
        return RuleBook.of(ServicePrices.class, List.of(new Rule("PRICE-01", ServiceRules::aPriceIsToldOnce)));
    }

    static VendorService read(Bench bench) {
        return bench.the(VendorServices.class)
                .read(bench.stage(ServiceStage.class).service());
    }

    private static void aServiceIsToldWhole(Bench bench) {
        ServiceStage stage = bench.stage(ServiceStage.class);
        VendorService service = read(bench);
        assertThat(service.id()).isEqualTo(stage.service());
        assertThat(service.type()).isEqualTo(stage.type());
        assertThat(service.state()).isEqualTo(VendorService.State.SETTLED);
        assertThat(service.in()).contains(stage.networkOfService());
        assertThat(service.addressesNeeded()).isEqualTo(stage.addressesNeeded());
        assertThat(service.addressing()).isEqualTo(Addressing.CHANGEABLE);
        assertThat(service.openable())
                .contains(stage.component(), stage.otherComponent())
                .doesNotContain(stage.absentComponent());
        assertThat(service.opened()).isEmpty();
        assertThat(service.hindrances()).isEmpty();
    }

    private static void oneThatIsNotThereIsNotFound(Bench bench) {
        ServiceStage stage = bench.stage(ServiceStage.class);
        Bench.fails(() -> bench.the(VendorServices.class).read(stage.absentService()), ErrorKind.NOT_FOUND);
    }

    private static void oneInNoNetworkIsHindered(Bench bench) {
        ServiceStage stage = bench.stage(ServiceStage.class);
        VendorService service = bench.the(VendorServices.class).read(stage.serviceInNoNetwork());
        assertThat(service.in()).isEmpty();
        assertThat(service.hindrances()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.cause()).isNotBlank();
            assertThat(problem.remedy()).isNotBlank();
        });
    }

    private static void oneWhoseNodesChangeIsNotSettled(Bench bench) {
        ServiceStage stage = bench.stage(ServiceStage.class);
        stage.replaceNodes();
        assertThat(read(bench).state()).isEqualTo(VendorService.State.CHANGING);
        stage.settle();
        assertThat(read(bench).state()).isEqualTo(VendorService.State.SETTLED);
    }

    private static void aPriceIsToldOnce(Bench bench) {
        List<Price> prices = bench.the(ServicePrices.class).of(read(bench));
        assertThat(prices).extracting(Price::thing).isNotEmpty().doesNotHaveDuplicates();
        assertThat(prices).allSatisfy(price -> assertThat(price.amount()).matches("\\d+(\\.\\d+)? [A-Z]{3}\\b.*"));
    }
}
