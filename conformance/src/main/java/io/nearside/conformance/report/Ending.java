package io.nearside.conformance.report;

/** What came of a rule. */
public enum Ending {
    PASS,
    FAIL,
    /** The arena breaks the rule, as its harness declares and the run showed. */
    DEVIATION,
    /** The arena cannot show it. */
    UNTESTED,
    NOT_OFFERED
}
