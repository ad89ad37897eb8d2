package io.nearside.engine.journal;

import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.engine.journal.JournalEntry.Event;
import java.util.List;

/**
 * What a journal tells of who wrote an object that carries no mark.
 *
 * @param made whether it was answered that the object was made or changed
 * @param doubtful whether a write of it has had no answer: a run was killed, or the answer was lost
 */
record Authorship(boolean made, boolean doubtful) {
    private static final Authorship NONE = new Authorship(false, false);

    private static final String ALREADY = new Change<>(Effect.ALREADY, "").says();

    private static final String GONE = new Removal.Gone().says();

    private static final String CREATED = new Change<>(Effect.CREATED, "").says();

    private static final String UPDATED = new Change<>(Effect.UPDATED, "").says();

    static Authorship of(String object, List<JournalEntry> entries) {
        Authorship now = NONE;
        boolean doubtedBefore = false;
        for (JournalEntry entry : entries) {
            if (entry.event() == Event.GONE) {
                now = NONE;
            } else if (entry.field("object").equals(object)) {
                boolean doubted = now.doubtful;
                now = now.after(entry, doubtedBefore);
                // An intent is doubtful until its answer; what was in doubt before it stays so.
                doubtedBefore = entry.event() == Event.INTENT ? doubted : now.doubtful;
            }
        }
        return now;
    }

    private Authorship after(JournalEntry entry, boolean doubtedBefore) {
        return switch (entry.event()) {
            case INTENT -> new Authorship(made, true);
            case OUTCOME -> answered(entry.field("outcome"), doubtedBefore);
            case FAILURE -> {
                boolean lost = entry.field("kind").equals(ErrorKind.UNAVAILABLE.name());
                yield new Authorship(made, doubtedBefore || lost);
            }
            case STARTED, KEPT, READY, GONE, STOPPED -> this;
        };
    }

    private Authorship answered(String outcome, boolean doubtedBefore) {
        if (outcome.equals(CREATED) || outcome.equals(UPDATED)) {
            return new Authorship(true, false);
        }
        if (outcome.equals(GONE)) {
            return NONE;
        }
        // What is there already after an answer was lost may well be the work of that write.
        return new Authorship(made, outcome.equals(ALREADY) && doubtedBefore);
    }

    /** Whether it is to be taken for the link's own. */
    boolean isOurs() {
        return made || doubtful;
    }
}
