package io.nearside.api.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.model.AccountId;
import io.nearside.api.vendor.EndpointOpening.Guests;
import io.nearside.api.vendor.EndpointOpening.State;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class EndpointOpeningTest {
    private static final AccountId OURS = new AccountId("sub-a");

    private static EndpointOpening allowing(Set<String> besides, String... accounts) {
        return new EndpointOpening(
                State.ACTIVE,
                List.of(),
                Set.copyOf(List.of(accounts).stream().map(AccountId::new).toList()),
                besides,
                "");
    }

    @Test
    void accountsAreComparedWithoutTheirCase() {
        EndpointOpening opening = allowing(Set.of(), "SUB-A");
        assertThat(opening.allows(OURS)).isTrue();
        assertThat(opening.allows(new AccountId("sub-b"))).isFalse();
        assertThat(opening.isForNobodyBut(OURS)).isTrue();
    }

    @Test
    void whoeverElseIsOnTheListCounts() {
        assertThat(allowing(Set.of(), "sub-a", "sub-b").isForNobodyBut(OURS)).isFalse();
        assertThat(allowing(Set.of("a user"), "sub-a").isForNobodyBut(OURS)).isFalse();
        assertThat(allowing(Set.of("a user")).allows(OURS)).isFalse();
    }

    @Test
    void withoutAListAnybodyMayComeAndNobodyIsOnIt() {
        EndpointOpening opening = new EndpointOpening(State.ACTIVE, List.of(), Guests.ANYBODY, Set.of(), Set.of(), "");
        assertThat(opening.allows(OURS)).isTrue();
        assertThat(opening.isForNobodyBut(OURS)).isTrue();
    }
}
