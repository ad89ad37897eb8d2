package io.nearside.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CidrTest {

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/24, 10.20.0.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "FD00:20::/64, fd00:20::/64",
        "fd00:20:0:0:0:0:0:0/64, fd00:20::/64",
        "::/0, ::/0",
        "::1/128, ::1/128",
        "2001:db8:0:0:1:0:0:0/80, 2001:db8:0:0:1::/80",
        "255.255.255.255/32, 255.255.255.255/32"
    })
    void textIsCanonical(String written, String canonical) {
        assertThat(Cidr.of(written).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.20.0.0",
                "10.20.0.0/33",
                "10.20.0.0/-1",
                "10.20.0/24",
                "300.1.1.0/24",
                "010.20.0.0/24",
                "example.org/24",
                "::ffff:10.0.0.0/104",
                "fd00::/129",
                "10.20.0.0/x",
                "/24"
            })
    void whatIsNoRangeIsRefusedByName(String text) {
        assertThatThrownBy(() -> Cidr.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void hostBitsAreRefusedAndTheRangeIsNamed() {
        assertThatThrownBy(() -> Cidr.of("10.20.1.7/16")).hasMessageContaining("10.20.0.0/16");
    }

    @ParameterizedTest
    @CsvSource({"10.20.1.7/16, 10.20.0.0/16", "10.20.0.0/16, 10.20.0.0/16", "2001:db8::7/64, 2001:db8::/64"})
    void maskingDropsHostBits(String shown, String range) {
        assertThat(Cidr.masking(shown)).isEqualTo(Cidr.of(range));
    }

    @Test
    void maskingStillRefusesWhatIsNoRange() {
        assertThatThrownBy(() -> Cidr.masking("10.20.0.0")).hasMessageContaining("'10.20.0.0'");
    }

    @Test
    void familiesNeverOverlap() {
        assertThat(Cidr.of("0.0.0.0/0").overlaps(Cidr.of("::/0"))).isFalse();
    }

    @Property
    void overlapIsContainmentOneWayOrTheOther(
            @ForAll int left,
            @ForAll @IntRange(max = 32) int leftBits,
            @ForAll int right,
            @ForAll @IntRange(max = 32) int rightBits) {
        Cidr one = four(left, leftBits);
        Cidr other = four(right, rightBits);
        int shared = Math.min(leftBits, rightBits);
        boolean sharesPrefix = shared == 0 || (left >>> (32 - shared)) == (right >>> (32 - shared));
        assertThat(one.overlaps(other)).isEqualTo(sharesPrefix).isEqualTo(other.overlaps(one));
        assertThat(one.contains(other)).isEqualTo(sharesPrefix && leftBits <= rightBits);
    }

    private static Cidr four(int address, int bits) {
        int masked = bits == 0 ? 0 : address >>> (32 - bits) << (32 - bits);
        return Cidr.of(
                "%d.%d.%d.%d/%d".formatted(masked >>> 24, masked >>> 16 & 255, masked >>> 8 & 255, masked & 255, bits));
    }
}
