package io.nearside.cli.output;

import io.nearside.engine.progress.StepReport.State;

/** Marks and colours, as far as the terminal has them. */
public final class Style {
    private static final String ESCAPE = "\u001b[";

    private final boolean colours;

    private final boolean unicode;

    private Style(boolean colours, boolean unicode) {
        this.colours = colours;
        this.unicode = unicode;
    }

    /** Colours on a terminal only, and not if they are not wanted (no-color.org). */
    public static Style of(Terminal terminal, Colours wanted) {
        return new Style(terminal.kind() == Terminal.Kind.SCREEN && wanted == Colours.AUTO, terminal.hasUnicode());
    }

    /** Whether colours are wanted. */
    public enum Colours {
        AUTO,
        NEVER
    }

    /** A step's mark: one character wide. */
    public String mark(State state) {
        return switch (state) {
            case DONE -> paint("32", unicode ? "✓" : "+");
            case SKIPPED -> paint("2", unicode ? "–" : "-");
            case DUE -> paint("36", unicode ? "→" : ">");
            case LATER -> paint("2", unicode ? "·" : ".");
            case WAITING -> paint("33", unicode ? "…" : "~");
            case BLOCKED -> paint("31", unicode ? "✗" : "x");
        };
    }

    /** Stands at the end of a line that was cut. */
    String cutMark() {
        return unicode ? "…" : "~";
    }

    /** What went wrong. */
    public String bad(String text) {
        return paint("31", text);
    }

    /** What went well. */
    public String good(String text) {
        return paint("32", text);
    }

    /** What a person should look at. */
    public String warning(String text) {
        return paint("33", text);
    }

    /** What can be passed over. */
    public String faint(String text) {
        return paint("2", text);
    }

    /** A heading. */
    public String strong(String text) {
        return paint("1", text);
    }

    private String paint(String code, String text) {
        return colours ? ESCAPE + code + "m" + text + ESCAPE + "0m" : text;
    }
}
