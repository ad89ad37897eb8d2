package io.nearside.engine.journal;

import java.util.List;

/** The journal of one link. */
public interface Journal {

    /** Every whole line, oldest first; a torn last line is passed over. */
    List<JournalEntry> entries();

    /** Appends a line; on return it is durable. Several processes may append to one journal. */
    void append(JournalEntry entry);
}
