package io.nearside.cli.command;

import io.nearside.api.error.CloudException;
import io.nearside.engine.LinkSession;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What a ready link is for: the services that it reaches, by one more call to the vendor. */
final class Reached {

    private Reached() {}

    /** The same progress, with the hosts of a ready link; where the vendor does not tell them, with a word of why. */
    static Progress told(LinkSession session, Progress progress) {
        if (!(progress.verdict() instanceof Verdict.Ready)) {
            return progress;
        }
        try {
            return progress.reaching(session.hosts());
        } catch (CloudException e) {
            List<String> summary = new ArrayList<>(progress.summary());
            summary.add("What it reaches is not known: " + e.getMessage());
            return new Progress(progress.link(), progress.verdict(), progress.steps(), progress.warnings(), summary);
        }
    }
}
