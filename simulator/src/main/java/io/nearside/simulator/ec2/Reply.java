package io.nearside.simulator.ec2;

import io.nearside.simulator.Effect;
import io.nearside.simulator.Xml;

/** What an action answers, and whether it changed anything. */
record Reply(Xml body, Effect effect) {
    static Reply of(Xml body) {
        return new Reply(body, Effect.DONE);
    }

    static Reply done() {
        return of(new Xml().put("return", true));
    }

    static Reply unchanged(Xml body) {
        return new Reply(body, Effect.NONE);
    }
}
