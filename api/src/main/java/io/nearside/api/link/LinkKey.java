package io.nearside.api.link;

/**
 * One key that a plugin reads in its section of a link file. The engine refuses a key that nobody declares, naming the nearest one that
 * somebody does; documentation and schema are composed from these.
 *
 * @param name the key, in camel case
 * @param shape what its value looks like
 * @param need whether a file can do without it
 * @param says one sentence for the reader of the file
 * @param example a value that is valid
 */
public record LinkKey(String name, Shape shape, Need need, String says, String example) {

    /** What a value looks like. */
    public enum Shape {
        TEXT,
        /** A text, or a list of texts. */
        TEXTS,
        /** Keys of its own. */
        SECTION
    }

    /** Whether a file can do without the key. */
    public enum Need {
        REQUIRED,
        OPTIONAL
    }

    /** A text without which the section makes no sense. */
    public static LinkKey required(String name, String says, String example) {
        return new LinkKey(name, Shape.TEXT, Need.REQUIRED, says, example);
    }

    /** A text that may be left out. */
    public static LinkKey optional(String name, String says, String example) {
        return new LinkKey(name, Shape.TEXT, Need.OPTIONAL, says, example);
    }
}
