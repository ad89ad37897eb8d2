package io.nearside.it.conformance.recorded;

/** Who answers in a conversation. */
interface Respondent {

    Answer answer(Asked asked);

    /** The conversation is over. */
    void end();
}
