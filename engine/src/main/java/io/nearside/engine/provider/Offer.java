package io.nearside.engine.provider;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an installed cloud or vendor can do.
 *
 * @param capabilities the names of their interfaces, in order
 * @param traits how those that differ from cloud to cloud do so, as they say it themselves: by the names of the interfaces
 */
public record Offer(List<String> capabilities, Map<String, Record> traits) {

    public Offer {
        capabilities = List.copyOf(capabilities);
        traits = Collections.unmodifiableMap(new TreeMap<>(traits));
    }
}
