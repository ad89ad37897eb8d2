package io.nearside.it.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

final class AwsEmulatorChoiceTest {

    @Test
    void takesTheNamedEndpointWithoutAskingForDocker() {
        Map<String, String> environment = Map.of(AwsEmulator.VARIABLE, "http://127.0.0.1:4566");
        try (AwsEmulator emulator = AwsEmulator.find(environment, () -> {
            throw new AssertionError("asked for Docker");
        })) {
            assertThat(emulator.endpoint()).isEqualTo(URI.create("http://127.0.0.1:4566"));
        }
    }

    @Test
    void skipsWithTheNameOfTheVariableWhereThereIsNone() {
        assertThatThrownBy(() -> AwsEmulator.find(Map.of(), () -> false))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(AwsEmulator.VARIABLE);
    }

    @Test
    void motoIsNamedByAVariableOfItsOwn() {
        try (AwsEmulator emulator = AwsEmulator.moto(Map.of(AwsEmulator.MOTO_VARIABLE, "http://127.0.0.1:5000"))) {
            assertThat(emulator.endpoint()).isEqualTo(URI.create("http://127.0.0.1:5000"));
        }
        assertThatThrownBy(() -> AwsEmulator.moto(Map.of(AwsEmulator.VARIABLE, "http://127.0.0.1:4566")))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining(AwsEmulator.MOTO_VARIABLE);
        assertThatThrownBy(() -> AwsEmulator.moto(Map.of("CI", "true")))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining(AwsEmulator.MOTO_VARIABLE);
    }

    @Test
    void failsInsteadInContinuousIntegration() {
        assertThatThrownBy(() -> AwsEmulator.find(Map.of("CI", "true"), () -> false))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining(AwsEmulator.VARIABLE);
    }
}
