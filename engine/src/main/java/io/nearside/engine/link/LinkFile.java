package io.nearside.engine.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A link file: YAML, of which JSON is a part. */
public final class LinkFile {
    private static final List<String> KEYS = List.of("name", "vendor", "near", "link", "as");

    private static final ObjectMapper MAPPER = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private LinkFile() {}

    /**
     * Reads a file.
     *
     * @throws InvalidLinkException if it cannot be read, is no YAML, or has a key that no link has; the keys inside the sections are
     *     checked when the link is opened, by the plugins that read them
     */
    public static Link read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new InvalidLinkException(file.toString(), "does not exist", "Name a link file.");
        } catch (AccessDeniedException e) {
            throw new InvalidLinkException(file.toString(), "cannot be read: permission denied", "Make it readable.");
        } catch (IOException e) {
            throw new InvalidLinkException(file.toString(), "cannot be read as text", "Name a link file in UTF-8.");
        }
    }

    /** Reads a text; {@code source} names it in messages. */
    public static Link parse(String source, String text) {
        LinkSection whole = LinkSection.of("", tree(source, text));
        NearestKey.check(whole, KEYS);
        return new Link(
                whole.required("name"),
                present(whole, "vendor"),
                present(whole, "near"),
                present(whole, "link"),
                whole.section("as"));
    }

    private static LinkSection present(LinkSection whole, String key) {
        if (whole.value(key).isEmpty()) {
            throw new InvalidLinkException(key, "is missing", "A link file has name, vendor, near and link.");
        }
        return whole.section(key);
    }

    private static Map<String, Object> tree(String source, String text) {
        if (text.isBlank()) {
            throw new InvalidLinkException(source, "is empty", "A link file has name, vendor, near and link.");
        }
        try {
            Map<String, Object> tree = MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
            return tree == null ? Map.of() : tree;
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + ")";
            String first = e.getOriginalMessage().lines().findFirst().orElse("");
            throw new InvalidLinkException(
                    source, "is not a link file: " + first + where, "Write key: value, as in the documentation.");
        }
    }
}
