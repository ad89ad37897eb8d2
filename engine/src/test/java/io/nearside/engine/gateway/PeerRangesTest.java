package io.nearside.engine.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Cidr;
import io.nearside.engine.toy.HubWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges that no vendor can route to a gateway are refused before the first call. */
final class PeerRangesTest {
    private final HubWorld world = new HubWorld();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "10.0.1.7/16; has host bits set",
                "8.8.8.0/24; which is public",
                "0.0.0.0/0; which is public",
                "fd00::/8; only IPv4",
                "10.0.0.0/16,10.0.0.0/16; names 10.0.0.0/16 twice",
                "10.1.0.0/16,10.0.0.0/8; names 10.1.0.0/16, which lies in 10.0.0.0/8",
                "ten; is malformed"
            })
    void areRefused(String ranges, String why) {
        world.link = HubWorld.link(Map.of("peerCidrs", List.of(ranges.split(","))));
        assertThatThrownBy(world::open)
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("link.peerCidrs")
                .hasMessageContaining(why);
        assertThat(world.cloud.calls.log()).isEmpty();
    }

    @Test
    void anEmptyListIsRefused() {
        world.link = HubWorld.link(Map.of("peerCidrs", List.of()));
        assertThatThrownBy(world::open).hasMessageContaining("names no range");
    }

    @Test
    void onPremisesRangesAreNamed() {
        world.link = HubWorld.link(Map.of("peerCidrs", List.of("10.0.0.0/16", "192.168.0.0/16")));
        assertThat(world.connect().warnings())
                .as("no route of the gateway leads on premises")
                .singleElement()
                .satisfies(warning -> assertThat(warning.cause()).contains("no route to our 192.168.0.0/16"));
        assertThat(world.vendor.reach).isEqualTo(Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("192.168.0.0/16")));
    }
}
