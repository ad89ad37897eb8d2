package io.nearside.api;

/** A token or password. It never prints: only {@link #reveal()} gives it away, and that is what a reviewer looks for. */
public final class Secret {
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Wraps a value; surrounding white space, as a file's last newline, is not part of it. */
    public static Secret of(String value) {
        return new Secret(value.strip());
    }

    /** The value itself, for the one place that puts it on the wire. */
    public String reveal() {
        return value;
    }

    @Override
    public String toString() {
        return "***";
    }
}
