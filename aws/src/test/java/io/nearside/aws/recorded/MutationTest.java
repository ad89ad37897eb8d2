package io.nearside.aws.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.aws.recorded.Exchange.Answer;
import io.nearside.aws.recorded.Exchange.Asked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each text of each recording, and each status, is changed once, and the golden values have to be missed. */
@Tag("long")
final class MutationTest {
    private static final Replay REPLAY = new Replay();

    static Stream<Conversation> conversations() {
        return Conversation.all();
    }

    @AfterAll
    static void close() {
        REPLAY.close();
    }

    /** A text that may change unnoticed is one that the conversation lists, and whatever it lists is there. */
    @ParameterizedTest
    @MethodSource("conversations")
    void everyTextOfAnAnswerMattersUnlessListed(Conversation conversation) {
        Recording recording = RecordingFiles.read(conversation.name());
        List<String> unnoticed = new ArrayList<>();
        for (int place = 0; place < recording.exchanges().size(); place++) {
            Answer answer = recording.exchanges().get(place).answer();
            List<Markup.Leaf> leaves = Markup.leaves(answer.body());
            Answer failed = new Answer(503, answer.type(), answer.body());
            if (comesToGolden(conversation, changed(recording, place, failed))) {
                unnoticed.add(leaves.get(0).path().replaceFirst("/.*", "/status"));
            }
            for (int leaf = 0; leaf < leaves.size(); leaf++) {
                String body = Markup.changed(
                        answer.body(), leaf, Flip.of(leaves.get(leaf).text()));
                Answer changed = new Answer(answer.status(), answer.type(), body);
                if (comesToGolden(conversation, changed(recording, place, changed))) {
                    unnoticed.add(leaves.get(leaf).path());
                }
            }
        }
        assertThat(unnoticed)
                .as("texts that may change unnoticed")
                .allMatch(path -> conversation.unread().stream().anyMatch(part -> isIn(path, part)));
        assertThat(conversation.unread())
                .as("what is listed as unread")
                .allMatch(part -> unnoticed.stream().anyMatch(path -> isIn(path, part)));
    }

    /** Also if there is one parameter more or less than is asked. */
    @ParameterizedTest
    @MethodSource("conversations")
    void everyPartOfARequestMatters(Conversation conversation) {
        Recording recording = RecordingFiles.read(conversation.name());
        Set<Asked> done = new HashSet<>();
        for (int place = 0; place < recording.exchanges().size(); place++) {
            Exchange exchange = recording.exchanges().get(place);
            if (!done.add(exchange.asked())) {
                continue;
            }
            for (Asked other : others(exchange.asked())) {
                assertThat(comesToGolden(conversation, recording.with(place, new Exchange(other, exchange.answer()))))
                        .as("asked as if recorded as %s", other)
                        .isFalse();
            }
        }
    }

    private static boolean comesToGolden(Conversation conversation, Recording changed) {
        try {
            return REPLAY.hold(conversation, changed).equals(conversation.golden());
        } catch (RuntimeException | AssertionError e) {
            return false;
        }
    }

    private static Recording changed(Recording recording, int place, Answer answer) {
        return recording.with(
                place, new Exchange(recording.exchanges().get(place).asked(), answer));
    }

    private static boolean isIn(String path, String part) {
        return ("/" + path + "/").contains("/" + part + "/");
    }

    private static List<Asked> others(Asked asked) {
        List<Asked> others = new ArrayList<>();
        others.add(new Asked(asked.line() + "other", asked.signer(), asked.token(), asked.form()));
        others.add(new Asked(asked.line(), Flip.of(asked.signer()), asked.token(), asked.form()));
        others.add(new Asked(asked.line(), asked.signer(), asked.token() + "other", asked.form()));
        for (int i = 0; i < asked.form().size(); i++) {
            String[] parameter = asked.form().get(i).split("=", 2);
            others.add(asked(asked, i, List.of(parameter[0] + "=" + Flip.of(parameter[1]))));
        }
        int last = asked.form().size() - 1;
        others.add(asked(asked, last, List.of()));
        others.add(asked(asked, last, List.of(asked.form().get(last), "Zone=other")));
        return others;
    }

    /** The same request with other parameters in the place of one. */
    private static Asked asked(Asked asked, int place, List<String> parameters) {
        List<String> form = new ArrayList<>(asked.form());
        form.remove(place);
        form.addAll(place, parameters);
        return new Asked(asked.line(), asked.signer(), asked.token(), form);
    }
}
