package io.nearside.aws.recorded;

import io.nearside.aws.recorded.Exchange.Answer;
import io.nearside.aws.recorded.Exchange.Asked;
import java.util.ArrayList;
import java.util.List;

/**
 * The exchanges of one conversation in their order, as a text that a person reads.
 *
 * @param origin where and when it was recorded
 */
record Recording(String origin, List<Exchange> exchanges) {
    private static final String REQUEST = "--- request\n";

    private static final String ANSWER = "--- answer\n";

    private static final String SIGNER = "signed by ";

    private static final String TOKEN = "session token ";

    Recording {
        exchanges = List.copyOf(exchanges);
    }

    /** The same exchanges with another one in a place. */
    Recording with(int place, Exchange exchange) {
        List<Exchange> changed = new ArrayList<>(exchanges);
        changed.set(place, exchange);
        return new Recording(origin, changed);
    }

    String text() {
        StringBuilder text = new StringBuilder(origin).append('\n');
        for (Exchange exchange : exchanges) {
            Asked asked = exchange.asked();
            text.append('\n').append(REQUEST).append(asked.line()).append('\n');
            text.append(SIGNER).append(asked.signer()).append('\n');
            if (!asked.token().isEmpty()) {
                text.append(TOKEN).append(asked.token()).append('\n');
            }
            asked.form().forEach(parameter -> text.append(parameter).append('\n'));
            Answer answer = exchange.answer();
            text.append(ANSWER).append(answer.status()).append(' ').append(answer.type());
            text.append('\n').append(answer.body()).append('\n');
        }
        return text.toString();
    }

    static Recording parse(String text) {
        String[] parts = text.split("\n" + REQUEST, -1);
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            String[] halves = parts[i].split(ANSWER, 2);
            exchanges.add(new Exchange(asked(halves[0]), answer(halves[1])));
        }
        return new Recording(parts[0].strip(), exchanges);
    }

    private static Asked asked(String text) {
        List<String> lines = text.strip().lines().toList();
        boolean token = lines.get(2).startsWith(TOKEN);
        return new Asked(
                lines.get(0),
                lines.get(1).substring(SIGNER.length()),
                token ? lines.get(2).substring(TOKEN.length()) : "",
                lines.subList(token ? 3 : 2, lines.size()));
    }

    private static Answer answer(String text) {
        String[] parts = text.split("\n", 2);
        String[] status = parts[0].split(" ", 2);
        return new Answer(Integer.parseInt(status[0]), status[1], parts[1].strip());
    }
}
