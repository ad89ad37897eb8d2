package io.nearside.simulator.ram;

/** A refusal of RAM on its way to the answer. */
final class RamRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String text;

    RamRefused(int status, String code, String text) {
        super(code + ": " + text);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    /** Most of them: the client's fault, 400. */
    static RamRefused of(String code, String text) {
        return new RamRefused(400, code, text);
    }

    static RamRefused unknown(String what) {
        return of("UnknownResourceException", what + " could not be found.");
    }

    static RamRefused invalid(String text) {
        return of("InvalidParameterException", text);
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
