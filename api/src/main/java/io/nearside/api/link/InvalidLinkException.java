package io.nearside.api.link;

/** What a link file, a flag or a variable says cannot be meant. Thrown before any call is made. */
public final class InvalidLinkException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    private final String cause;

    private final String remedy;

    /**
     * @param key the key's whole path, such as {@code near.account}, or the variable's name
     * @param cause what is wrong, as a clause: "is not a 12-digit account id"
     * @param remedy what to write instead, as a sentence
     */
    public InvalidLinkException(String key, String cause, String remedy) {
        super(key + " " + cause + ". " + remedy);
        this.key = key;
        this.cause = cause;
        this.remedy = remedy;
    }

    /** The key's whole path. */
    public String key() {
        return key;
    }

    /** The same, where it has to be said in which of several files it is. */
    public InvalidLinkException in(String file) {
        InvalidLinkException told = new InvalidLinkException(file + ": " + key, cause, remedy);
        told.initCause(this);
        return told;
    }

    /** What to write instead. */
    public String remedy() {
        return remedy;
    }
}
