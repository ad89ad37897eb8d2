package io.nearside.it.conformance.recorded;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Requests and their answers in their order, as a text that a person reads.
 *
 * @param origin where and when it was recorded
 */
record Conversation(String origin, List<Exchange> exchanges) {
    private static final String REQUEST = "\n\n--- request\n";

    private static final String ANSWER = "\n--- answer\n";

    Conversation {
        exchanges = List.copyOf(exchanges);
    }

    /** A request and what came back. */
    record Exchange(Asked asked, Answer answer) {}

    static Conversation parse(String text) {
        List<String> parts = Stream.of(text.substring(0, text.length() - 1).split(REQUEST, -1))
                .toList();
        List<Exchange> exchanges = parts.stream()
                .skip(1)
                .map(part -> part.split(ANSWER, 2))
                .map(halves -> new Exchange(Asked.parse(halves[0]), Answer.parse(halves[1])))
                .toList();
        return new Conversation(parts.get(0), exchanges);
    }

    String text() {
        String told = exchanges.stream()
                .map(each ->
                        REQUEST + each.asked().text() + ANSWER + each.answer().text())
                .collect(Collectors.joining());
        return origin + told + "\n";
    }
}
