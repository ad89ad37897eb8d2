package io.nearside.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"10.0.1.9", "255.255.255.255", "0.0.0.0", "0:0:0:0:0:0:0:1", "fd00:0:0:0:0:0:0:a"})
    void anAddressIsRead(String text) {
        assertThat(AddressText.read(text).getHostAddress()).isEqualTo(text);
        assertThat(AddressText.find(text)).contains(AddressText.read(text));
    }

    /** Each of these the JDK would take for a name, or for a short form of an address. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.1.",
                "10.0.0.1/32",
                "010.0.0.1",
                "1",
                "::1::",
                "1.2.3.4:",
                ".:"
            })
    void whatIsNoneIsNeverLookedUp(String text) {
        assertThat(AddressText.find(text)).isEmpty();
        assertThatThrownBy(() -> AddressText.read(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is no address");
    }
}
