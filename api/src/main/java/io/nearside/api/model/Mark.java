package io.nearside.api.model;

/**
 * How a thing made for a link is known again, on clouds that keep tags or labels.
 *
 * @param link the link's name
 */
public record Mark(String link) {

    /** The tag or label that says who made a thing. */
    public static final String MANAGER_KEY = "managed-by";

    /** Its value. */
    public static final String MANAGER = "nearside";

    /** The tag or label that says for which link. */
    public static final String LINK_KEY = "nearside-link";

    public Mark {
        link = Ids.checked("Mark", link);
    }
}
