package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.api.AnnotationsProto;
import com.google.api.FieldBehavior;
import com.google.api.FieldBehaviorProto;
import com.google.api.HttpRule;
import com.google.cloud.compute.v1.Compute;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compute Engine's contract as Google's own classes carry it: verbs and paths, what can be asked for, what has to be, and the words there are. */
final class ComputeContract {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z_]+)(?:=[^}]*)?}");

    private final List<Method> methods = Compute.getDescriptor().getServices().stream()
            .flatMap(service -> service.getMethods().stream())
            .map(Method::of)
            .toList();

    /**
     * A request as it arrived.
     *
     * @param body empty for none
     */
    record Sent(String verb, String path, Map<String, String> query, String body) {}

    /** @param body the field of the request that is sent as its body; empty for none */
    private record Method(MethodDescriptor descriptor, String verb, String path, String body) {
        static Method of(MethodDescriptor descriptor) {
            HttpRule rule = descriptor.getOptions().getExtension(AnnotationsProto.http);
            String path = switch (rule.getPatternCase()) {
                case GET -> rule.getGet();
                case POST -> rule.getPost();
                case PATCH -> rule.getPatch();
                case PUT -> rule.getPut();
                default -> rule.getDelete();
            };
            return new Method(descriptor, rule.getPatternCase().name(), path, rule.getBody());
        }

        Matcher match(String sent) {
            return Pattern.compile(VARIABLE.matcher(path).replaceAll("([^/]+)")).matcher(sent);
        }

        String name() {
            return descriptor.getService().getName() + "." + descriptor.getName();
        }

        FieldDescriptor field(String name) {
            return descriptor.getInputType().findFieldByName(name);
        }
    }

    /**
     * The method that a request is, such as {@code Networks.AddPeering}; the whole request has to be one that it takes.
     *
     * @throws AssertionError if it is not
     */
    String requireKnown(Sent sent) {
        Method method = methods.stream()
                .filter(each -> each.verb().equals(sent.verb())
                        && each.match(sent.path()).matches())
                .findFirst()
                .orElseThrow(() -> new AssertionError(sent + " is no method of the contract"));
        DynamicMessage.Builder request =
                DynamicMessage.newBuilder(method.descriptor().getInputType());
        try {
            JsonFormat.parser().merge(json(method, sent).toString(), request);
        } catch (InvalidProtocolBufferException | JsonProcessingException e) {
            throw new AssertionError(method.name() + " does not take " + sent + ": " + e.getMessage(), e);
        }
        DynamicMessage read = request.build();
        for (FieldDescriptor field : read.getDescriptorForType().getFields()) {
            if (field.getOptions()
                    .getExtension(FieldBehaviorProto.fieldBehavior)
                    .contains(FieldBehavior.REQUIRED)) {
                assertThat(read.getAllFields()).as(method.name()).containsKey(field);
            }
        }
        requireWords(method.name(), read);
        return method.name();
    }

    /** All that a request says, as its one message: what its path holds, what follows it, and its body. */
    private static ObjectNode json(Method method, Sent sent) throws JsonProcessingException {
        ObjectNode all = JSON.createObjectNode();
        sent.query().forEach(all::put);
        Matcher values = method.match(sent.path());
        Matcher names = VARIABLE.matcher(method.path());
        for (int i = 1; values.matches() && names.find(); i++) {
            all.put(method.field(names.group(1)).getJsonName(), values.group(i));
        }
        if (!method.body().isEmpty()) {
            JsonNode body = JSON.readTree(sent.body());
            all.set(method.field(method.body()).getJsonName(), body);
        } else if (!sent.body().isEmpty()) {
            throw new AssertionError(method.name() + " has no body: " + sent);
        }
        return all;
    }

    /** Many a field is a text for which the contract lists the words beside it. */
    private static void requireWords(String method, Message message) {
        message.getAllFields().forEach((field, value) -> {
            List<?> values = field.isRepeated() ? (List<?>) value : List.of(value);
            for (Object each : values) {
                if (each instanceof Message inner) {
                    requireWords(method, inner);
                } else if (!each.equals("")) {
                    // An empty text is none of the words, and says that none applies (recorded for a rule's scheme).
                    words(field)
                            .ifPresent(words -> assertThat(words.findValueByName(String.valueOf(each)))
                                    .as("%s: %s of %s", method, each, words.getFullName())
                                    .isNotNull());
                }
            }
        });
    }

    private static Optional<EnumDescriptor> words(FieldDescriptor field) {
        String json = field.getJsonName();
        String type = Character.toUpperCase(json.charAt(0)) + json.substring(1);
        return Optional.ofNullable(field.getContainingType().findEnumTypeByName(type))
                .filter(any -> field.getType() == FieldDescriptor.Type.STRING);
    }
}
