package io.nearside.engine.link;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A link, as a file says it or as a program makes it.
 *
 * @param name how the link is called everywhere: its journal, its marks, the name of what is made for it
 * @param vendor the far end: {@code id}, and the keys of that vendor
 * @param near the near end: {@code cloud}, and the keys of that cloud
 * @param link what connects them: {@code kind}, and the keys of that kind
 * @param as whose credentials to use, a section each for a cloud or a vendor; empty for those of the environment
 */
public record Link(String name, LinkSection vendor, LinkSection near, LinkSection link, LinkSection as) {
    static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");

    public Link {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidLinkException(
                    "name",
                    "'" + name + "' is not a link's name",
                    "Use 1 to 63 lower-case letters, digits and hyphens, such as orders-kafka.");
        }
    }

    /** A link made by a program, key by key as a file would have it. */
    public static Link of(String name, Map<String, ?> vendor, Map<String, ?> near, Map<String, ?> link) {
        return new Link(
                name,
                LinkSection.of("vendor", vendor),
                LinkSection.of("near", near),
                LinkSection.of("link", link),
                LinkSection.empty("as"));
    }

    /** The same link with credentials of its own, a map each for a cloud or a vendor. */
    public Link as(Map<String, ? extends Map<String, ?>> credentials) {
        return new Link(name, vendor, near, link, LinkSection.of("as", new LinkedHashMap<>(credentials)));
    }

    /** The vendor's id. */
    public String vendorId() {
        return vendor.required("id");
    }

    /** The cloud's id. */
    public String cloudId() {
        return near.required("cloud");
    }

    /** What connects the ends. */
    public String kind() {
        return link.required("kind");
    }
}
