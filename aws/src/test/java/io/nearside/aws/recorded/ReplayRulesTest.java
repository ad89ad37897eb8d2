package io.nearside.aws.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.recorded.Exchange.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a replay does not let pass, whatever the adapter makes of the answer. */
final class ReplayRulesTest {
    private static final Replay REPLAY = new Replay();

    static Stream<String> names() {
        return RecordingFiles.names().stream();
    }

    @AfterAll
    static void close() {
        REPLAY.close();
    }

    @Test
    void aRequestThatIsNotRecordedFailsThoughTheAdapterCarriesOn() {
        Conversation careless = careless("routes");
        Recording nothing = new Recording("none", List.of());
        assertThatThrownBy(() -> REPLAY.hold(careless, nothing))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Action=DescribeVpcPeeringConnections")
                .hasMessageEndingWith("goes on with\n  nothing more");
    }

    @Test
    void aRequestOutOfItsTurnFails() {
        Conversation acceptance = conversation("acceptance");
        Recording recording = RecordingFiles.read("acceptance");
        List<Exchange> swapped = new ArrayList<>(recording.exchanges());
        swapped.add(0, swapped.remove(1));
        assertThatThrownBy(() -> REPLAY.hold(acceptance, new Recording(recording.origin(), swapped)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Action=AcceptVpcPeeringConnection");
    }

    @Test
    void aRecordedRequestThatIsNotMadeFails() {
        Recording recording = RecordingFiles.read("peerings-none");
        List<Exchange> twice =
                List.of(recording.exchanges().get(0), recording.exchanges().get(0));
        assertThatThrownBy(() -> REPLAY.hold(conversation("peerings-none"), new Recording("twice", twice)))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("This was recorded and never asked:")
                .hasMessageContaining("Action=DescribeVpcPeeringConnections");
    }

    @Test
    void aMissingRecordingFails() {
        assertThatThrownBy(() -> RecordingFiles.read("never-recorded"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("never-recorded.txt");
    }

    @Test
    void theOrderOfParametersMeansNothingAndTheirNumberDoes() {
        Asked asked = new Asked("POST /", "key/eu-west-1/ec2", "", List.of("A=1", "B=2", "B=2"));
        assertThat(asked).isNotEqualTo(new Asked("POST /", "key/eu-west-1/ec2", "", List.of("A=1", "B=2")));
        assertThat(RecordingFiles.read("network").exchanges().get(0).asked().form())
                .isSorted();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aRecordingSaysWhereItIsFromAndIsReadAsItIsWritten(String name) {
        Recording recording = RecordingFiles.read(name);
        assertThat(recording.origin())
                .matches("(?s)Recorded by ourselves from LocalStack \\S+ on \\d{4}-\\d{2}-\\d{2}\\.\n.*");
        assertThat(recording.exchanges()).isNotEmpty();
        assertThat(recording.text()).isEqualTo(RecordingFiles.text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingSecretAndNoDateIsLeft(String name) {
        assertThat(RecordingFiles.read(name).exchanges().toString())
                .doesNotContainPattern("[0-9a-f]{17}")
                .doesNotContainPattern("AKIA|ASIA|LSIA|LKIA|Signature|AWS4-HMAC")
                .doesNotContainPattern("20[0-8]\\d-\\d{2}-\\d{2}T");
    }

    /** It makes nothing of a failure, as a removal makes nothing of an absence. */
    private static Conversation careless(String name) {
        return new Conversation(
                name,
                hands -> {},
                near -> {
                    Object peerings = Refused.by(() ->
                            near.find(PeeringAcceptor.class, "vpc-00000001").touching(near.network("vpc-00000001")));
                    return List.of(peerings instanceof Refused ? new Removal.Gone() : peerings);
                },
                List.of(new Removal.Gone()),
                List.of());
    }

    private static Conversation conversation(String name) {
        return Conversation.all()
                .filter(conversation -> conversation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
