package io.nearside.api.error;

/**
 * A problem's stable name, such as {@code cidr-overlap}. Nearside's own are constants of {@link ProblemCodes}; a plugin may bring more.
 */
public record ProblemCode(String value) {

    public ProblemCode {
        if (!value.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("'" + value + "' is not a problem code such as cidr-overlap");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
