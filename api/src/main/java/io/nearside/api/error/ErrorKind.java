package io.nearside.api.error;

/** What a failure means for whoever called. Branch on this, never on a text. */
public enum ErrorKind {
    /** The service understood and will never accept it like this. */
    INVALID(Outlook.FINAL),
    /** Not permitted, or not known who asks. Final, unless a permission was granted moments ago. */
    DENIED(Outlook.FINAL),
    /** It does not exist, or cannot be seen from here, or not yet. */
    NOT_FOUND(Outlook.LOOK_AGAIN),
    /** It is in a state that forbids this, or exists already: look again, then judge. */
    CONFLICT(Outlook.LOOK_AGAIN),
    /** Another operation is under way on the same thing. */
    BUSY(Outlook.TRY_LATER),
    /** A quota is reached; only a person can raise it. */
    EXHAUSTED(Outlook.FINAL),
    /** Too many calls; the service may say how long to wait. */
    THROTTLED(Outlook.TRY_LATER),
    /** No answer, or the service's own fault. A write may have had its effect: look again before it is repeated. */
    UNAVAILABLE(Outlook.TRY_LATER),
    /** The thread was interrupted; its flag is kept. */
    CANCELLED(Outlook.FINAL),
    /** The provider was closed. */
    CLOSED(Outlook.FINAL),
    /** Nothing above; the fault has the service's own code. */
    UNKNOWN(Outlook.FINAL);

    /** What to do about a kind when nothing more is known. */
    public enum Outlook {
        FINAL,
        LOOK_AGAIN,
        TRY_LATER
    }

    private final Outlook outlook;

    ErrorKind(Outlook outlook) {
        this.outlook = outlook;
    }

    /** What to do about it when nothing more is known. */
    public Outlook outlook() {
        return outlook;
    }
}
