package io.nearside.aiven;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An address as Aiven writes it. A text that is none must not be looked up as a name, which is what the JDK makes of it. */
final class AivenAddress {
    private static final Pattern FOUR = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    private AivenAddress() {}

    /**
     * The address of this text.
     *
     * @throws IllegalArgumentException if it is none
     */
    static InetAddress of(String text) {
        if (!FOUR.matcher(text).matches()) {
            throw new IllegalArgumentException("an address in it is none of IPv4");
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address in it is none of IPv4", e);
        }
    }
}
