package io.nearside.simulator.ec2;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An IPv4 or IPv6 block with the bits beyond its prefix cleared. */
public record Cidr(BigInteger first, int prefix, int bits) {
    private static final Pattern V4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** Empty when it is none. */
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return address(text.substring(0, slash))
                .filter(raw -> prefix <= raw.length * 8)
                .map(raw -> {
                    int beyond = raw.length * 8 - prefix;
                    BigInteger first = new BigInteger(1, raw).shiftRight(beyond).shiftLeft(beyond);
                    return new Cidr(first, prefix, raw.length * 8);
                });
    }

    public static Cidr of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a CIDR block: " + text));
    }

    public boolean isV4() {
        return bits == 32;
    }

    public boolean contains(Cidr other) {
        return bits == other.bits
                && prefix <= other.prefix
                && first.shiftRight(bits - prefix).equals(other.first.shiftRight(bits - prefix));
    }

    public boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** How many addresses it has; for an IPv4 block. */
    long size() {
        return 1L << (bits - prefix);
    }

    /** One of its addresses, counted from 0. */
    String address(long index) {
        String alone = new Cidr(first.add(BigInteger.valueOf(index)), bits, bits).toString();
        return alone.substring(0, alone.indexOf('/'));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        int group = isV4() ? 8 : 16;
        for (int shift = bits - group; shift >= 0; shift -= group) {
            int part = first.shiftRight(shift).intValue() & ((1 << group) - 1);
            text.append(isV4() ? String.valueOf(part) : Integer.toHexString(part));
            text.append(shift == 0 ? "" : isV4() ? "." : ":");
        }
        String address = isV4() ? text.toString() : shortened(text.toString());
        return address + "/" + prefix;
    }

    /** The longest run of two and more zero groups as a double colon (RFC 5952). */
    private static String shortened(String groups) {
        for (int run = 8; run >= 2; run--) {
            String zeros = "0:".repeat(run);
            String padded = groups + ":";
            int at = padded.startsWith(zeros) ? 0 : padded.indexOf(":" + zeros);
            if (at >= 0) {
                String before = padded.substring(0, at);
                String after = padded.substring(at + zeros.length() + (at == 0 ? 0 : 1));
                return before + "::" + (after.isEmpty() ? "" : after.substring(0, after.length() - 1));
            }
        }
        return groups.toLowerCase(Locale.ROOT);
    }

    private static Optional<byte[]> address(String text) {
        var v4 = V4.matcher(text);
        if (v4.matches()) {
            byte[] raw = new byte[4];
            for (int i = 0; i < 4; i++) {
                int part = Integer.parseInt(v4.group(i + 1));
                if (part > 255) {
                    return Optional.empty();
                }
                raw[i] = (byte) part;
            }
            return Optional.of(raw);
        }
        if (!V6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            // The pattern lets only literals through, so that no name is looked up.
            byte[] raw = InetAddress.getByName(text).getAddress();
            return raw.length == 16 ? Optional.of(raw) : Optional.empty();
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
