package io.nearside.aws.recorded;

import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records every conversation anew. Its name keeps it out of the tests; the profile {@code record} runs it. */
final class ExchangesRecorder {

    static Stream<Conversation> conversations() {
        return Conversation.all();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void record(Conversation conversation) {
        String endpoint = System.getenv(Emulator.VARIABLE);
        if (endpoint == null) {
            throw new AssertionError("Set " + Emulator.VARIABLE + " to where LocalStack answers");
        }
        RecordingFiles.write(conversation.name(), new Emulator(URI.create(endpoint)).record(conversation));
    }
}
