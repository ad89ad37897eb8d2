package io.nearside.gcp;

import io.nearside.api.model.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a thing of Google's says which link it was made for: in its description, which goes with the call that makes it. Labels are set by a call
 * of their own (compute.proto of addresses and forwarding rules), before which whoever is cut off would leave a thing that nobody made; and
 * firewall rules have none.
 */
public final class GcpMarks {
    private static final String LEAD = Mark.MANAGER_KEY + "=" + Mark.MANAGER + " " + Mark.LINK_KEY + "=";

    private static final Pattern FORM = Pattern.compile(Pattern.quote(LEAD) + "(\\S+)(?: .*)?");

    private GcpMarks() {}

    /** What a marked thing's description is. */
    public static String description(Mark mark) {
        return LEAD + mark.link();
    }

    /** The mark in a description; null if there is none. */
    public static @Nullable Mark mark(String description) {
        Matcher says = FORM.matcher(description);
        return says.matches() ? new Mark(says.group(1)) : null;
    }
}
