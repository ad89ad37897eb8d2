package io.nearside.engine.route;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.link.NearestKey;
import io.nearside.engine.route.RouteChoice.ByTag;
import io.nearside.engine.route.RouteChoice.Existing;
import io.nearside.engine.route.RouteChoice.Wanted;
import io.nearside.engine.route.RouteChoice.Which;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code link.routes}: all, main, none, {@code {tag: env=prod}}, or a list of ids, main, and {@code {table, tag, replace}}. */
public final class RouteChoiceReader {
    /** The key that is read. */
    public static final String KEY = "routes";

    private final LinkSection link;

    private RouteChoiceReader(LinkSection link) {
        this.link = link;
    }

    /**
     * The choice that a section makes.
     *
     * @throws InvalidLinkException if it makes none, or none that can be meant
     */
    public static RouteChoice read(LinkSection link) {
        Object value = link.value(KEY)
                .orElseThrow(() -> new InvalidLinkException(
                        link.pathOf(KEY),
                        "is missing",
                        "Say which route tables are to lead to the vendor: all, main, none or a list of tables."));
        return new RouteChoiceReader(link).choice(value);
    }

    private RouteChoice choice(Object value) {
        if (value instanceof List<?> list && !list.isEmpty()) {
            List<Wanted> tables = new ArrayList<>();
            list.forEach(entry -> tables.add(wanted(entry)));
            return new RouteChoice.Listed(tables);
        }
        if (value instanceof Map<?, ?>) {
            return new RouteChoice.Listed(List.of(wanted(value)));
        }
        return switch (value.toString()) {
            case "all" -> new RouteChoice.All();
            case "main" -> new RouteChoice.Main();
            case "none" -> new RouteChoice.None();
            default -> throw refusal("cannot be '" + value + "'", "Write all, main, none or a list of tables.");
        };
    }

    private Wanted wanted(@Nullable Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            return new Wanted(table(String.valueOf(entry)), Existing.KEEP);
        }
        Object table = map.get("table");
        Object tag = map.get("tag");
        NearestKey.checkEntry(link.pathOf(KEY), map, RouteKeys.OF_A_TABLE);
        if ((table == null) == (tag == null)) {
            throw refusal(
                    "has an entry that is no table",
                    "Write {table: id, replace: true} or {tag: env=prod, replace: true}.");
        }
        Existing existing = existing(map.get("replace"));
        return new Wanted(tag == null ? table(String.valueOf(table)) : tag(tag.toString()), existing);
    }

    private Which table(String word) {
        if (word.equals("all") || word.equals("none")) {
            throw refusal("has '" + word + "' in a list", "Write routes: " + word + ", or list tables.");
        }
        return word.equals("main") ? new RouteChoice.MainOne() : new RouteChoice.ById(new RouteTableId(word));
    }

    private Existing existing(@Nullable Object replace) {
        if (replace != null && !(replace instanceof Boolean)) {
            throw refusal("has a replace that is neither true nor false", "Write replace: true.");
        }
        return Boolean.TRUE.equals(replace) ? Existing.REPLACE : Existing.KEEP;
    }

    private ByTag tag(String text) {
        int equal = text.indexOf('=');
        String key = (equal < 0 ? text : text.substring(0, equal)).strip();
        if (key.isEmpty()) {
            throw refusal("has a tag without a name", "Write {tag: env=prod}, or {tag: env} for any value.");
        }
        return new ByTag(
                key,
                equal < 0
                        ? Optional.empty()
                        : Optional.of(text.substring(equal + 1).strip()));
    }

    private InvalidLinkException refusal(String what, String remedy) {
        return new InvalidLinkException(link.pathOf(KEY), what, remedy);
    }
}
