package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArmIdTest {
    private static final ArmId NETWORK = ArmId.network("0A1B", "My.Net_(1)", "Backend");

    @Test
    void aNetworkIsKnownInLowerCase() {
        assertThat(NETWORK)
                .hasToString(
                        "/subscriptions/0A1B/resourceGroups/My.Net_(1)/providers/Microsoft.Network/virtualNetworks/Backend");
        assertThat(NETWORK.network())
                .hasToString(
                        "/subscriptions/0a1b/resourcegroups/my.net_(1)/providers/microsoft.network/virtualnetworks/backend");
        assertThat(NETWORK.below("subnets", "a").network()).isEqualTo(NETWORK.network());
    }

    @Test
    void aThingWithinAThingKnowsBoth() {
        ArmId peering =
                ArmId.parse(NETWORK.below("virtualNetworkPeerings", "To-Aiven").toString());
        assertThat(peering.name()).isEqualTo("To-Aiven");
        assertThat(peering.outerName()).isEqualTo("Backend");
        assertThat(peering.group()).isEqualTo("My.Net_(1)");
        assertThat(peering.subscription()).isEqualTo("0A1B");
        assertThat(peering.isOf("virtualnetworks/virtualnetworkpeerings")).isTrue();
        assertThat(peering.isOf("virtualNetworks")).isFalse();
    }

    @Test
    void twoSpellingsAreOneThing() {
        ArmId lower = ArmId.parse(NETWORK.network());
        assertThat(lower).isEqualTo(NETWORK).hasSameHashCodeAs(NETWORK);
        assertThat(ArmId.network("0A1B", "My.Net_(1)", "Other")).isNotEqualTo(NETWORK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "backend",
                "/subscriptions/a/resourceGroups/b",
                "/subscriptions/a/resourceGroups/b/providers/c/d",
                "/subscriptions/a/resourceGroups/b/provders/c/d/e",
                "/subscriptions/a/resourceGroups/b/providers/c/d/e?x=y"
            })
    void whatIsNoIdIsNone(String text) {
        assertThat(ArmId.read(text)).isEmpty();
        assertThatThrownBy(() -> ArmId.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherThingIsNoNetwork() {
        assertThatThrownBy(() -> ArmId.of("a", "b", "privateEndpoints", "c").network())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is no virtual network");
    }
}
