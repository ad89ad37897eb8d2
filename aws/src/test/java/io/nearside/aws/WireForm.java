package io.nearside.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;

/**
 * Writes an answer that a client has parsed as EC2 had sent it. Every name comes from the SDK's model; one that it does not know is an
 * error. The bytes are ours, the values are AWS's.
 */
final class WireForm {
    /** What their publisher has put in the place of a value, such as {@code <vpc-id:1>} or {@code <region>}. */
    private static final Pattern PLACEHOLDER = Pattern.compile("<([a-z_-]+):?(\\d*)>");

    private final StringBuilder text = new StringBuilder();

    private final String time;

    private WireForm(String time) {
        this.time = time;
    }

    /** An answer of this shape. A placeholder {@code <vpc-id:1>} becomes {@code vpc-id-1}, and {@code <datetime>}
     * the time that is given. */
    static String of(SdkPojo shape, JsonNode parsed, String time) {
        WireForm form = new WireForm(time);
        form.text.append("<Answer><requestId>r</requestId>");
        form.members(shape, parsed);
        form.text.append("</Answer>");
        return form.text.toString();
    }

    private void members(SdkPojo shape, JsonNode parsed) {
        for (Map.Entry<String, JsonNode> member : parsed.properties()) {
            if (!member.getKey().equals("ResponseMetadata")) {
                SdkField<?> field = field(shape.sdkFields(), member.getKey());
                element(field.unmarshallLocationName(), field, member.getValue());
            }
        }
    }

    private void element(String name, SdkField<?> field, JsonNode parsed) {
        text.append('<').append(name).append('>');
        if (field.marshallingType() == MarshallingType.LIST) {
            ListTrait list = field.getRequiredTrait(ListTrait.class);
            parsed.forEach(item -> element(list.memberLocationName(), list.memberFieldInfo(), item));
        } else if (field.marshallingType() == MarshallingType.SDK_POJO) {
            members(field.constructor().get(), parsed);
        } else {
            text.append(PLACEHOLDER.matcher(timed(parsed.asText())).replaceAll("$1-$2"));
        }
        text.append("</").append(name).append('>');
    }

    /** Their publisher writes it in two ways. */
    private String timed(String value) {
        return value.equals("datetime") ? time : value.replace("<datetime>", time);
    }

    private static SdkField<?> field(List<SdkField<?>> fields, String name) {
        return fields.stream()
                .filter(field -> field.memberName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("EC2's model has no " + name));
    }
}
