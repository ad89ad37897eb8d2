package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Accepting and removing: whom we let in, and what is sent in which state. */
final class AwsPeeringWritesTest {
    private static final PeeringId ID = new PeeringId("pcx-17e56517c62bc0cfe");

    private static final AccountId VENDOR = new AccountId("444455556666");

    private static final AccountId OURS = new AccountId("111122223333");

    private static final NetworkId THEIRS = new NetworkId("vpc-0beef");

    private static final NetworkId MINE = new NetworkId(StubAws.VPC);

    private static final Region LONDON = new Region("eu-west-2");

    private static final Region IRELAND = new Region("eu-west-1");

    private static final PeeringSide REQUESTER =
            new PeeringSide(VENDOR, THEIRS, LONDON, Set.of(Cidr.of("10.20.0.0/24")));

    private static final PeeringSide ACCEPTER = new PeeringSide(OURS, MINE, IRELAND, Set.of());

    private static final PeerClaim CLAIM = new PeerClaim(
            new PeerProof.ById(ID), Set.of(LONDON), Set.of(Cidr.of("10.20.0.0/24")), Set.of(VENDOR), Set.of(THEIRS));

    private final StubAws aws = new StubAws();

    private final PeeringAcceptor peerings = aws.find(PeeringAcceptor.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void acceptsInOneCall() {
        aws.answer("AcceptVpcPeeringConnection", StubAws.fixture("recorded/accept.xml"));
        Change<Peering> change = peerings.accept(seen(PeeringState.PENDING), CLAIM);
        assertThat(change.effect()).isEqualTo(Effect.UPDATED);
        assertThat(change.now().state()).isEqualTo(PeeringState.ACTIVE);
        assertThat(change.now().id()).isEqualTo(ID);
        assertThat(aws.onlyRequest().parameter("VpcPeeringConnectionId")).isEqualTo(ID.value());
        assertThat(aws.onlyRequest().authorization()).contains("/eu-west-1/ec2/");
    }

    @ParameterizedTest
    @EnumSource(names = {"PROVISIONING", "ACTIVE"})
    void whatIsAcceptedIsSoAlreadyWithoutACall(PeeringState state) {
        assertThat(peerings.accept(seen(state), CLAIM)).isEqualTo(new Change<>(Effect.ALREADY, seen(state)));
        assertThat(aws.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PENDING", "PROVISIONING", "ACTIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void noOtherStateIsAccepted(PeeringState state) {
        assertRefused(() -> peerings.accept(seen(state), CLAIM), "what AWS says");
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(
                        "it is not the request that is meant", peering(new PeeringId("pcx-99"), REQUESTER, ACCEPTER)),
                Arguments.of(
                        "account 666677778888 asks",
                        peering(
                                ID,
                                new PeeringSide(new AccountId("666677778888"), THEIRS, LONDON, Set.of()),
                                ACCEPTER)),
                Arguments.of(
                        "network vpc-0bad asks",
                        peering(ID, new PeeringSide(VENDOR, new NetworkId("vpc-0bad"), LONDON, Set.of()), ACCEPTER)),
                Arguments.of(
                        "it comes from eu-west-1",
                        peering(ID, new PeeringSide(VENDOR, THEIRS, IRELAND, Set.of()), ACCEPTER)),
                Arguments.of(
                        "its network has 10.66.0.0/24",
                        peering(
                                ID,
                                new PeeringSide(VENDOR, THEIRS, LONDON, Set.of(Cidr.of("10.66.0.0/24"))),
                                ACCEPTER)),
                Arguments.of(
                        "it asks vpc-0bad",
                        peering(ID, REQUESTER, new PeeringSide(OURS, new NetworkId("vpc-0bad"), IRELAND, Set.of()))),
                Arguments.of(
                        "it asks account 444455556666",
                        peering(ID, REQUESTER, new PeeringSide(VENDOR, MINE, IRELAND, Set.of()))),
                Arguments.of(
                        "it asks in eu-west-2", peering(ID, REQUESTER, new PeeringSide(OURS, MINE, LONDON, Set.of()))));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void whoDiffersFromTheClaimIsNotLetIn(String says, Peering stranger) {
        assertRefused(() -> peerings.accept(stranger, CLAIM), says);
    }

    @Test
    void whatIsNotShownCannotDiffer() {
        aws.answer("AcceptVpcPeeringConnection", StubAws.fixture("recorded/accept.xml"));
        Peering bare = peering(
                ID, new PeeringSide(VENDOR, THEIRS, null, Set.of()), new PeeringSide(OURS, MINE, null, Set.of()));
        assertThat(peerings.accept(bare, CLAIM).effect()).isEqualTo(Effect.UPDATED);
    }

    @Test
    void aStateThatChangedMeanwhileIsAConflict() {
        aws.refuse("AcceptVpcPeeringConnection", 400, "InvalidStateTransition", "not in the correct state");
        assertThatThrownBy(() -> peerings.accept(seen(PeeringState.PENDING), CLAIM))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT));
        assertThat(aws.actions()).containsExactly("AcceptVpcPeeringConnection");
    }

    @ParameterizedTest
    @CsvSource({
        "INITIATING, DeleteVpcPeeringConnection",
        "PENDING, RejectVpcPeeringConnection",
        "PROVISIONING, DeleteVpcPeeringConnection",
        "ACTIVE, DeleteVpcPeeringConnection",
        "UNKNOWN, DeleteVpcPeeringConnection"
    })
    void removalIsTheOneCallThatFitsTheState(PeeringState state, String action) {
        aws.answer("RejectVpcPeeringConnection", StubAws.fixture("recorded/reject-peering.xml"));
        aws.answer("DeleteVpcPeeringConnection", StubAws.fixture("recorded/delete-peering.xml"));
        assertThat(peerings.remove(seen(state))).isEqualTo(new Removal.Going("AWS to show the end of " + ID));
        assertThat(aws.actions()).containsExactly(action);
        assertThat(aws.onlyRequest().parameter("VpcPeeringConnectionId")).isEqualTo(ID.value());
    }

    @Test
    void ourOwnPendingRequestIsDeletedNotRejected() {
        aws.answer("DeleteVpcPeeringConnection", StubAws.fixture("recorded/delete-peering.xml"));
        peerings.remove(peering(ID, /* requester= */ ACCEPTER, /* accepter= */ REQUESTER));
        assertThat(aws.actions()).containsExactly("DeleteVpcPeeringConnection");
    }

    @ParameterizedTest
    @EnumSource(names = {"REJECTED", "EXPIRED", "FAILED", "GONE"})
    void whatHasEndedIsGoneWithoutACall(PeeringState state) {
        assertThat(peerings.remove(seen(state))).isEqualTo(new Removal.Gone());
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void whatIsLeavingIsLeftAlone() {
        assertThat(peerings.remove(seen(PeeringState.LEAVING))).isInstanceOf(Removal.Going.class);
        assertThat(aws.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"InvalidVpcPeeringConnectionID.NotFound", "InvalidVpcPeeringConnectionId.NotFound"})
    void whatIsAbsentIsGoneInBothSpellings(String code) {
        aws.refuse("DeleteVpcPeeringConnection", 400, code, "does not exist");
        assertThat(peerings.remove(seen(PeeringState.ACTIVE))).isEqualTo(new Removal.Gone());
    }

    @Test
    void anyOtherRefusalToRemoveIsTold() {
        aws.answer(
                "DeleteVpcPeeringConnection", 400, StubAws.refusal("InvalidStateTransition", "is deleted"), Map.of());
        assertThatThrownBy(() -> peerings.remove(seen(PeeringState.ACTIVE)))
                .isInstanceOfSatisfying(CloudException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
                    assertThat(e.fault().call()).isEqualTo("ec2:DeleteVpcPeeringConnection");
                });
    }

    private void assertRefused(ThrowingCallable call, String says) {
        assertThatThrownBy(call)
                .hasMessageContaining("was not accepted")
                .hasMessageContaining(says)
                .isInstanceOfSatisfying(CloudException.class, e -> {
                    assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT);
                    assertThat(e.fault().call()).isEqualTo("ec2:AcceptVpcPeeringConnection");
                });
        assertThat(aws.requests()).isEmpty();
    }

    private static Peering seen(PeeringState state) {
        return new Peering(ID, state, REQUESTER, ACCEPTER, DnsOption.UNKNOWN, "what AWS says", null);
    }

    private static Peering peering(PeeringId id, PeeringSide requester, PeeringSide accepter) {
        return new Peering(id, PeeringState.PENDING, requester, accepter, DnsOption.UNKNOWN, "what AWS says", null);
    }
}
