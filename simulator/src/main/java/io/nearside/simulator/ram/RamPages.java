package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/** How RAM lists: by pages of at most 500, whose order is that of their making. */
final class RamPages {
    private static final int MOST = 500;

    private RamPages() {}

    static <T> ObjectNode of(RamCall call, String name, List<T> all, Function<T, ObjectNode> shape) {
        int size = call.find("maxResults").map(RamPages::size).orElse(MOST);
        int from = Math.min(call.find("nextToken").map(RamPages::offset).orElse(0), all.size());
        int to = Math.min(from + size, all.size());
        ObjectNode answer = Json.object();
        ArrayNode shown = answer.putArray(name);
        all.subList(from, to).forEach(each -> shown.add(shape.apply(each)));
        return to < all.size() ? answer.put("nextToken", token(to)) : answer;
    }

    private static int size(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MOST) {
            throw RamRefused.invalid("maxResults must be between 1 and " + MOST + ".");
        }
        return Integer.parseInt(text);
    }

    private static String token(int offset) {
        return Base64.getEncoder().encodeToString(("from " + offset).getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String token) {
        try {
            String plain = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
            return Integer.parseInt(plain.substring("from ".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw RamRefused.of(
                    "InvalidNextTokenException", "The specified value for NextToken is not valid. Try again.");
        }
    }
}
