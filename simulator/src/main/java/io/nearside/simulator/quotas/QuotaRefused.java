package io.nearside.simulator.quotas;

/** A refusal of Service Quotas on its way to the answer: always 400, as its JSON protocol has it. */
final class QuotaRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String code;
    private final String text;

    QuotaRefused(String code, String text) {
        super(code + ": " + text);
        this.code = code;
        this.text = text;
    }

    static QuotaRefused missing(String text) {
        return new QuotaRefused("NoSuchResourceException", text);
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }
}
