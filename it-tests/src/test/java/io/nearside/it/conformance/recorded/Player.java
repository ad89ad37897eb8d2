package io.nearside.it.conformance.recorded;

import io.nearside.it.conformance.recorded.Conversation.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Answers each request with what was recorded for it, once and in its order. Nothing is passed on to anyone. */
final class Player implements Respondent {
    private final String rule;

    private final List<Exchange> exchanges;

    private final List<String> misses = new ArrayList<>();

    private int played;

    Player(String rule, Conversation conversation) {
        this.rule = rule;
        this.exchanges = conversation.exchanges();
    }

    /** A request out of its turn is a miss, too. A miss is refused with a code of ours, which no client repeats. */
    @Override
    public Answer answer(Asked asked) {
        if (played < exchanges.size() && exchanges.get(played).asked().equals(asked)) {
            played++;
            return exchanges.get(played - 1).answer();
        }
        String miss = rule + " asked as request " + (played + 1) + " what was not recorded there:\n" + asked.text()
                + "\nThe nearest that was recorded: " + nearest(asked);
        misses.add(miss);
        return new Answer(
                400,
                "text/xml",
                "<Response><Errors><Error><Code>NotRecorded</Code><Message><![CDATA[" + miss
                        + "]]></Message></Error></Errors></Response>");
    }

    /** Of equals, the one whose turn is nearest. */
    private String nearest(Asked asked) {
        return IntStream.range(0, exchanges.size())
                .boxed()
                .min(Comparator.<Integer>comparingInt(
                                place -> exchanges.get(place).asked().distance(asked))
                        .thenComparingInt(place -> Math.abs(place - played)))
                .map(place -> "request " + (place + 1) + "\n"
                        + exchanges.get(place).asked().text())
                .orElse("none");
    }

    /** Fails if a request was not the next one, or if one was never made, whatever the client made of it. */
    @Override
    public void end() {
        if (!misses.isEmpty()) {
            throw new AssertionError(misses.get(0));
        }
        if (played < exchanges.size()) {
            throw new AssertionError(rule + " never asked what was recorded as request " + (played + 1) + " of "
                    + exchanges.size() + ":\n" + exchanges.get(played).asked().text());
        }
    }
}
