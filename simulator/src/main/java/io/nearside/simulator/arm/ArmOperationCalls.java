package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.Json;

/** Long-running operations, asked how far they are. */
final class ArmOperationCalls {
    private final ArmStore store;

    ArmOperationCalls(ArmStore store) {
        this.store = store;
    }

    /** A failure is told with status 200: it is the operation's and not this request's. */
    Answer read(ArmCall call) {
        ArmLongRunning operation = operation(call);
        ObjectNode body = Json.object().put("status", "InProgress");
        if (operation.isOver()) {
            body.put("status", operation.failure().isPresent() ? "Failed" : "Succeeded");
            operation.failure().ifPresent(failure -> body.set("error", failure.toJson()));
        }
        return ArmJson.answer(200, body);
    }

    Answer result(ArmCall call) {
        ArmLongRunning operation = operation(call);
        if (operation.failure().isPresent()) {
            return ArmRefused.answer(400, operation.failure().get());
        }
        return operation.isOver() ? Answer.empty(204) : call.deleting(operation);
    }

    private ArmLongRunning operation(ArmCall call) {
        ArmLongRunning operation = store.operation(call.named("operation"))
                .orElseThrow(() -> new ArmRefused(
                        404, "OperationNotFound", "The operation '" + call.named("operation") + "' was not found."));
        if (!operation.signature().isOn(call.request()) && store.refuses(AzureRefusal.ARM_OPERATION_SIGNATURE)) {
            throw new ArmRefused(
                    403, "InvalidOperationSignature", "The signature of the operation's address is not valid.");
        }
        return operation;
    }
}
