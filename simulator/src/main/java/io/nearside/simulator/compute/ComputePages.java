package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Lists: filtered, in order of name, a page at a time. */
final class ComputePages {
    /** Google's largest page, and its usual one. */
    private static final int LARGEST = 500;

    private ComputePages() {}

    /** The resources of a kind at the place that the path names. */
    static Answer list(ComputeCall call, ComputeKind kind, Function<ComputeResource, ObjectNode> json) {
        List<ObjectNode> all = call.store().shown(kind).stream()
                .filter(each -> each.name().project().equals(call.project().id())
                        && each.name().place().equals(call.place()))
                .map(json)
                .toList();
        return list(call, kind.json() + "List", kind.collection(), all);
    }

    static Answer list(ComputeCall call, String kind, String collection, List<ObjectNode> all) {
        String path = "projects/" + call.project().id() + "/" + call.place() + "/" + collection;
        ObjectNode body = Json.object().put("kind", kind).put("id", path);
        ComputeFilter filter = ComputeFilter.of(call.parameter("filter"));
        List<ObjectNode> matching = all.stream()
                .filter(filter::matches)
                .sorted(Comparator.comparing(each -> each.path("name").asText()))
                .toList();
        page(call, matching, body);
        return Answer.json(200, body.put("selfLink", ComputeName.link("v1", path)));
    }

    /** An empty list has no items at all. */
    static void page(ComputeCall call, List<ObjectNode> all, ObjectNode body) {
        int size = size(call.parameter("maxResults"));
        int from = from(call.parameter("pageToken"));
        int to = Math.min(all.size(), from + size);
        if (from < to) {
            ArrayNode items = body.putArray("items");
            all.subList(from, to).forEach(items::add);
        }
        if (to < all.size()) {
            body.put("nextPageToken", encoded(to));
        }
    }

    private static int size(String wanted) {
        if (wanted.isEmpty()) {
            return LARGEST;
        }
        int size = wanted.matches("\\d{1,9}") ? Integer.parseInt(wanted) : -1;
        if (size < 0 || size > LARGEST) {
            throw ComputeRefused.invalid(
                    "maxResults", wanted, "Values must be within the following range: [0, " + LARGEST + "]");
        }
        return size == 0 ? LARGEST : size;
    }

    private static int from(String token) {
        if (token.isEmpty()) {
            return 0;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.matches("from \\d{1,9}")) {
                return Integer.parseInt(text.substring("from ".length()));
            }
        } catch (IllegalArgumentException notOurs) {
            // Told below: it is none of our tokens.
        }
        throw ComputeRefused.invalid("pageToken", token, "Invalid page token.");
    }

    private static String encoded(int from) {
        return Base64.getUrlEncoder().encodeToString(("from " + from).getBytes(StandardCharsets.UTF_8));
    }
}
