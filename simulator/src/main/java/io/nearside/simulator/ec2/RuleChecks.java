package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the values of a security group rule may be, each with EC2's own words for one that may not. */
final class RuleChecks {
    static final Pattern TEXT = Pattern.compile("[a-zA-Z0-9. _\\-:/()#,@\\[\\]+=&;{}!$*]{0,255}");
    static final String TEXT_RULE = " Valid descriptions are strings less than 256 characters from the following set:"
            + "  a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";
    /** The protocols that EC2 answers by name, however they were asked for. */
    private static final Map<String, String> NAMES = Map.of("6", "tcp", "17", "udp", "1", "icmp", "58", "icmpv6");

    private final Ec2Request request;

    RuleChecks(Ec2Request request) {
        this.request = request;
    }

    String protocol(String text) {
        if (text.isEmpty()) {
            throw Ec2Error.missing("ipProtocol");
        }
        String protocol = NAMES.getOrDefault(text, text.toLowerCase(Locale.ROOT));
        boolean known = NAMES.containsValue(protocol)
                || protocol.equals(SecurityRule.ALL)
                || protocol.matches("\\d{1,2}|1\\d\\d|2[0-4]\\d|25[0-5]");
        if (!known && request.refuses(AwsRefusal.SECURITY_RULE_PROTOCOL)) {
            throw Ec2Error.invalid("Invalid value '" + text + "' for IP protocol. Unknown protocol.");
        }
        return protocol;
    }

    /** A port or an ICMP type or code; -1 when it is not there. */
    int number(String parameter) {
        return request.parameters()
                .find(parameter)
                .map(text -> {
                    if (!text.matches("-?\\d{1,9}")) {
                        throw Ec2Error.invalid("Invalid value '" + text + "' for portRange.");
                    }
                    return Integer.parseInt(text);
                })
                .orElse(SecurityRule.NO_PORT);
    }

    /** The rule as EC2 keeps it: ports of a protocol that has none are dropped. */
    SecurityRule ports(SecurityRule rule) {
        if (!rule.hasPorts() && !rule.isIcmp()) {
            return new SecurityRule(
                    rule.id(),
                    rule.direction(),
                    rule.protocol(),
                    SecurityRule.NO_PORT,
                    SecurityRule.NO_PORT,
                    rule.peer(),
                    rule.description());
        }
        Optional<String> wrong = rule.isIcmp() ? wrongTypes(rule) : wrongPorts(rule);
        if (wrong.isPresent() && request.refuses(AwsRefusal.SECURITY_RULE_PORTS)) {
            throw Ec2Error.invalid(wrong.get());
        }
        return rule;
    }

    private static Optional<String> wrongPorts(SecurityRule rule) {
        if (rule.from() == SecurityRule.NO_PORT && rule.to() == SecurityRule.NO_PORT) {
            return Optional.of("Invalid value for portRange. Must specify both from and to ports with TCP/UDP.");
        }
        if (rule.from() < 0 || rule.from() > 65535) {
            return Optional.of("TCP/UDP (from) port (" + rule.from() + ") out of range");
        }
        if (rule.to() < 0 || rule.to() > 65535) {
            return Optional.of("TCP/UDP (to) port (" + rule.to() + ") out of range");
        }
        return rule.from() > rule.to()
                ? Optional.of("Invalid TCP/UDP port range (" + rule.from() + ":" + rule.to() + ")")
                : Optional.empty();
    }

    private static Optional<String> wrongTypes(SecurityRule rule) {
        if (rule.from() < -1 || rule.from() > 255) {
            return Optional.of("ICMP type (" + rule.from() + ") out of range");
        }
        boolean codeOfNoType = rule.from() == SecurityRule.NO_PORT && rule.to() != SecurityRule.NO_PORT;
        return codeOfNoType || rule.to() < -1 || rule.to() > 255
                ? Optional.of("ICMP code (" + rule.to() + ") out of range")
                : Optional.empty();
    }

    /** The block in its canonical form: host bits cleared, IPv6 shortened. */
    String cidr(String text, String version) {
        Optional<Cidr> cidr = Cidr.parse(text).filter(found -> found.isV4() == version.equals("IPv4"));
        if (cidr.isEmpty() && request.refuses(AwsRefusal.SECURITY_RULE_CIDR)) {
            throw Ec2Error.invalid("CIDR block " + text + " is malformed");
        }
        return request.refuses(AwsRefusal.SECURITY_RULE_HOST_BITS)
                ? cidr.map(Cidr::toString).orElse(text)
                : text;
    }

    /** A group of the caller's or, through a peering connection, of the peer's. Which of them a rule may name is judged where its own group is known. */
    String group(String id) {
        return request.found(
                        ResourceKind.GROUP,
                        id,
                        Optional.ofNullable(request.store().groups().get(id)))
                .id();
    }

    String description(String text) {
        if (!TEXT.matcher(text).matches() && request.refuses(AwsRefusal.SECURITY_RULE_DESCRIPTION)) {
            throw Ec2Error.invalid("Invalid rule description." + TEXT_RULE);
        }
        return text;
    }
}
