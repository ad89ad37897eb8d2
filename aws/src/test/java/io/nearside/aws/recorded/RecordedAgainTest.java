package io.nearside.aws.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** LocalStack still says what was recorded of it. Needs {@value Emulator#VARIABLE}; skipped without it, and failed in CI. */
@Tag("long")
final class RecordedAgainTest {

    static Stream<Conversation> conversations() {
        return Conversation.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void isTheSame(Conversation conversation) {
        Emulator emulator = emulator();
        Recording kept = RecordingFiles.read(conversation.name());
        Assumptions.assumeTrue(
                kept.origin().startsWith(emulator.says()), () -> "Another LocalStack: " + emulator.says());
        assertThat(emulator.record(conversation).exchanges()).isEqualTo(kept.exchanges());
    }

    private static Emulator emulator() {
        String endpoint = System.getenv(Emulator.VARIABLE);
        if (endpoint == null) {
            String line = "No LocalStack to record from again: " + Emulator.VARIABLE + " is not set";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(line);
            }
            System.out.println("SKIPPED: " + line);
            return Assumptions.abort(line);
        }
        return new Emulator(URI.create(endpoint));
    }
}
