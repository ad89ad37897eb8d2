package io.nearside.it.conformance.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.it.conformance.recorded.Conversation.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a player does not let pass, whatever a client makes of its answers. */
final class PlayerTest {
    private static final Asked LOOK = asked("Action=DescribeVpcs", "VpcId.1=vpc-1");

    private static final Asked MAKE = asked("Action=CreateVpc", "CidrBlock=10.0.0.0/16");

    private final Player player = new Player(
            "NET-99",
            new Conversation("ours", List.of(new Exchange(LOOK, answer("seen")), new Exchange(MAKE, answer("made")))));

    static Stream<String> rules() {
        return ConversationFiles.rules().stream();
    }

    @Test
    void theConversationIsAnsweredWithItsOwnBytes() {
        assertThat(player.answer(LOOK)).isEqualTo(answer("seen"));
        assertThat(player.answer(MAKE)).isEqualTo(answer("made"));
        player.end();
    }

    @Test
    void aMissFailsAndNamesTheNearest() {
        Asked miss = asked("Action=CreateVpc", "CidrBlock=10.0.0.0/17");
        player.answer(LOOK);
        Answer refusal = player.answer(miss);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.body()).contains("NotRecorded", miss.text());
        player.answer(MAKE);
        assertThatThrownBy(player::end)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("NET-99 asked as request 2 what was not recorded there:\n" + miss.text())
                .hasMessageEndingWith("The nearest that was recorded: request 2\n" + MAKE.text());
    }

    @Test
    void ofRequestsThatAreEquallyNearTheOneWhoseTurnItIsIsNamed() {
        Asked again = asked("Action=DescribeVpcs", "VpcId.1=vpc-2");
        Player looks = new Player(
                "NET-98",
                new Conversation(
                        "ours", List.of(new Exchange(LOOK, answer("seen")), new Exchange(again, answer("seen")))));
        looks.answer(LOOK);
        looks.answer(asked("Action=DescribeVpcs", "VpcId.1=vpc-3"));
        assertThatThrownBy(looks::end).hasMessageEndingWith("recorded: request 2\n" + again.text());
    }

    @Test
    void aRequestOutOfItsTurnFailsAndIsNamedWithItsTurn() {
        player.answer(MAKE);
        player.answer(LOOK);
        player.answer(MAKE);
        assertThatThrownBy(player::end)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("as request 1 what was not recorded there:\n" + MAKE.text())
                .hasMessageContaining("recorded: request 2\n" + MAKE.text());
    }

    @Test
    void anotherAccountRegionOrServiceIsAMiss() {
        Stream.of("444455556666/eu-west-1/ec2", "111122223333/eu-west-2/ec2", "111122223333/eu-west-1/sts")
                .forEach(signer -> assertThat(player.answer(new Asked(LOOK.line(), signer, LOOK.form()))
                                .body())
                        .contains("NotRecorded"));
    }

    @Test
    void oneRequestTooManyFails() {
        player.answer(LOOK);
        player.answer(MAKE);
        player.answer(MAKE);
        assertThatThrownBy(player::end).isInstanceOf(AssertionError.class).hasMessageContaining("as request 3");
    }

    @Test
    void aRecordedRequestThatIsNotMadeFails() {
        player.answer(LOOK);
        assertThatThrownBy(player::end)
                .isInstanceOf(AssertionError.class)
                .hasMessage("NET-99 never asked what was recorded as request 2 of 2:\n" + MAKE.text());
    }

    @Test
    void aMissingFileFails() {
        assertThatThrownBy(() -> Counterpart.playing("NET-99"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("NET-99.txt");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFileSaysWhereItIsFromHoldsNoSecretAndIsReadAsItIsWritten(String rule) {
        Conversation conversation = ConversationFiles.read(rule);
        assertThat(conversation.origin())
                .matches("(?s)Recorded by ourselves from LocalStack \\S+ on \\d{4}-\\d{2}-\\d{2}\\.\n.*");
        assertThat(conversation.exchanges()).isNotEmpty();
        assertThat(conversation.text())
                .isEqualTo(ConversationFiles.text(rule))
                .doesNotContainPattern(
                        "AKIA|ASIA|LSIA|LKIA|Signature|AWS4-HMAC|SecretAccessKey|localhost|127\\.0\\.0\\.1");
    }

    private static Asked asked(String... form) {
        return new Asked("POST /", "111122223333/eu-west-1/ec2", List.of(form));
    }

    private static Answer answer(String body) {
        return new Answer(200, "text/xml", "<said>" + body + "</said>\n");
    }
}
