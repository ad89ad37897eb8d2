package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** An answer as AWS's SDK parsed it, beside one that was published in that form, where what differs from run to run is a placeholder. */
final class ParsedAnswer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ParsedAnswer() {}

    static JsonNode of(SdkPojo answer) {
        ObjectNode parsed = JSON.createObjectNode();
        for (SdkField<?> field : answer.sdkFields()) {
            Object value = field.getValueOrDefault(answer);
            if (value != null) {
                parsed.set(field.memberName(), value(value));
            }
        }
        return parsed;
    }

    private static JsonNode value(@Nullable Object value) {
        if (value instanceof SdkPojo part) {
            return of(part);
        }
        if (value instanceof List<?> list) {
            ArrayNode parsed = JSON.createArrayNode();
            list.forEach(each -> parsed.add(value(each)));
            return parsed;
        }
        boolean plain = value instanceof Boolean || value instanceof Number;
        return JSON.valueToTree(plain ? value : String.valueOf(Objects.requireNonNull(value)));
    }

    /** The same members with the same values, and no other; SDKs differ in whether they show an empty list. */
    static void assertAlike(String where, JsonNode ours, JsonNode published) {
        if (published.isObject()) {
            assertThat(members(ours)).as(where).containsExactlyInAnyOrderElementsOf(members(published));
            members(published).forEach(name -> assertAlike(where + "." + name, ours.path(name), published.path(name)));
        } else if (published.isArray()) {
            assertThat(ours).as(where).hasSameSizeAs(published);
            for (int i = 0; i < published.size(); i++) {
                assertAlike(where + "[" + i + "]", ours.path(i), published.path(i));
            }
        } else if (published.asText().contains("<")) {
            assertThat(ours.isTextual() && !ours.asText().isBlank()).as(where).isTrue();
        } else {
            assertThat(ours).as(where).isEqualTo(published);
        }
    }

    private static List<String> members(JsonNode object) {
        return object.properties().stream()
                .filter(member ->
                        !member.getValue().isArray() || !member.getValue().isEmpty())
                .map(member -> member.getKey())
                .filter(name -> !name.equals("ResponseMetadata"))
                .toList();
    }
}
