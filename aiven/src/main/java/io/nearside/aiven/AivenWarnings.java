package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.guice.http.ServiceWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Aiven warns of in a peering's {@code state_info.warnings}. */
final class AivenWarnings {
    private static final String OVERLAP = "overlapping-peer-vpc-ip-ranges";

    private AivenWarnings() {}

    static List<Problem> of(PeeringRequestId peering, JsonNode warnings) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode warning : warnings) {
            if (warning.isObject()) {
                problems.add(problem(peering, warning));
            }
        }
        return problems;
    }

    private static Problem problem(PeeringRequestId peering, JsonNode warning) {
        String type = ServiceWords.of(warning.path("type").asText(""));
        String message = ServiceWords.of(warning.path("message").asText(""));
        String words = message.isEmpty() ? "" : ": " + message;
        Map<String, String> evidence = evidence(peering, warning);
        if (type.equals(OVERLAP)) {
            return new Problem(
                    ProblemCodes.PEERING_OVERLAP,
                    subject(peering, evidence),
                    "Another peering of Aiven's VPC leads to a network with addresses of ours" + words,
                    "Remove the peering that is not needed, or give one of the two networks another range.",
                    evidence);
        }
        return new Problem(
                ProblemCodes.VENDOR_WARNING,
                peering.value(),
                "Aiven warns of " + (type.isEmpty() ? "something" : type) + words,
                "Look at the peering in the Aiven console; ask Aiven's support if the warning stays.",
                evidence);
    }

    private static String subject(PeeringRequestId peering, Map<String, String> evidence) {
        String other = evidence.get("conflicting_aws_vpc_peering_connection_id");
        return other == null ? peering.value() : other;
    }

    private static Map<String, String> evidence(PeeringRequestId peering, JsonNode warning) {
        Map<String, String> evidence = new LinkedHashMap<>();
        evidence.put("peering_connection_id", peering.value());
        warning.properties().stream()
                .filter(field -> field.getKey().startsWith("conflicting_"))
                .filter(field -> field.getValue().isTextual())
                .forEach(field -> evidence.put(
                        field.getKey(), ServiceWords.of(field.getValue().asText())));
        return evidence;
    }
}
