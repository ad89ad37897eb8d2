package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Azure takes as a rule of a network security group. */
final class ArmSecurityRules implements ArmEntryRules {
    private static final int FIRST = 100;
    private static final int LAST = 4096;
    private static final int MOST_PORT = 65535;
    private static final Pattern PORTS = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?");
    private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9.]*");
    private static final Map<String, Set<String>> WORDS = Map.of(
            "access", Set.of("Allow", "Deny"),
            "direction", Set.of("Inbound", "Outbound"),
            "protocol", Set.of("Tcp", "Udp", "Icmp", "Esp", "Ah", "*"));

    private final ArmStore store;

    ArmSecurityRules(ArmStore store) {
        this.store = store;
    }

    @Override
    public void check(ArmId id, JsonNode properties, Collection<ArmEntry> others) {
        WORDS.forEach((member, words) -> {
            String word = Json.text(properties, member).orElse("");
            if (words.stream().noneMatch(word::equalsIgnoreCase) && store.refuses(AzureRefusal.AZURE_RULE_WORD)) {
                throw ArmEntryRules.unknownWord(word, "SecurityRule", member);
            }
        });
        int priority = properties.path("priority").asInt();
        refuseIf(
                AzureRefusal.AZURE_RULE_PRIORITY,
                priority < FIRST || priority > LAST,
                "SecurityRuleInvalidPriority",
                "Security rule has invalid Priority. Value provided: " + priority + " Allowed range 100-4096.");
        checkPorts(properties);
        checkPrefixes(id, properties);
        for (ArmEntry other : others) {
            refuseIf(
                    AzureRefusal.AZURE_RULE_CONFLICT,
                    other.settings().path("priority").asInt() == priority
                            && Json.text(other.settings(), "direction").equals(Json.text(properties, "direction")),
                    "SecurityRuleConflict",
                    "Security rule " + id.name() + " conflicts with rule " + other.name()
                            + ". Rules cannot have the same Priority and Direction. To learn more, see aka.ms/nsgrules.");
        }
    }

    private void checkPorts(JsonNode properties) {
        for (String end : List.of("source", "destination")) {
            List<String> ranges = both(properties, end + "PortRange");
            String wrong =
                    ranges.stream().filter(each -> !isPorts(each)).findFirst().orElse(ranges.isEmpty() ? "" : null);
            refuseIf(
                    AzureRefusal.AZURE_RULE_PORTS,
                    wrong != null,
                    "SecurityRuleInvalidPortRange",
                    "Security rule has invalid Port range. Value provided: " + wrong
                            + ". Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.");
        }
    }

    private static boolean isPorts(String text) {
        Matcher ports = PORTS.matcher(text);
        if (!ports.matches()) {
            return text.equals("*");
        }
        int from = Integer.parseInt(ports.group(1));
        int to = ports.group(2) == null ? from : Integer.parseInt(ports.group(2));
        return from <= to && to <= MOST_PORT;
    }

    private void checkPrefixes(ArmId id, JsonNode properties) {
        for (String end : List.of("source", "destination")) {
            Json.texts(properties.path(end + "AddressPrefixes"))
                    .forEach(each -> refuseIf(
                            AzureRefusal.AZURE_RULE_TAGS,
                            each.equals("*") || TAG.matcher(each).matches(),
                            "SecurityRuleParameterContainsUnsupportedValue",
                            "Security rule parameter " + end + "AddressPrefixes for rule with Id " + id
                                    + " cannot specify existing VIRTUALNETWORK, INTERNET, AZURELOADBALANCER, '*' or"
                                    + " system tags. Unsupported value used: " + each + "."));
            List<String> prefixes = both(properties, end + "AddressPrefix");
            boolean grouped =
                    !properties.path(end + "ApplicationSecurityGroups").isEmpty();
            String wrong = prefixes.stream()
                    .filter(each -> !isPrefix(each))
                    .findFirst()
                    .orElse(prefixes.isEmpty() && !grouped ? "" : null);
            refuseIf(
                    AzureRefusal.AZURE_RULE_PREFIX,
                    wrong != null,
                    "SecurityRuleInvalidAddressPrefix",
                    "Security rule has invalid Address prefix. Value provided: " + wrong);
        }
    }

    /** Bits beyond the prefix length are not cleared but refused. */
    private static boolean isPrefix(String text) {
        return text.equals("*")
                || TAG.matcher(text).matches()
                || Cidr.parse(text)
                        .or(() -> Cidr.parse(text + "/32"))
                        .filter(cidr -> !text.contains("/") || cidr.toString().equals(text))
                        .isPresent();
    }

    /** The one that stands alone and those of the list. */
    private static List<String> both(JsonNode properties, String member) {
        List<String> all = new ArrayList<>();
        Json.text(properties, member).filter(each -> !each.isEmpty()).ifPresent(all::add);
        String plural = member.endsWith("x") ? member + "es" : member + "s";
        all.addAll(Json.texts(properties.path(plural)));
        return all;
    }

    private void refuseIf(Refusal refusal, boolean applies, String code, String message) {
        if (applies && store.refuses(refusal)) {
            throw new ArmRefused(400, code, message);
        }
    }
}
