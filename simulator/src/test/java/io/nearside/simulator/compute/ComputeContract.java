package io.nearside.simulator.compute;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.cloud.compute.v1.Compute;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import io.nearside.simulator.rest.RestClient;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Google's contract of Compute Engine v1: its methods by verb and path, and what bodies have in them. */
final class ComputeContract {
    private static final Map<String, MethodDescriptor> METHODS = new LinkedHashMap<>();

    static {
        Compute.getDescriptor()
                .getServices()
                .forEach(service -> service.getMethods().forEach(method -> METHODS.put(key(method), method)));
    }

    private ComputeContract() {}

    private static HttpRule rule(MethodDescriptor method) {
        return method.getOptions().getExtension(AnnotationsProto.http);
    }

    private static String key(MethodDescriptor method) {
        HttpRule rule = rule(method);
        return switch (rule.getPatternCase()) {
            case GET -> "GET " + spelled(rule.getGet());
            case POST -> "POST " + spelled(rule.getPost());
            case PUT -> "PUT " + spelled(rule.getPut());
            case PATCH -> "PATCH " + spelled(rule.getPatch());
            case DELETE -> "DELETE " + spelled(rule.getDelete());
            default -> method.getFullName();
        };
    }

    /** Variables by position: the contract has words in them with underscores. */
    private static String spelled(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    static MethodDescriptor of(ComputeMethod method) {
        String key =
                method.template().method() + " " + spelled(method.template().path());
        return Objects.requireNonNull(METHODS.get(key), () -> "the contract has no " + key);
    }

    /** The message that a request of this method has for a body. */
    static Descriptor body(ComputeMethod method) {
        String field = rule(of(method)).getBody();
        return of(method).getInputType().findFieldByName(field).getMessageType();
    }

    static boolean hasBody(ComputeMethod method) {
        return !rule(of(method)).getBody().isEmpty();
    }

    static void assertRequest(ComputeMethod method, String body) {
        assertThat(hasBody(method)).as(method + " has a body").isEqualTo(!body.isEmpty());
        if (!body.isEmpty()) {
            parse(body(method), body, method + " with " + body);
        }
    }

    static void assertAnswer(ComputeMethod method, RestClient.Reply reply) {
        assertThat(reply.status()).as(method + ": " + reply.body()).isEqualTo(200);
        parse(of(method).getOutputType(), reply.body().toString(), method + " answered " + reply.body());
    }

    /** Strictly: a field that the contract does not have fails, and one of another type does. */
    static DynamicMessage parse(Descriptor type, String json, String what) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        try {
            JsonFormat.parser().merge(json, message);
        } catch (InvalidProtocolBufferException wrong) {
            throw new AssertionError(what, wrong);
        }
        return message.build();
    }

    /** A field by its name in JSON; names within objects stand behind a dot. */
    static FieldDescriptor field(Descriptor message, String path) {
        Descriptor within = message;
        String[] names = path.split("\\.", -1);
        for (int i = 0; i + 1 < names.length; i++) {
            within = named(within, names[i]).getMessageType();
        }
        return named(within, names[names.length - 1]);
    }

    private static FieldDescriptor named(Descriptor message, String name) {
        return message.getFields().stream()
                .filter(field -> field.getJsonName().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(message.getName() + " has no " + name));
    }
}
