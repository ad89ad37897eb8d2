package io.nearside.api.error;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands in a link's way, in plain words.
 *
 * @param code its stable name, one documented page each
 * @param subject the thing it is about, by the id that its owner knows it by
 * @param cause what is wrong, as a sentence
 * @param remedy what a person does about it, as a sentence
 * @param evidence what was seen, in order
 */
public record Problem(ProblemCode code, String subject, String cause, String remedy, Map<String, String> evidence) {

    public Problem {
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** A problem that needs no more evidence than its own words. */
    public static Problem of(ProblemCode code, String subject, String cause, String remedy) {
        return new Problem(code, subject, cause, remedy, Map.of());
    }

    /** The same problem with one more thing that was seen. */
    public Problem seen(String what, String value) {
        Map<String, String> more = new LinkedHashMap<>(evidence);
        more.put(what, value);
        return new Problem(code, subject, cause, remedy, more);
    }
}
