package io.nearside.aws.recorded;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Calls of the adapter, and what comes of them.
 *
 * @param name of the file that its recording is in
 * @param arrange makes what the calls need, with the native client and unrecorded; only while recording
 * @param hold makes the calls and gives what each came to, a refusal as {@link Refused}
 * @param golden what they come to
 * @param unread the parts of the answers that no value of the SPI is made from: an element's name, or a few joined by {@code /}
 */
record Conversation(
        String name,
        Consumer<EmulatorHands> arrange,
        Function<Near, List<Object>> hold,
        List<Object> golden,
        List<String> unread) {

    Conversation {
        golden = List.copyOf(golden);
        unread = List.copyOf(unread);
    }

    /** Every one that there is. */
    static Stream<Conversation> all() {
        return Stream.of(
                        NetworkConversations.all(),
                        PeeringConversations.all(),
                        AcceptanceConversations.all(),
                        RouteConversations.all(),
                        FirewallConversations.all(),
                        DnsConversations.all(),
                        LoginConversations.all())
                .flatMap(conversations -> conversations);
    }

    /** Its parameterized tests are called after it. */
    @Override
    public String toString() {
        return name;
    }
}
