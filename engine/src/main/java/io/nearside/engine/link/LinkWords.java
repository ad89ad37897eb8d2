package io.nearside.engine.link;

import io.nearside.api.link.LinkKey;
import java.util.List;
import java.util.SortedMap;

/**
 * What a link file can say: the keys of each section, by what the section is about.
 *
 * @param vendors by {@code vendor.id}
 * @param clouds by {@code near.cloud}
 * @param kinds by {@code link.kind}
 * @param credentials by whom they are for: a key of {@code as}
 */
public record LinkWords(
        SortedMap<String, List<LinkKey>> vendors,
        SortedMap<String, List<LinkKey>> clouds,
        SortedMap<String, List<LinkKey>> kinds,
        SortedMap<String, List<LinkKey>> credentials) {}
