package io.nearside.engine.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A journal's entry as one line of JSON. */
final class JournalLine {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JournalLine() {}

    static String format(JournalEntry entry) {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("at", entry.at().toString());
        line.put("run", entry.run());
        line.put("who", entry.who());
        line.put("event", entry.event().name().toLowerCase(Locale.ROOT));
        entry.fields().forEach(line::put);
        return line.toString();
    }

    /** Empty for a torn line, and for one of a later version whose event is not known here. */
    static Optional<JournalEntry> parse(String text) {
        try {
            JsonNode line = MAPPER.readTree(text);
            if (line == null || !line.isObject()) {
                return Optional.empty();
            }
            Map<String, String> fields = new LinkedHashMap<>();
            line.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asText()));
            String at = fields.remove("at");
            String run = fields.remove("run");
            String who = fields.remove("who");
            String event = fields.remove("event");
            if (at == null || run == null || who == null || event == null) {
                return Optional.empty();
            }
            return Optional.of(new JournalEntry(
                    Instant.parse(at), run, who, JournalEntry.Event.valueOf(event.toUpperCase(Locale.ROOT)), fields));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
