package io.nearside.aws.recorded;

import io.nearside.aws.recorded.Exchange.Answer;
import io.nearside.aws.recorded.Exchange.Asked;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives everything in a recording a name that is the same in the next one. Nothing secret and no date is left. */
final class StableNames {
    /** How LocalStack makes the ids of EC2; ours are shorter, so that none is renamed twice. */
    private static final Pattern ID = Pattern.compile("\\b([a-z]+(?:-[a-z]+)*)-[0-9a-f]{17}\\b");

    /** What differs with every answer, by the name of its element. */
    private static final Map<String, String> CONSTANT = Map.of(
            "requestId", "00000000-0000-0000-0000-000000000000",
            "RequestId", "00000000-0000-0000-0000-000000000000",
            "RequestID", "00000000-0000-0000-0000-000000000000",
            "expirationTime", "2099-01-01T00:00:00Z",
            "Expiration", "2099-01-01T00:00:00Z",
            "SecretAccessKey", "made-constant");

    /** What a later request brings back, by the name of its element: it has to be known again there. */
    private static final Map<String, String> HANDED_ON = Map.of(
            "AccessKeyId", "key-of-the-role",
            "SessionToken", "token-of-the-role",
            "AssumedRoleId", "id-of-the-role:nearside");

    private static final Pattern LEAF = Pattern.compile("<([A-Za-z]+)>([^<]+)</\\1>");

    private final Map<String, String> stableOf = new LinkedHashMap<>();

    private final Map<String, Integer> counts = new HashMap<>();

    /** Calls an id by the next name of its kind, such as {@code vpc-00000001}. */
    String name(String real) {
        String known = stableOf.get(real);
        if (known != null) {
            return known;
        }
        String kind = real.substring(0, real.lastIndexOf('-'));
        String name = kind + "-%08d".formatted(counts.merge(kind, 1, Integer::sum));
        stableOf.put(real, name);
        return name;
    }

    void name(String real, String stable) {
        stableOf.put(real, stable);
    }

    String real(String stable) {
        return stableOf.entrySet().stream()
                .filter(entry -> entry.getValue().equals(stable))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing is called " + stable));
    }

    /** An exchange in stable names. Those of a conversation have to come in their order. */
    Exchange stable(Exchange raw) {
        Asked asked = raw.asked();
        Asked stableAsked = new Asked(
                asked.line(),
                renamed(asked.signer()),
                renamed(asked.token()),
                asked.form().stream().map(this::renamed).sorted().toList());
        Answer answer = raw.answer();
        return new Exchange(
                stableAsked,
                new Answer(answer.status(), answer.type(), Markup.indented(renamed(constant(answer.body())))));
    }

    private String constant(String body) {
        return LEAF.matcher(body).replaceAll(leaf -> {
            String element = leaf.group(1);
            String handedOn = HANDED_ON.get(element);
            if (handedOn != null) {
                name(leaf.group(2), handedOn);
            }
            String text = CONSTANT.getOrDefault(element, leaf.group(2));
            return Matcher.quoteReplacement("<" + element + ">" + text + "</" + element + ">");
        });
    }

    private String renamed(String text) {
        String renamed = text;
        for (Map.Entry<String, String> entry : stableOf.entrySet()) {
            renamed = renamed.replace(entry.getKey(), entry.getValue());
        }
        return ID.matcher(renamed).replaceAll(id -> name(id.group()));
    }
}
