package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class CidrTest {
    @Property
    void clearsHostBits(@ForAll int address, @ForAll @IntRange(max = 32) int prefix) {
        Cidr cidr = Cidr.of(dotted(address) + "/" + prefix);
        int mask = prefix == 0 ? 0 : -1 << (32 - prefix);

        assertThat(cidr).hasToString(dotted(address & mask) + "/" + prefix);
        assertThat(Cidr.of(cidr.toString())).isEqualTo(cidr);
    }

    @Property
    void overlapsWhatItContains(@ForAll int address, @ForAll @IntRange(max = 31) int prefix) {
        Cidr wide = Cidr.of(dotted(address) + "/" + prefix);
        Cidr narrow = Cidr.of(dotted(address) + "/" + (prefix + 1));

        assertThat(wide.contains(narrow)).isTrue();
        assertThat(narrow.contains(wide)).isFalse();
        assertThat(narrow.overlaps(wide)).isTrue();
    }

    @Test
    void writesSixthVersionShort() {
        assertThat(Cidr.of("2001:0db8:0000:0000:0000:0000:0000:0001/64")).hasToString("2001:db8::/64");
        assertThat(Cidr.of("::/0")).hasToString("::/0");
        assertThat(Cidr.of("2001:db8:0:1::5/128")).hasToString("2001:db8:0:1::5/128");
        assertThat(Cidr.of("fd00:0:0:5:0:0:0:1/128")).hasToString("fd00:0:0:5::1/128");
    }

    @Test
    void refusesWhatIsNone() {
        for (String text : new String[] {
            "", "10.0.0.0", "10.0.0.0/33", "10.0.0.256/8", "10.0.0/8", "example.com/8", "2001:db8::/129", "1:2/64", "/8"
        }) {
            assertThat(Cidr.parse(text)).as(text).isEmpty();
        }
    }

    private static String dotted(int address) {
        return (address >>> 24) + "." + (address >>> 16 & 255) + "." + (address >>> 8 & 255) + "." + (address & 255);
    }
}
