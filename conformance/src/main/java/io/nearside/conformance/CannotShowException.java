package io.nearside.conformance;

/** The arena cannot arrange or observe what a rule needs. A harness declares each rule that ends so as a {@link Deviation}. */
public final class CannotShowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what what cannot be arranged, as a clause: "no credentials are refused here"
     */
    public CannotShowException(String what) {
        super(what);
    }
}
