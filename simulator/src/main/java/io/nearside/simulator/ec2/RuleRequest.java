package io.nearside.simulator.ec2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that a request names in {@code IpPermissions.N}, or, for incoming ones, flat as {@code CidrIp}, {@code IpProtocol}, {@code FromPort} and {@code ToPort}. A permission is one protocol and
 * ports with several peers, and each peer is a rule. Whether the values make sense is judged by {@link RuleChecks}.
 */
final class RuleRequest {
    private static final List<String> FLAT = List.of("IpProtocol", "FromPort", "ToPort", "CidrIp");

    private final Ec2Request request;
    private final Direction direction;
    private final List<SecurityRule> rules = new ArrayList<>();

    private RuleRequest(Ec2Request request, Direction direction) {
        this.request = request;
        this.direction = direction;
    }

    /** In the order of the request; none if it has no permissions at all. */
    static List<SecurityRule> of(Ec2Request request, Direction direction) {
        RuleRequest rules = new RuleRequest(request, direction);
        Parameters parameters = request.parameters();
        Optional<String> flat = FLAT.stream().filter(parameters::has).findFirst();
        List<Integer> numbers = parameters.numbers("IpPermissions");
        if (flat.isPresent() && !numbers.isEmpty()) {
            throw Ec2Error.of(
                    "InvalidParameterCombination",
                    "The parameter 'ipPermissions' may not be used in combination with '" + lower(flat.get()) + "'");
        }
        if (flat.isPresent()) {
            rules.add("", List.of(new Peer(parameters.get("CidrIp"), "", Kind.V4)));
        }
        numbers.forEach(number -> rules.permission("IpPermissions." + number + "."));
        return List.copyOf(rules.rules);
    }

    private void permission(String at) {
        List<Peer> peers = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int number : request.parameters().numbers(at + kind.list)) {
                String range = at + kind.list + "." + number + ".";
                peers.add(new Peer(
                        request.parameter(range + kind.value), request.parameter(range + "Description"), kind));
            }
        }
        add(at, peers);
    }

    private void add(String at, List<Peer> peers) {
        if (peers.isEmpty()) {
            throw Ec2Error.missing(at + "IpRanges");
        }
        RuleChecks checks = new RuleChecks(request);
        String protocol = checks.protocol(request.parameter(at + "IpProtocol"));
        int from = checks.number(at + "FromPort");
        int to = checks.number(at + "ToPort");
        for (Peer peer : peers) {
            String where = switch (peer.kind) {
                case V4 -> checks.cidr(peer.value, "IPv4");
                case V6 -> checks.cidr(peer.value, "IPv6");
                case GROUP -> checks.group(peer.value);
                case PREFIX_LIST ->
                    throw Ec2Error.of(
                            "InvalidPrefixListID.NotFound", "The prefix list ID '" + peer.value + "' does not exist");
            };
            rules.add(checks.ports(
                    new SecurityRule("", direction, protocol, from, to, where, checks.description(peer.description))));
        }
    }

    private static String lower(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private record Peer(String value, String description, Kind kind) {}

    private enum Kind {
        V4("IpRanges", "CidrIp"),
        V6("Ipv6Ranges", "CidrIpv6"),
        GROUP("Groups", "GroupId"),
        PREFIX_LIST("PrefixListIds", "PrefixListId");

        private final String list;
        private final String value;

        Kind(String list, String value) {
            this.list = list;
            this.value = value;
        }
    }
}
