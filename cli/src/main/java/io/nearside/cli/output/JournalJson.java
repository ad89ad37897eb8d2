package io.nearside.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.Journals;
import java.util.List;
import java.util.Locale;

/** Journals as JSON documents. */
public final class JournalJson {

    private JournalJson() {}

    /** One link's, oldest entry first. */
    public static ObjectNode history(String link, List<JournalEntry> entries) {
        ObjectNode document = ProgressJson.object().put("link", link);
        ArrayNode array = document.putArray("entries");
        for (JournalEntry entry : entries) {
            ObjectNode node = array.addObject();
            node.put("at", entry.at().toString()).put("run", entry.run()).put("who", entry.who());
            node.put("event", event(entry));
            entry.fields().forEach(node::put);
        }
        return document;
    }

    /** The links that have one, with the last entry of each. */
    public static ObjectNode list(Journals journals) {
        ObjectNode document = ProgressJson.object();
        ArrayNode array = document.putArray("links");
        for (String link : journals.links()) {
            ObjectNode node = array.addObject().put("link", link);
            List<JournalEntry> entries = journals.of(link).entries();
            if (!entries.isEmpty()) {
                JournalEntry last = entries.get(entries.size() - 1);
                node.put("last", event(last)).put("at", last.at().toString());
            }
        }
        return document;
    }

    static String event(JournalEntry entry) {
        return entry.event().name().toLowerCase(Locale.ROOT);
    }
}
