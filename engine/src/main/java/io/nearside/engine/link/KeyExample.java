package io.nearside.engine.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Text;

/** The example of a key as a value. */
public final class KeyExample {
    private static final ObjectMapper YAML = new YAMLMapper();

    private KeyExample() {}

    /** A text stays the text that it is, of digits too; the rest is read as YAML: numbers, flags, lists and maps. */
    public static Object of(LinkKey key) {
        if (key.shape() instanceof Text) {
            return key.example();
        }
        try {
            return YAML.readValue(key.example(), Object.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The example of " + key.name() + " is no YAML", e);
        }
    }
}
