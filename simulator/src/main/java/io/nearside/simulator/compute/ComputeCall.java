package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.Json;
import java.util.Map;

/**
 * A request whose caller is known and may do what it asks for.
 *
 * @param path the values of the path's variables
 * @param project whose resource or list it is about
 */
record ComputeCall(
        Request request,
        ComputeMethod method,
        Map<String, String> path,
        ComputePrincipal principal,
        ComputeProject project,
        ComputeStore store) {

    /** {@code global} or the region that the path names. */
    String place() {
        String region = path.get("region");
        return region == null ? ComputeName.GLOBAL : ComputeName.region(region);
    }

    /** What the path names with this variable. */
    ComputeName named(String collection, String variable) {
        return new ComputeName(project.id(), place(), collection, path.getOrDefault(variable, ""));
    }

    ComputeName named(ComputeKind kind) {
        return named(kind.collection(), kind.word());
    }

    /** The resource that the path names, once reads find it. */
    ComputeResource found(ComputeKind kind) {
        ComputeName name = named(kind);
        return store.shown(name).orElseThrow(() -> ComputeRefused.missing(name));
    }

    String parameter(String name) {
        return request.parameter(name).orElse("");
    }

    /** The body without what only Google writes. */
    ObjectNode body(ComputeFields fields) {
        JsonNode body = Json.object(request.body())
                .orElseThrow(() -> new ComputeRefused(400, "badRequest", "Invalid JSON payload received."));
        return fields.taken((ObjectNode) body, store);
    }

    /** The network or other resource that a field of the body names. */
    ComputeName reference(String field, String value, ComputeKind kind) {
        return ComputeName.parse(value, project.id())
                .filter(each -> each.isOf(kind))
                .map(store::canonical)
                .orElseThrow(() -> ComputeRefused.invalid(field, value, "The URL is malformed."));
    }
}
