package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.ArrayList;
import java.util.List;

/** What a call for several things could not do, in an answer of 200. */
final class Unsuccessful {
    private final List<Item> items = new ArrayList<>();

    private record Item(String resource, String code, String text) {}

    void add(String resource, String code, String text) {
        items.add(new Item(resource, code, text));
    }

    /** The answer to a call for so many. */
    Reply reply(int asked) {
        Xml answer = new Xml()
                .list(
                        "unsuccessful",
                        items,
                        item -> new Xml()
                                .put("error", new Xml().put("code", item.code()).put("message", item.text()))
                                .put("resourceId", item.resource()));
        return items.size() < asked ? Reply.of(answer) : Reply.unchanged(answer);
    }
}
