package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.ServiceRules.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.vendor.ServiceChange;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.conformance.stage.ServiceStage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changing how a service is reached. What is not named stays. */
final class ServiceSettingsRules {

    private ServiceSettingsRules() {}

    static RuleBook book() {
        return RuleBook.of(
                ServiceSettings.class,
                List.of(
                        new Rule("SETTING-01", ServiceSettingsRules::aComponentIsSwitchedOn),
                        new Rule("SETTING-02", ServiceSettingsRules::oneIsSwitchedOffAndOthersStay),
                        new Rule("SETTING-03", ServiceSettingsRules::nothingElseIsTouched),
                        new Rule("SETTING-04", ServiceSettingsRules::whatItsTypeLacksIsInvalid),
                        new Rule("SETTING-05", ServiceSettingsRules::withoutAddressesItRunsOnNone),
                        new Rule("SETTING-06", ServiceSettingsRules::askingTwiceIsAskingOnce)));
    }

    private static ServiceStage stage(Bench bench) {
        return bench.stage(ServiceStage.class);
    }

    private static void change(Bench bench, Set<String> open, Set<String> close, @Nullable Addressing addressing) {
        VendorService seen = read(bench);
        bench.the(ServiceSettings.class).change(seen, new ServiceChange(open, close, addressing));
    }

    private static void aComponentIsSwitchedOn(Bench bench) {
        change(bench, Set.of(stage(bench).component()), Set.of(), null);
        stage(bench).settle();
        assertThat(stage(bench).opened()).containsExactly(stage(bench).component());
        assertThat(read(bench).opened()).containsExactly(stage(bench).component());
    }

    private static void oneIsSwitchedOffAndOthersStay(Bench bench) {
        change(bench, Set.of(stage(bench).component()), Set.of(), null);
        change(bench, Set.of(stage(bench).otherComponent()), Set.of(), null);
        stage(bench).settle();
        assertThat(stage(bench).opened())
                .containsExactlyInAnyOrder(
                        stage(bench).component(), stage(bench).otherComponent());
        change(bench, Set.of(), Set.of(stage(bench).component()), null);
        stage(bench).settle();
        assertThat(stage(bench).opened()).containsExactly(stage(bench).otherComponent());
    }

    private static void nothingElseIsTouched(Bench bench) {
        stage(bench).giveAddresses();
        stage(bench).settle();
        String before = stage(bench).rest();
        change(bench, Set.of(stage(bench).component()), Set.of(), Addressing.STATIC);
        stage(bench).settle();
        change(bench, Set.of(), Set.of(stage(bench).component()), Addressing.CHANGEABLE);
        stage(bench).settle();
        assertThat(stage(bench).rest()).isEqualTo(before).isNotBlank();
        assertThat(read(bench).in()).contains(stage(bench).networkOfService());
    }

    private static void whatItsTypeLacksIsInvalid(Bench bench) {
        Bench.fails(() -> change(bench, Set.of(stage(bench).absentComponent()), Set.of(), null), ErrorKind.INVALID);
        stage(bench).settle();
        assertThat(stage(bench).opened()).isEmpty();
    }

    private static void withoutAddressesItRunsOnNone(Bench bench) {
        Bench.fails(() -> change(bench, Set.of(), Set.of(), Addressing.STATIC), ErrorKind.INVALID);
        stage(bench).settle();
        assertThat(stage(bench).addressing()).isEqualTo(Addressing.CHANGEABLE);
        stage(bench).giveAddresses();
        stage(bench).settle();
        change(bench, Set.of(), Set.of(), Addressing.STATIC);
        stage(bench).settle();
        assertThat(stage(bench).addressing()).isEqualTo(Addressing.STATIC);
        assertThat(read(bench).addressing()).isEqualTo(Addressing.STATIC);
    }

    private static void askingTwiceIsAskingOnce(Bench bench) {
        change(bench, Set.of(stage(bench).component()), Set.of(), null);
        stage(bench).settle();
        change(bench, Set.of(stage(bench).component()), Set.of(stage(bench).otherComponent()), null);
        stage(bench).settle();
        assertThat(stage(bench).opened()).containsExactly(stage(bench).component());
    }
}
