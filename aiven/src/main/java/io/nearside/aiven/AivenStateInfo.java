package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a UUID in a {@code state_info} whose keys are not known. */
final class AivenStateInfo {
    private static final Pattern UUID =
            Pattern.compile("(?<![0-9a-f-])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])");

    private AivenStateInfo() {}

    /**
     * A UUID and where it stood.
     *
     * @param path such as {@code .peer.id[0]}
     */
    record Uuid(String path, String value) {}

    private record Text(String path, String lower) {}

    /**
     * The first UUID that is none of the known ones, in lower case. A value that is nothing but one goes before one that is mentioned in
     * a sentence. Warnings are left out: they speak of other people's networks.
     */
    static Optional<Uuid> uuidOtherThan(List<String> known, JsonNode info) {
        List<Text> texts = new ArrayList<>();
        info.properties().stream()
                .filter(field -> !field.getKey().equals("warnings"))
                .forEach(field -> collect("." + field.getKey(), field.getValue(), texts));
        List<Uuid> alone = new ArrayList<>();
        List<Uuid> mentioned = new ArrayList<>();
        for (Text text : texts) {
            Matcher matcher = UUID.matcher(text.lower());
            while (matcher.find()) {
                Uuid uuid = new Uuid(text.path(), matcher.group());
                (uuid.value().equals(text.lower()) ? alone : mentioned).add(uuid);
            }
        }
        alone.addAll(mentioned);
        return alone.stream().filter(uuid -> !known.contains(uuid.value())).findFirst();
    }

    private static void collect(String path, JsonNode node, List<Text> texts) {
        if (node.isTextual()) {
            texts.add(new Text(path, node.asText().strip().toLowerCase(Locale.ROOT)));
        }
        node.properties().forEach(field -> collect(path + "." + field.getKey(), field.getValue(), texts));
        if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                collect(path + "[" + index + "]", node.path(index), texts);
            }
        }
    }
}
