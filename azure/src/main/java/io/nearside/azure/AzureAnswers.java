package io.nearside.azure;

import com.azure.core.management.exception.ManagementError;
import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.ReadValueCallback;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads answers; what is missing or malformed becomes a failure of the call. */
public final class AzureAnswers {

    private AzureAnswers() {}

    /** A body, read by the SDK's own types. */
    static <T> T read(String body, ReadValueCallback<JsonReader, T> reading) {
        try (JsonReader reader = JsonProviders.createReader(body)) {
            return present("body", reading.read(reader));
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("it is no JSON of the thing that was sent", e);
        }
    }

    /** The error in a body, if there is one. */
    static Optional<ManagementError> error(String body) {
        return fields(body)
                .map(fields -> fields.get("error"))
                .filter(Map.class::isInstance)
                .map(error -> read(body, ManagementError::fromJson));
    }

    /** A text at the top of a body, if it is there. */
    public static Optional<String> text(String body, String key) {
        return fields(body).map(fields -> fields.get(key)).map(String::valueOf);
    }

    /** The objects of the list {@code value} at the top of a body; none if it is not there. */
    public static List<Map<?, ?>> values(String body) {
        List<Map<?, ?>> values = new ArrayList<>();
        fields(body).map(fields -> fields.get("value")).ifPresent(list -> {
            if (list instanceof List<?> entries) {
                entries.forEach(entry -> {
                    if (entry instanceof Map<?, ?> map) {
                        values.add(map);
                    }
                });
            }
        });
        return values;
    }

    /** A body as a map, empty if it is none. */
    public static Map<String, Object> map(String body) {
        return fields(body).orElse(Map.of());
    }

    private static Optional<Map<String, Object>> fields(String body) {
        try (JsonReader reader = JsonProviders.createReader(body)) {
            return Optional.ofNullable(reader.readMap(JsonReader::readUntyped));
        } catch (IOException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** What an answer cannot lack. */
    public static <T> T present(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("it lacks " + field);
        }
        return value;
    }

    /** A list that an answer may leave out, which counts as an empty one. */
    public static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    /** Address ranges. */
    public static Set<Cidr> ranges(@Nullable List<String> texts) {
        Set<Cidr> ranges = new HashSet<>();
        list(texts).forEach(text -> ranges.add(Cidr.masking(text)));
        return ranges;
    }

    /** The mark that tags carry; null if they carry none, or half of one. */
    public static @Nullable Mark mark(@Nullable Map<String, String> tags) {
        if (tags == null || !Mark.MANAGER.equals(tags.get(Mark.MANAGER_KEY))) {
            return null;
        }
        String link = tags.get(Mark.LINK_KEY);
        return link == null || link.isBlank() ? null : new Mark(link);
    }

    /** The tags of a mark. */
    public static Map<String, String> tags(Mark mark) {
        // In one order: what Azure is told does not change from run to run.
        return new TreeMap<>(Map.of(Mark.MANAGER_KEY, Mark.MANAGER, Mark.LINK_KEY, mark.link()));
    }
}
