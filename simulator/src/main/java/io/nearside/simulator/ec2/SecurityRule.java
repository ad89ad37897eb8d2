package io.nearside.simulator.ec2;

import java.util.Locale;

/**
 * A rule of a security group.
 *
 * @param id {@code sgr-…}
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, another protocol's number, or {@code -1} for all
 * @param from the first port, or the ICMP type; -1 for all
 * @param to the last port, or the ICMP code; -1 for all
 * @param peer a CIDR block, or the id of a security group
 * @param description empty for none
 */
public record SecurityRule(
        String id, Direction direction, String protocol, int from, int to, String peer, String description) {
    static final String ALL = "-1";
    static final int NO_PORT = -1;

    static SecurityRule everything(String id, Direction direction, String peer) {
        return new SecurityRule(id, direction, ALL, NO_PORT, NO_PORT, peer, "");
    }

    SecurityRule named(String wanted) {
        return new SecurityRule(wanted, direction, protocol, from, to, peer, description);
    }

    /** Whether both let the same traffic: a description makes no difference, as EC2 has it. */
    boolean lets(SecurityRule other) {
        return direction == other.direction
                && protocol.equals(other.protocol)
                && from == other.from
                && to == other.to
                && peer.equals(other.peer);
    }

    boolean isGroup() {
        return peer.startsWith("sg-");
    }

    boolean isV6() {
        return !isGroup() && peer.contains(":");
    }

    boolean isV4() {
        return !isGroup() && !isV6();
    }

    /** ICMP counts its types and codes where others count ports. */
    boolean isIcmp() {
        return protocol.startsWith("icmp");
    }

    boolean hasPorts() {
        return protocol.equals("tcp") || protocol.equals("udp");
    }

    /** As EC2 names it in a message: {@code peer: 10.0.0.0/16, TCP, from port: 80, to port: 80, ALLOW}. */
    String spelled() {
        String what = protocol.equals(ALL) ? "ALL" : protocol.toUpperCase(Locale.ROOT);
        String ports = hasPorts() ? ", from port: " + from + ", to port: " + to : "";
        String types = isIcmp() ? ", type: " + all(from) + ", code: " + all(to) : "";
        return "peer: " + peer + ", " + what + ports + types + ", ALLOW";
    }

    private static String all(int number) {
        return number == NO_PORT ? "ALL" : String.valueOf(number);
    }
}
