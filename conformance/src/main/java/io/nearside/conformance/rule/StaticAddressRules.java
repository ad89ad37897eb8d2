package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.ServiceRules.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.StaticAddress.State;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.conformance.stage.ServiceStage;
import io.nearside.conformance.stage.StaticAddressStage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Addresses that a vendor keeps for us. */
final class StaticAddressRules {

    private StaticAddressRules() {}

    static RuleBook book() {
        return RuleBook.of(
                StaticAddresses.class,
                List.of(
                        new Rule("ADDRESS-01", StaticAddressRules::oneIsMadeAndToldByItsId),
                        new Rule("ADDRESS-02", StaticAddressRules::everyCallMakesAnother),
                        new Rule("ADDRESS-03", StaticAddressRules::thoseOfThePlaceAreListed),
                        new Rule("ADDRESS-04", StaticAddressRules::oneIsAttachedAndDetached),
                        new Rule("ADDRESS-05", StaticAddressRules::anotherServicesStaysThere),
                        new Rule("ADDRESS-06", StaticAddressRules::oneInUseStays),
                        new Rule("ADDRESS-07", StaticAddressRules::deletingLeavesTheOthers)));
    }

    private static StaticAddressStage stage(Bench bench) {
        return bench.stage(StaticAddressStage.class);
    }

    private static StaticAddresses addresses(Bench bench) {
        return bench.the(StaticAddresses.class);
    }

    private static StaticAddress seen(Bench bench, StaticAddressId id) {
        return addresses(bench).near(read(bench)).stream()
                .filter(address -> address.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not listed"));
    }

    private static void oneIsMadeAndToldByItsId(Bench bench) {
        Change<StaticAddress> made = addresses(bench).create(read(bench));
        assertThat(made.effect()).isEqualTo(Effect.CREATED);
        assertThat(made.now().of()).isEmpty();
        stage(bench).settle();
        assertThat(stage(bench).addresses()).containsOnlyKeys(made.now().id());
        assertThat(seen(bench, made.now().id()).state()).isEqualTo(State.FREE);
    }

    private static void everyCallMakesAnother(Bench bench) {
        StaticAddressId first = addresses(bench).create(read(bench)).now().id();
        StaticAddressId second = addresses(bench).create(read(bench)).now().id();
        stage(bench).settle();
        assertThat(first).isNotEqualTo(second);
        assertThat(stage(bench).addresses()).containsOnlyKeys(first, second);
    }

    private static void thoseOfThePlaceAreListed(Bench bench) {
        StaticAddressId here = stage(bench).putAddress();
        StaticAddressId lent = stage(bench).putAddress();
        ServiceId other = stage(bench).lend(lent);
        stage(bench).putAddressElsewhere();
        stage(bench).settle();
        assertThat(addresses(bench).near(read(bench)))
                .extracting(StaticAddress::id)
                .containsExactlyInAnyOrder(here, lent);
        assertThat(seen(bench, lent).of()).contains(other);
        assertThat(seen(bench, here).of()).isEmpty();
    }

    private static void oneIsAttachedAndDetached(Bench bench) {
        ServiceId service = bench.stage(ServiceStage.class).service();
        StaticAddressId id = stage(bench).putAddress();
        stage(bench).settle();
        addresses(bench).attach(seen(bench, id), read(bench));
        stage(bench).settle();
        assertThat(stage(bench).addresses()).containsEntry(id, Optional.of(service));
        assertThat(seen(bench, id).state()).isEqualTo(State.ATTACHED);
        assertThat(seen(bench, id).of()).contains(service);
        addresses(bench).detach(seen(bench, id));
        stage(bench).settle();
        assertThat(stage(bench).addresses()).containsEntry(id, Optional.empty());
        assertThat(seen(bench, id).state()).isEqualTo(State.FREE);
    }

    private static void anotherServicesStaysThere(Bench bench) {
        StaticAddressId id = stage(bench).putAddress();
        ServiceId other = stage(bench).lend(id);
        stage(bench).settle();
        StaticAddress seen = seen(bench, id);
        Bench.fails(() -> addresses(bench).attach(seen, read(bench)), ErrorKind.CONFLICT);
        stage(bench).settle();
        assertThat(stage(bench).addresses()).containsEntry(id, Optional.of(other));
    }

    private static void oneInUseStays(Bench bench) {
        StaticAddressId id = stage(bench).putAddress();
        stage(bench).use(id);
        StaticAddress seen = seen(bench, id);
        assertThat(seen.state()).isEqualTo(State.IN_USE);
        Map<StaticAddressId, Optional<ServiceId>> before = stage(bench).addresses();
        Bench.fails(() -> addresses(bench).detach(seen), ErrorKind.CONFLICT);
        stage(bench).settle();
        assertThat(stage(bench).addresses()).isEqualTo(before);
    }

    private static void deletingLeavesTheOthers(Bench bench) {
        StaticAddressId kept = stage(bench).putAddress();
        StaticAddressId id = stage(bench).putAddress();
        stage(bench).settle();
        StaticAddress seen = seen(bench, id);
        addresses(bench).delete(seen);
        stage(bench).settle();
        assertThat(stage(bench).addresses()).containsOnlyKeys(kept);
        assertThat(addresses(bench).near(read(bench)))
                .extracting(StaticAddress::id)
                .containsExactly(kept);
        assertThat(addresses(bench).delete(seen)).isEqualTo(new Removal.Gone());
    }
}
