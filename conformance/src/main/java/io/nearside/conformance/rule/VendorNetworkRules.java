package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.conformance.stage.VendorStage;
import java.util.List;
import java.util.Set;

/** Networks that a vendor makes for its customers. */
final class VendorNetworkRules {

    private VendorNetworkRules() {}

    static RuleBook book() {
        return RuleBook.of(
                VendorNetworks.class,
                List.of(
                        new Rule("VNET-01", VendorNetworkRules::oneIsMadeAndFoundInItsPlace),
                        new Rule("VNET-02", VendorNetworkRules::oneIsFoundByItsId),
                        new Rule("VNET-03", VendorNetworkRules::whatTheVendorDoesNotMakeIsInvalid)));
    }

    private static void oneIsMadeAndFoundInItsPlace(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        stage.network();
        VendorNetworkWish wish = stage.wish();
        VendorNetworks networks = bench.the(VendorNetworks.class);
        assertThat(networks.inPlaceOf(wish)).isEmpty();
        networks.create(wish);
        assertThat(stage.made()).containsExactly(wish.range().orElseThrow());
        assertThat(networks.inPlaceOf(wish))
                .singleElement()
                .satisfies(brief ->
                        assertThat(brief.cidrs()).isEqualTo(Set.of(wish.range().orElseThrow())));
    }

    private static void oneIsFoundByItsId(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        bench.the(VendorNetworks.class).create(stage.wish());
        assertThat(bench.the(VendorNetworks.class).inPlaceOf(VendorNetworkWish.of(stage.network())))
                .extracting(VendorNetworkBrief::id)
                .containsExactly(stage.network());
    }

    private static void whatTheVendorDoesNotMakeIsInvalid(Bench bench) {
        VendorStage stage = bench.stage(VendorStage.class);
        Bench.fails(() -> bench.the(VendorNetworks.class).create(stage.unfit()), ErrorKind.INVALID);
        assertThat(stage.made()).isEmpty();
    }
}
