package io.nearside.engine.gateway;

import io.nearside.api.model.Cidr;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists for people. */
final class GatewayWords {

    private GatewayWords() {}

    static String sorted(Collection<Cidr> ranges) {
        return listed(ranges.stream().map(Cidr::text));
    }

    static String listed(Stream<String> texts) {
        return texts.sorted().collect(Collectors.joining(", "));
    }

    static String and(List<String> texts) {
        int last = texts.size() - 1;
        return last == 0 ? texts.get(0) : String.join(", ", texts.subList(0, last)) + " and " + texts.get(last);
    }
}
