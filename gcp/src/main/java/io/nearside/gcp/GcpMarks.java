package io.nearside.gcp;

import io.nearside.api.model.Mark;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a thing of Google's says which link it was made for: in its description, which is given when it is made. Labels are given by a call of
 * their own afterwards (compute.proto of both addresses and forwarding rules: "can only be added or modified by the setLabels method"), so
 * that whoever is cut off between the two would leave a thing that nobody made; and firewall rules have none.
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
