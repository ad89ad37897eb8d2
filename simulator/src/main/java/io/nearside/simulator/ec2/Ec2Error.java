package io.nearside.simulator.ec2;

/** A refusal of EC2 on its way to the answer. */
final class Ec2Error extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String text;

    Ec2Error(int status, String code, String text) {
        super(code + ": " + text);
        this.status = status;
        this.code = code;
        this.text = text;
    }

    /** Most of them: the client's fault, 400. */
    static Ec2Error of(String code, String text) {
        return new Ec2Error(400, code, text);
    }

    static Ec2Error invalid(String text) {
        return of("InvalidParameterValue", text);
    }

    static Ec2Error missing(String parameter) {
        return of("MissingParameter", "The request must contain the parameter " + parameter);
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
