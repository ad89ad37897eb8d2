package io.nearside.api.model;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * An IPv4 or IPv6 address range. Its text is canonical: no host bits, lower case.
 *
 * @param text such as {@code 10.20.0.0/24}
 */
public record Cidr(String text) {
    /** What a range looks like; only {@link #of} knows whether a text that looks so is one. */
    public static final Pattern FORM = Pattern.compile(
            "\\d{1,3}(\\.\\d{1,3}){3}/(\\d|[12]\\d|3[0-2])|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*/(\\d{1,2}|1[01]\\d|12[0-8])");

    /**
     * @throws IllegalArgumentException if the text is not a range, or has host bits: a range that says one thing and means another is
     *     a mistake somewhere
     */
    public Cidr {
        Parsed parsed = Parsed.of(text);
        if (!parsed.first().equals(parsed.masked())) {
            throw new IllegalArgumentException(text + " has host bits set; the range is " + parsed.canonical());
        }
        text = parsed.canonical();
    }

    /** The range of this text. */
    public static Cidr of(String text) {
        return new Cidr(text);
    }

    /**
     * The range that an address with a prefix length lies in: host bits are dropped. For what a service shows, where {@link #of} is for
     * what a person writes.
     */
    public static Cidr masking(String text) {
        return new Cidr(Parsed.of(text).canonical());
    }

    /** Whether every address of the other range is in this one. */
    public boolean contains(Cidr other) {
        Parsed mine = Parsed.of(text);
        Parsed theirs = Parsed.of(other.text);
        return mine.bits() == theirs.bits()
                && mine.prefix() <= theirs.prefix()
                && mine.first()
                        .shiftRight(mine.bits() - mine.prefix())
                        .equals(theirs.first().shiftRight(mine.bits() - mine.prefix()));
    }

    /** Whether the two ranges share an address. */
    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** Whether this range shares an address with any of those. */
    public boolean overlapsAny(Collection<Cidr> others) {
        return others.stream().anyMatch(this::overlaps);
    }

    /** The number of leading bits that all addresses share. */
    public int prefix() {
        return Parsed.of(text).prefix();
    }

    /** Whether this is a range of IPv6 addresses. */
    public boolean isSix() {
        return text.indexOf(':') >= 0;
    }

    @Override
    public String toString() {
        return text;
    }

    private record Parsed(BigInteger first, int bits, int prefix) {

        static Parsed of(String text) {
            int slash = text.indexOf('/');
            String address = slash < 0 ? "" : text.substring(0, slash).strip();
            try {
                byte[] bytes = AddressText.read(address).getAddress();
                int bits = address.indexOf(':') >= 0 ? 128 : 32;
                int prefix = Integer.parseInt(text.substring(slash + 1).strip());
                if (prefix < 0 || prefix > bits || bytes.length * 8 != bits) {
                    throw malformed(text);
                }
                return new Parsed(new BigInteger(1, bytes), bits, prefix);
            } catch (IllegalArgumentException e) {
                throw malformed(text);
            }
        }

        BigInteger masked() {
            return first.shiftRight(bits - prefix).shiftLeft(bits - prefix);
        }

        String canonical() {
            byte[] magnitude = masked().toByteArray();
            byte[] bytes = new byte[bits / 8];
            int length = Math.min(magnitude.length, bytes.length);
            System.arraycopy(magnitude, magnitude.length - length, bytes, bytes.length - length, length);
            try {
                return shortened(InetAddress.getByAddress(bytes).getHostAddress()) + "/" + prefix;
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The JDK writes every group of an IPv6 address; the longest run of zero groups becomes {@code ::} (RFC 5952). */
        private static String shortened(String address) {
            if (address.indexOf(':') < 0) {
                return address;
            }
            String longest = "";
            for (String run = "0:0:0:0:0:0:0:0"; run.length() >= 3; run = run.substring(2)) {
                if ((":" + address + ":").contains(":" + run + ":")) {
                    longest = run;
                    break;
                }
            }
            if (longest.isEmpty()) {
                return address;
            }
            String around = ":" + address + ":";
            int at = around.indexOf(":" + longest + ":");
            String before = at == 0 ? "" : around.substring(1, at);
            String after = around.substring(at + longest.length() + 2);
            return before + "::" + (after.isEmpty() ? "" : after.substring(0, after.length() - 1));
        }

        private static IllegalArgumentException malformed(String text) {
            return new IllegalArgumentException("'" + text + "' is not an address range such as 10.20.0.0/24");
        }
    }
}
