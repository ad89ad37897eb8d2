package io.nearside.simulator;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids in the clouds' own shapes. The same seed and the same order of requests give the same ids. */
public final class Ids {
    private final long seed;
    private final AtomicLong counter = new AtomicLong();
    private final AtomicLong requests = new AtomicLong(1L << 40);
    private final AtomicLong rules = new AtomicLong(1L << 41);

    Ids(long seed) {
        this.seed = seed;
    }

    /** A prefix and 17 hexadecimal digits, the shape of EC2's long ids: {@code pcx-0123456789abcdef0}. */
    public String ec2(String prefix) {
        return String.format("%s-0%016x", prefix, next(counter));
    }

    /** A prefix and 11 hexadecimal digits, the shape of Aiven's ids of static IPs and of private endpoints' connections: {@code ip359373e5e56}. */
    public String aiven(String prefix) {
        return prefix + String.format("%016x", next(counter)).substring(0, 11);
    }

    /** The id of a security group rule. Counted on its own, since a VPC comes with some and no other id shall depend on how many. */
    public String rule() {
        return String.format("sgr-0%016x", next(rules));
    }

    /** 19 digits, the shape of Google's ids. */
    public String google() {
        return digits(next(counter));
    }

    /** The id of an operation of Google's. Counted as those of requests are. */
    public String googleOperation() {
        return digits(next(requests));
    }

    private static String digits(long number) {
        return String.valueOf(1_000_000_000_000_000_000L + Math.floorMod(number, 8_000_000_000_000_000_000L));
    }

    public String uuid() {
        return uuid(counter);
    }

    /** The id of a request. Counted on its own, as access keys are, so that what is made later has the same id however often someone looked before. */
    public String request() {
        return uuid(requests);
    }

    private String uuid(AtomicLong from) {
        long high = (next(from) & ~0xF000L) | 0x4000L;
        long low = (next(from) & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** So many characters of an access key id, capitals and digits. */
    public String key(String prefix, int length) {
        StringBuilder key = new StringBuilder(prefix);
        while (key.length() < length) {
            key.append(Long.toString(next(requests) >>> 1, 36).toUpperCase(Locale.ROOT));
        }
        return key.substring(0, length);
    }

    /** The finalizer of SplitMix64 over a counter: distinct for distinct counts, and looks like an id. */
    private long next(AtomicLong from) {
        long z = seed + from.incrementAndGet() * 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
