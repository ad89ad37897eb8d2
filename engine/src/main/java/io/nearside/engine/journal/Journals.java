package io.nearside.engine.journal;

import java.util.List;

/** Where journals are kept. */
public interface Journals {

    /** The journal of the link of this name; empty if there was none yet. */
    Journal of(String link);

    /** The names of the links that have one. */
    List<String> links();
}
