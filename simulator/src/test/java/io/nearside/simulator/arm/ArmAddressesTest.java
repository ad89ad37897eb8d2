package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** However endpoints come and go in a subnet: no address is anybody's twice, none is Azure's own, and those of the gone are free again. */
final class ArmAddressesTest {
    private static final ArmId SUBNET =
            new ArmId("/subscriptions/s/resourceGroups/g/providers/Microsoft.Network" + "/virtualNetworks/v/subnets/n");

    @Property
    void areTakenOnceAndFreeAgain(
            @ForAll @Size(max = 60) List<@IntRange(max = 19) Integer> comings,
            @ForAll @IntRange(min = 27, max = 30) int prefix) {
        ArmSubnet subnet = new ArmSubnet(SUBNET, Json.object().put("addressPrefix", "10.1.1.64/" + prefix));
        int room = (1 << (32 - prefix)) - 5;
        Map<Integer, String> held = new HashMap<>();

        // Whoever is named a first time comes, a second time goes.
        for (int who : comings) {
            ArmId holder = SUBNET.child("holders", "h" + who);
            if (held.remove(who) != null) {
                subnet.free(holder);
                continue;
            }
            Optional<String> address = subnet.take(holder);
            assertThat(address.isPresent()).isEqualTo(held.size() < room);
            address.ifPresent(taken -> {
                assertThat(held).doesNotContainValue(taken);
                assertThat(last(taken)).isBetween(64 + 4, 64 + (1 << (32 - prefix)) - 2);
                assertThat(subnet.contains(taken)).isTrue();
                assertThat(subnet.keeps(taken)).isFalse();
                held.put(who, taken);
            });
        }

        assertThat(subnet.holders().keySet()).containsExactlyInAnyOrderElementsOf(held.values());
    }

    private static int last(String address) {
        return Cidr.of(address + "/32").first().intValue() & 255;
    }
}
