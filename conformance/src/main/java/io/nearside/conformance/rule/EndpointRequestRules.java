package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.ServiceRules.read;
import static io.nearside.conformance.rule.VendorEndpointRules.connection;
import static io.nearside.conformance.rule.VendorEndpointRules.isOpenToAccounts;
import static io.nearside.conformance.rule.VendorEndpointRules.isOpenToAnybody;
import static io.nearside.conformance.rule.VendorEndpointRules.opening;
import static io.nearside.conformance.rule.VendorEndpointRules.requireAdmission;
import static io.nearside.conformance.rule.VendorEndpointRules.requireList;
import static io.nearside.conformance.rule.VendorEndpointRules.stage;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.Handover;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.conformance.stage.OpeningStage;
import java.util.List;
import java.util.Set;

/** Asking a vendor to publish a service, and to let our endpoint in and no other. */
final class EndpointRequestRules {
    /** More steps than any vendor needs to let an endpoint in. */
    private static final int STEPS = 10;

    private EndpointRequestRules() {}

    static RuleBook book() {
        return RuleBook.of(
                EndpointRequests.class,
                List.of(
                        new Rule("ADMIT-01", EndpointRequestRules::aServiceIsPublishedForUs),
                        new Rule("ADMIT-02", EndpointRequestRules::whatIsPublishedIsAConflict),
                        new Rule("ADMIT-03", EndpointRequestRules::allowingKeepsTheOthers),
                        new Rule("ADMIT-04", EndpointRequestRules::disallowingKeepsTheOthers),
                        new Rule("ADMIT-05", EndpointRequestRules::onlyWhatWasSeenIsAdmitted),
                        new Rule("ADMIT-06", EndpointRequestRules::admittingTwiceIsAConflict),
                        new Rule("ADMIT-07", EndpointRequestRules::anotherEndpointIsNotAdmitted),
                        new Rule("ADMIT-08", EndpointRequestRules::anAddressIsHandedOver),
                        new Rule("ADMIT-09", EndpointRequestRules::closingEnds)));
    }

    private static EndpointRequests requests(Bench bench) {
        return bench.the(EndpointRequests.class);
    }

    private static Handover handover(Bench bench, ConsumerId endpoint) {
        return new Handover(endpoint, stage(bench).ours(), List.of(stage(bench).addressOf(endpoint)));
    }

    private static void aServiceIsPublishedForUs(Bench bench) {
        requests(bench).open(read(bench), stage(bench).ours());
        stage(bench).settle();
        assertPublishedFor(bench, stage(bench).ours());
        assertThat(opening(bench).allows(stage(bench).ours())).isTrue();
    }

    private static void assertPublishedFor(Bench bench, AccountId account) {
        assertThat(stage(bench).published()).contains(isOpenToAnybody(bench) ? Set.of() : Set.of(account));
    }

    private static void whatIsPublishedIsAConflict(Bench bench) {
        stage(bench).publish(stage(bench).others());
        Bench.fails(() -> requests(bench).open(read(bench), stage(bench).ours()), ErrorKind.CONFLICT);
        stage(bench).settle();
        assertPublishedFor(bench, stage(bench).others());
    }

    private static void allowingKeepsTheOthers(Bench bench) {
        AccountId ours = stage(bench).ours();
        AccountId others = stage(bench).others();
        stage(bench).publish(others);
        requireList(bench);
        requests(bench).allow(read(bench), opening(bench), ours);
        stage(bench).settle();
        assertThat(stage(bench).published()).contains(Set.of(ours, others));
        requests(bench).allow(read(bench), opening(bench), ours);
        stage(bench).settle();
        assertThat(stage(bench).published()).contains(Set.of(ours, others));
    }

    private static void disallowingKeepsTheOthers(Bench bench) {
        AccountId ours = stage(bench).ours();
        AccountId others = stage(bench).others();
        stage(bench).publish(ours, others);
        requireList(bench);
        requests(bench).disallow(read(bench), opening(bench), ours);
        stage(bench).settle();
        assertThat(stage(bench).published()).contains(Set.of(others));
    }

    private static void onlyWhatWasSeenIsAdmitted(Bench bench) {
        requireAdmission(bench);
        OpeningStage stage = stage(bench);
        stage.publish(stage.ours(), stage.others());
        stage.come(stage.others());
        ConsumerId ours = stage.come(stage.ours());
        stage.come(stage.ours());
        stage.look();
        requests(bench).admit(read(bench), connection(bench, ours), handover(bench, ours));
        stage.settle();
        assertThat(stage.admitted()).containsExactly(ours);
    }

    private static void admittingTwiceIsAConflict(Bench bench) {
        OpeningStage stage = stage(bench);
        stage.publish(stage.ours());
        ConsumerId ours = stage.come(stage.ours());
        stage.look();
        VendorConnection seen = connection(bench, ours);
        if (!isOpenToAccounts(bench)) {
            requests(bench).admit(read(bench), seen, handover(bench, ours));
        }
        Bench.fails(() -> requests(bench).admit(read(bench), seen, handover(bench, ours)), ErrorKind.CONFLICT);
        stage.settle();
        assertThat(stage.admitted()).containsExactly(ours);
    }

    private static void anotherEndpointIsNotAdmitted(Bench bench) {
        OpeningStage stage = stage(bench);
        stage.publish(stage.ours(), stage.others());
        ConsumerId theirs = stage.come(stage.others());
        ConsumerId ours = stage.come(stage.ours());
        stage.look();
        VendorConnection seen = connection(bench, theirs);
        CloudException refusal =
                Bench.fails(() -> requests(bench).admit(read(bench), seen, handover(bench, ours)), ErrorKind.INVALID);
        assertThat(refusal.fault().status()).as("it is not even asked for").isZero();
        stage.settle();
        assertThat(stage.admitted()).isEqualTo(isOpenToAccounts(bench) ? Set.of(ours, theirs) : Set.of());
    }

    private static void anAddressIsHandedOver(Bench bench) {
        requireAdmission(bench);
        OpeningStage stage = stage(bench);
        stage.publish(stage.ours());
        ConsumerId ours = stage.come(stage.ours());
        stage.look();
        for (int step = 0; step < STEPS; step++) {
            VendorConnection seen = connection(bench, ours);
            if (seen.state() == VendorConnection.State.ACTIVE) {
                assertThat(stage.told(ours)).contains(stage.addressOf(ours));
                assertThat(seen.toldAddress()).contains(stage.addressOf(ours));
                return;
            }
            if (seen.state() != VendorConnection.State.ADMITTING) {
                requests(bench).admit(read(bench), seen, handover(bench, ours));
            }
            stage.settle();
            stage.look();
        }
        throw new AssertionError(ours + " is not active after " + STEPS + " steps");
    }

    private static void closingEnds(Bench bench) {
        stage(bench).publish(stage(bench).ours());
        requests(bench).close(read(bench));
        stage(bench).settle();
        assertThat(stage(bench).published()).isEmpty();
        assertThat(bench.the(VendorEndpoints.class).opening(read(bench))).isEmpty();
        assertThat(requests(bench).close(read(bench))).isEqualTo(new Removal.Gone());
    }
}
