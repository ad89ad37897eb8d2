package io.nearside.api.model;

/** What every id keeps to. */
final class Ids {
    private static final int LONGEST = 512;

    private Ids() {}

    static String checked(String type, String value) {
        String text = value.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException(type + " must not be empty");
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(type + " is too long or has control characters");
        }
        return text;
    }

    /** What stands after the last slash. */
    static String label(String value) {
        return value.substring(value.lastIndexOf('/') + 1);
    }
}
