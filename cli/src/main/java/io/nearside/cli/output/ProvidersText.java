package io.nearside.cli.output;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Need;
import io.nearside.engine.provider.Offer;
import io.nearside.engine.provider.Offers;
import io.nearside.engine.provider.Plugins;
import java.util.ArrayList;
import java.util.List;

/** The installed clouds and vendors as lines for people. */
public final class ProvidersText {
    private static final int KEY_WIDTH = 13;

    private static final int LEAST_TEXT = 20;

    private final int columns;

    private final Style style;

    /** Lines of this width. */
    public ProvidersText(int columns, Style style) {
        this.columns = columns;
        this.style = style;
    }

    /** Every cloud and vendor with its keys and with what it can do; keys that a file cannot do without have a star. */
    public List<String> lines(Plugins plugins, Offers offers) {
        List<String> lines = new ArrayList<>();
        plugins.clouds().forEach(cloud -> {
            lines.add("near: {cloud: " + style.strong(cloud.id()) + "}");
            keys(lines, cloud.keys(), "  ");
            credentials(lines, cloud.id(), cloud.credentialKeys());
            offer(lines, offers.of(cloud));
        });
        plugins.vendors().forEach(vendor -> {
            lines.add("vendor: {id: " + style.strong(vendor.id()) + "}");
            keys(lines, vendor.keys(), "  ");
            credentials(lines, vendor.id(), vendor.credentialKeys());
            offer(lines, offers.of(vendor));
        });
        lines.add(style.faint("* cannot be left out"));
        return lines;
    }

    private void credentials(List<String> lines, String id, List<LinkKey> keys) {
        if (!keys.isEmpty()) {
            lines.add("  as: {" + id + ": {...}}, for other credentials than the environment's");
            keys(lines, keys, "    ");
        }
    }

    private void offer(List<String> lines, Offer offer) {
        wrap(lines, "  can          ", String.join(", ", offer.capabilities()));
        offer.traits().forEach((capability, traits) -> {
            lines.add("    " + capability);
            TraitWords.of(traits).forEach(words -> wrap(lines, "      ", words));
        });
    }

    private void wrap(List<String> lines, String start, String text) {
        String lead = start;
        for (String line : Wrap.lines(text, Math.max(LEAST_TEXT, columns - start.length()))) {
            lines.add(lead + line);
            lead = " ".repeat(start.length());
        }
    }

    private void keys(List<String> lines, List<LinkKey> keys, String indent) {
        for (LinkKey key : keys) {
            String name = key.name() + (key.need() == Need.REQUIRED ? "*" : "");
            String start = indent + name + " ".repeat(Math.max(1, KEY_WIDTH - name.length()));
            wrap(lines, start, key.says() + " Such as " + key.example());
        }
    }
}
