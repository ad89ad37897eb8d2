package io.nearside.simulator;

import java.util.function.Function;

/** XML put together element by element, in the order in which it is read. */
public final class Xml {
    private final StringBuilder text = new StringBuilder();

    public Xml put(String element, Object value) {
        text.append('<').append(element).append('>').append(escaped(String.valueOf(value)));
        text.append("</").append(element).append('>');
        return this;
    }

    public Xml put(String element, Xml content) {
        text.append('<').append(element).append('>').append(content.text);
        text.append("</").append(element).append('>');
        return this;
    }

    /** Puts the other's elements behind these. */
    public Xml add(Xml more) {
        text.append(more.text);
        return this;
    }

    /** An AWS list: an element that holds one {@code item} for each. */
    public <T> Xml list(String element, Iterable<T> all, Function<T, Xml> shape) {
        Xml items = new Xml();
        all.forEach(each -> items.put("item", shape.apply(each)));
        return put(element, items);
    }

    /** As a document whose root has a namespace. */
    public String document(String root, String namespace) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + " xmlns=\"" + namespace + "\">" + text + "</"
                + root + ">";
    }

    /** As a document whose root has none. */
    public String document(String root) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + root + ">" + text + "</" + root + ">";
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
