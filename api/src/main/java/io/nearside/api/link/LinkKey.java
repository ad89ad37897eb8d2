package io.nearside.api.link;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One key that a plugin reads in its section of a link file. The engine refuses a key that nobody declares, naming the nearest one that
 * somebody does; documentation and schema are composed from these.
 *
 * @param name the key, in camel case
 * @param shape what its value looks like
 * @param need whether a file can do without it
 * @param says one sentence for the reader of the file
 * @param example a value that is valid, as YAML
 * @param kinds the kinds of link that read it; empty if all do. In links of another kind it is refused, and never required
 */
public record LinkKey(String name, Shape shape, Need need, String says, String example, Set<String> kinds) {

    public LinkKey {
        kinds = Set.copyOf(kinds);
    }

    /** What a value looks like: never stricter than the reader of the key, which may know more than a shape can say. */
    public sealed interface Shape {

        /** Any text. */
        Shape TEXT = new Text("");

        /** Any text, or a list of texts. */
        Shape TEXTS = new Texts("");

        /** True or false. */
        Shape FLAG = new Flag();

        /** One of these words. */
        static Shape words(String... words) {
            return new Choice(List.of(words));
        }

        /** Keys of its own. */
        static Shape section(LinkKey... keys) {
            return new Section(List.of(keys));
        }
    }

    /**
     * A text. YAML takes one of digits alone for a number, which counts as the text it was written as.
     *
     * @param form the regular expression that the whole text matches, such as both Java and JSON Schema understand; empty if any text will do
     */
    public record Text(String form) implements Shape {}

    /**
     * A text, or a list of texts.
     *
     * @param form that of each text
     */
    public record Texts(String form) implements Shape {}

    /** One of a few words. */
    public record Choice(List<String> words) implements Shape {
        public Choice {
            words = List.copyOf(words);
        }
    }

    /** True or false. */
    public record Flag() implements Shape {}

    /** Keys of its own, and no others. */
    public record Section(List<LinkKey> keys) implements Shape {
        public Section {
            keys = List.copyOf(keys);
        }
    }

    /**
     * A list.
     *
     * @param least how many there are at least
     */
    public record Items(Shape element, int least) implements Shape {}

    /** A value of any of these shapes. */
    public record Either(List<Shape> shapes) implements Shape {
        public Either {
            shapes = List.copyOf(shapes);
        }
    }

    /** Whether a file can do without the key. */
    public enum Need {
        REQUIRED,
        OPTIONAL,
        /** Of those keys of a section that say this, one at least has to be there. */
        ALTERNATIVE
    }

    /** A text without which the section makes no sense. */
    public static LinkKey required(String name, String says, String example) {
        return new LinkKey(name, Shape.TEXT, Need.REQUIRED, says, example, Set.of());
    }

    /** A text that may be left out. */
    public static LinkKey optional(String name, String says, String example) {
        return new LinkKey(name, Shape.TEXT, Need.OPTIONAL, says, example, Set.of());
    }

    /** A text of which another of the section's keys can take the place. */
    public static LinkKey alternative(String name, String says, String example) {
        return new LinkKey(name, Shape.TEXT, Need.ALTERNATIVE, says, example, Set.of());
    }

    /** The same key with texts of a form. */
    public LinkKey of(Pattern form) {
        return of(new Text(form.pattern()));
    }

    /** The same key with a value of another shape. */
    public LinkKey of(Shape other) {
        return new LinkKey(name, other, need, says, example, kinds);
    }

    /** The same key, read in links of these kinds only. */
    public LinkKey onlyFor(String... some) {
        return new LinkKey(name, shape, need, says, example, Set.of(some));
    }

    /** Whether links of this kind read it. */
    public boolean isFor(String kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }
}
