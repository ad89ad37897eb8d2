package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Long operations: what they say of themselves, and who asks. */
final class ComputeOperationCalls {
    private static final String COLLECTION = "operations";

    private final ComputeStore store;

    ComputeOperationCalls(ComputeStore store) {
        this.store = store;
    }

    Answer read(ComputeCall call) {
        ComputeName name = call.named(COLLECTION, "operation");
        return Answer.json(
                200,
                store.operation(name).map(ComputeOperationCalls::json).orElseThrow(() -> ComputeRefused.missing(name)));
    }

    /** Google keeps such a request for up to two minutes, and promises nothing; this one is answered at once, as an overloaded server's is. */
    Answer await(ComputeCall call) {
        return read(call);
    }

    Answer list(ComputeCall call) {
        List<ObjectNode> all = store.operations().stream()
                .filter(each -> each.name().project().equals(call.project().id())
                        && each.name().place().equals(call.place()))
                .map(ComputeOperationCalls::json)
                .toList();
        return ComputePages.list(call, "compute#operationList", COLLECTION, all);
    }

    /** As recorded. An operation that failed is told with status 200. */
    static ObjectNode json(ComputeOperation operation) {
        ComputeOperation.Start start = operation.start();
        ObjectNode json = Json.object()
                .put("kind", "compute#operation")
                .put("id", operation.id())
                .put("name", operation.name().name())
                .put("operationType", start.type())
                .put("targetLink", start.target().link())
                .put("targetId", start.targetId())
                .put("status", operation.isOver() ? "DONE" : "RUNNING")
                .put("user", start.user())
                .put("progress", operation.isOver() ? 100 : 0)
                .put("insertTime", ComputeJson.time(operation.began()))
                .put("startTime", ComputeJson.time(operation.began()));
        if (operation.isOver()) {
            json.put("endTime", ComputeJson.time(operation.due()));
        }
        operation
                .failure()
                .ifPresent(failure -> json.put("httpErrorStatusCode", failure.status())
                        .put("httpErrorMessage", failure.httpMessage())
                        .set("error", failure.toOperationError()));
        if (!operation.name().place().equals(ComputeName.GLOBAL)) {
            json.put("region", ComputeJson.region(operation.name()));
        }
        return json.put("selfLink", operation.name().link());
    }
}
