package io.nearside.api.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PeerClaimTest {
    private static final NetworkId MINE = new NetworkId("net-mine");

    private static final PeeringSide THEIRS =
            new PeeringSide(new AccountId("vendor"), new NetworkId("net-theirs"), new Region("north"), Set.of());

    private static final Peering RIGHT = peering("p-1", THEIRS, "net-mine");

    private static final PeerClaim CLAIM = new PeerClaim(
            new PeerProof.ById(new PeeringId("p-1")),
            Set.of(new Region("north")),
            Set.of(Cidr.of("10.20.0.0/24")),
            Set.of(new AccountId("vendor")),
            Set.of(new NetworkId("net-theirs")));

    @Test
    void whatIsClaimedAndVisibleDoesNotDiffer() {
        assertThat(CLAIM.differences(RIGHT, MINE)).isEmpty();
    }

    @Test
    void eachVisibleDifferenceIsNamed() {
        assertThat(CLAIM.differences(peering("p-2", THEIRS, "net-mine"), MINE)).hasSize(1);
        assertThat(CLAIM.differences(peering("p-1", THEIRS, "net-other"), MINE))
                .containsExactly("it asks net-other, not net-mine");
        assertThat(CLAIM.differences(from("stranger", "net-theirs", "north"), MINE))
                .containsExactly("account stranger asks, not vendor");
        assertThat(CLAIM.differences(from("vendor", "net-strange", "north"), MINE))
                .containsExactly("network net-strange asks, not net-theirs");
        assertThat(CLAIM.differences(from("vendor", "net-theirs", "south"), MINE))
                .containsExactly("it comes from south, not from north");
    }

    @Test
    void rangesAreComparedOnceTheyShow() {
        assertThat(CLAIM.differences(showing("10.20.0.0/24", "10.21.0.0/24"), MINE))
                .isEmpty();
        assertThat(CLAIM.differences(showing("10.21.0.0/24"), MINE))
                .containsExactly("its network has 10.21.0.0/24, not 10.20.0.0/24");
    }

    @Test
    void aRequesterIsProofWhereNoIdIsPublished() {
        PeerProof proof = new PeerProof.ByRequester(new AccountId("vendor"), new NetworkId("net-theirs"));
        assertThat(proof.fits(RIGHT)).isTrue();
        assertThat(proof.fits(from("vendor", "net-strange", "north"))).isFalse();
        assertThat(proof.fits(from("stranger", "net-theirs", "north"))).isFalse();
    }

    private static Peering from(String account, String network, String region) {
        return peering(
                "p-1",
                new PeeringSide(new AccountId(account), new NetworkId(network), new Region(region), Set.of()),
                "net-mine");
    }

    private static Peering showing(String... cidrs) {
        Set<Cidr> ranges =
                Set.copyOf(java.util.Arrays.stream(cidrs).map(Cidr::of).toList());
        return peering("p-1", new PeeringSide(THEIRS.account(), THEIRS.network(), THEIRS.region(), ranges), "net-mine");
    }

    private static Peering peering(String id, PeeringSide requester, String accepter) {
        return new Peering(
                new PeeringId(id),
                PeeringState.PENDING,
                requester,
                new PeeringSide(new AccountId("me"), new NetworkId(accepter), null, Set.of()),
                DnsOption.UNKNOWN,
                "",
                null);
    }
}
