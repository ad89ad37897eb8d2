package io.nearside.aws.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recording comes to its golden values, with no service anywhere. */
final class ReplayTest {
    private static final Replay REPLAY = new Replay();

    static Stream<Conversation> conversations() {
        return Conversation.all();
    }

    @AfterAll
    static void close() {
        REPLAY.close();
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void comesToItsGoldenValues(Conversation conversation) {
        assertThat(REPLAY.hold(conversation, RecordingFiles.read(conversation.name())))
                .isEqualTo(conversation.golden());
    }

    @Test
    void thereIsARecordingForEachConversationAndNoOther() {
        assertThat(RecordingFiles.names())
                .containsExactlyElementsOf(
                        conversations().map(Conversation::name).sorted().toList());
    }
}
