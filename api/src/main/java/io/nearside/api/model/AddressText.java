package io.nearside.api.model;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as people and services write them. */
public final class AddressText {
    /** Stricter than the JDK, which takes what is no address for a name and asks the network about it. */
    private static final Pattern LITERAL =
            Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(?:\\.(?!$)|$)){4}|[0-9a-fA-F]*:[0-9a-fA-F:.]*");

    private AddressText() {}

    /**
     * The address that a text is; nothing is looked up.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static InetAddress read(String text) {
        return find(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address"));
    }

    /** The address that a text is, or empty if it is none; nothing is looked up. */
    public static Optional<InetAddress> find(String text) {
        if (!LITERAL.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
