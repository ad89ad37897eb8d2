package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.ServiceRules.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.model.ConsumerId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.EndpointOpening.Guests;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.stage.OpeningStage;
import java.util.List;
import java.util.Set;

/** What a vendor tells of how a service is published, and of who has come. */
final class VendorEndpointRules {

    private VendorEndpointRules() {}

    static RuleBook openings() {
        return RuleBook.of(
                VendorEndpoints.class,
                List.of(
                        new Rule("OPENING-01", VendorEndpointRules::whatIsNotPublishedHasNoOpening),
                        new Rule("OPENING-02", VendorEndpointRules::aPublicationTellsWhereAndForWhom),
                        new Rule("OPENING-03", VendorEndpointRules::everybodysEndpointsAreListed)));
    }

    static RuleBook refresh() {
        return RuleBook.of(
                EndpointRefresh.class, List.of(new Rule("NOTICE-01", VendorEndpointRules::refreshingShowsOurs)));
    }

    static OpeningStage stage(Bench bench) {
        return bench.stage(OpeningStage.class);
    }

    static EndpointOpening opening(Bench bench) {
        return bench.the(VendorEndpoints.class)
                .opening(read(bench))
                .orElseThrow(() -> new AssertionError("the service is not published"));
    }

    static List<VendorConnection> connections(Bench bench) {
        return bench.the(VendorEndpoints.class)
                .connections(read(bench))
                .orElseThrow(() -> new AssertionError("the service is not published"));
    }

    static VendorConnection connection(Bench bench, ConsumerId endpoint) {
        return connections(bench).stream()
                .filter(connection -> connection.consumer().equals(endpoint))
                .findFirst()
                .orElseThrow(() -> new AssertionError(endpoint + " is not listed"));
    }

    private static void whatIsNotPublishedHasNoOpening(Bench bench) {
        assertThat(bench.the(VendorEndpoints.class).opening(read(bench))).isEmpty();
        assertThat(bench.the(VendorEndpoints.class).connections(read(bench))).isEmpty();
    }

    private static void aPublicationTellsWhereAndForWhom(Bench bench) {
        stage(bench).publish(stage(bench).others());
        EndpointOpening opening = opening(bench);
        assertThat(opening.state()).isEqualTo(EndpointOpening.State.ACTIVE);
        assertThat(opening.targets())
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target.id()).isNotBlank());
        assertThat(opening.allows(stage(bench).others())).isTrue();
        assertThat(opening.allows(stage(bench).ours())).isEqualTo(opening.guests() == Guests.ANYBODY);
        assertThat(connections(bench)).isEmpty();
    }

    private static void everybodysEndpointsAreListed(Bench bench) {
        OpeningStage stage = stage(bench);
        stage.publish(stage.ours(), stage.others());
        ConsumerId theirs = stage.come(stage.others());
        ConsumerId ours = stage.come(stage.ours());
        stage.look();
        assertThat(connections(bench)).extracting(VendorConnection::consumer).containsExactlyInAnyOrder(ours, theirs);
        assertThat(connection(bench, ours).toldAddress()).isEmpty();
        if (isOpenToAccounts(bench)) {
            assertThat(connections(bench))
                    .extracting(VendorConnection::state)
                    .containsOnly(VendorConnection.State.ACTIVE);
            assertThat(stage.admitted()).containsExactlyInAnyOrder(ours, theirs);
        } else {
            assertThat(connection(bench, ours).state()).isEqualTo(VendorConnection.State.TO_ADMIT);
            assertThat(stage.admitted()).isEmpty();
        }
    }

    /** Whether whoever comes of a listed account gets in. */
    static boolean isOpenToAccounts(Bench bench) {
        return bench.the(VendorEndpoints.class).admission(read(bench)) == VendorEndpoints.Admission.WHOLE_ACCOUNT;
    }

    /** What is about letting one in is shown where one is let in. */
    static void requireAdmission(Bench bench) {
        if (isOpenToAccounts(bench)) {
            throw new CannotShowException("whoever comes of a listed account gets in");
        }
    }

    /** Whether anybody may come to the published service. */
    static boolean isOpenToAnybody(Bench bench) {
        return opening(bench).guests() == Guests.ANYBODY;
    }

    /** What is about the list of those who may come is shown where there is one. */
    static void requireList(Bench bench) {
        if (isOpenToAnybody(bench)) {
            throw new CannotShowException("there is no list of those who may come");
        }
    }

    private static void refreshingShowsOurs(Bench bench) {
        OpeningStage stage = stage(bench);
        stage.publish(stage.ours());
        ConsumerId ours = stage.come(stage.ours());
        bench.the(EndpointRefresh.class).refresh(read(bench));
        bench.the(EndpointRefresh.class).refresh(read(bench));
        stage.settle();
        assertThat(connections(bench)).extracting(VendorConnection::consumer).containsExactly(ours);
        assertThat(stage.admitted()).isEqualTo(isOpenToAccounts(bench) ? Set.of(ours) : Set.of());
    }
}
