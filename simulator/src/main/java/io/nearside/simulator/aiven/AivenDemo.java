package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;

/** Aiven's part of the demo: a project, and tokens that may write in it or only read. */
public final class AivenDemo {
    public static final String PROJECT = "acme-prod";
    public static final String TOKEN = "demo-token";
    public static final String READ_TOKEN = "demo-read-token";

    private AivenDemo() {}

    public static void plant(AivenWorld aiven) {
        aiven.addToken(TOKEN, Access.WRITE, PROJECT);
        aiven.addToken(READ_TOKEN, Access.READ, PROJECT);
    }
}
