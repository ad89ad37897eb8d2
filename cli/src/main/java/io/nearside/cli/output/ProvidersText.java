package io.nearside.cli.output;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Need;
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

    /** Every cloud and vendor with its keys; those that a file cannot do without have a star. */
    public List<String> lines(Plugins plugins) {
        List<String> lines = new ArrayList<>();
        plugins.clouds().forEach(cloud -> {
            lines.add("near: {cloud: " + style.strong(cloud.id()) + "}");
            keys(lines, cloud.keys(), "  ");
            credentials(lines, cloud.id(), cloud.credentialKeys());
        });
        plugins.vendors().forEach(vendor -> {
            lines.add("vendor: {id: " + style.strong(vendor.id()) + "}");
            keys(lines, vendor.keys(), "  ");
            credentials(lines, vendor.id(), vendor.credentialKeys());
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

    private void keys(List<String> lines, List<LinkKey> keys, String indent) {
        for (LinkKey key : keys) {
            String name = key.name() + (key.need() == Need.REQUIRED ? "*" : "");
            String start = indent + name + " ".repeat(Math.max(1, KEY_WIDTH - name.length()));
            int width = Math.max(LEAST_TEXT, columns - start.length());
            for (String line : Wrap.lines(key.says() + " Such as " + key.example(), width)) {
                lines.add(start + line);
                start = " ".repeat(start.length());
            }
        }
    }
}
