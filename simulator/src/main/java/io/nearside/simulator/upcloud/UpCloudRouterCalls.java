package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.rest.Json;

/** Routers: listed, made, read, changed with PATCH, deleted. */
final class UpCloudRouterCalls {
    private final UpCloudStore store;
    private final UpCloudJson shapes;

    UpCloudRouterCalls(UpCloudStore store) {
        this.store = store;
        this.shapes = new UpCloudJson(store);
    }

    Answer list(UpCloudCall call) {
        ArrayNode routers = Json.array();
        store.routers().values().stream()
                .filter(router -> router.account().equals(call.account()))
                .filter(router -> call.wantsLabels(router.labels()))
                .forEach(router -> routers.add(shapes.router(router)));
        return UpCloudJson.answer("routers", "router", routers);
    }

    Answer create(UpCloudCall call) {
        JsonNode body = call.body("router");
        String name = Json.text(body, "name")
                .orElseThrow(() -> new UpCloudRefused(400, "BAD_REQUEST", "A router has a name."));
        UpCloudRouter router = store.addRouter(call.account(), name);
        change(router, body);
        return UpCloudJson.answer(201, "router", shapes.router(router));
    }

    Answer read(UpCloudCall call) {
        return UpCloudJson.answer(200, "router", shapes.router(router(call)));
    }

    Answer change(UpCloudCall call) {
        UpCloudRouter router = router(call);
        change(router, call.body("router"));
        return UpCloudJson.answer(200, "router", shapes.router(router));
    }

    Answer delete(UpCloudCall call) {
        UpCloudRouter router = router(call);
        boolean attached = store.networks().values().stream()
                .anyMatch(network -> network.router().equals(router.uuid()));
        if (attached && store.world().refuses(Refusal.UPCLOUD_ROUTER_ATTACHED)) {
            throw new UpCloudRefused(409, "ROUTER_ATTACHED", "The router is attached to a network.");
        }
        store.routers().remove(router.uuid());
        return Answer.empty(204);
    }

    /** Static routes are replaced as a whole. */
    private static void change(UpCloudRouter router, JsonNode body) {
        Json.text(body, "name").ifPresent(router::name);
        if (body.path("labels") instanceof ArrayNode labels) {
            router.labels(labels);
        }
        if (body.path("static_routes") instanceof ArrayNode routes) {
            router.routes(routes);
        }
    }

    private UpCloudRouter router(UpCloudCall call) {
        UpCloudRouter router = store.routers().get(call.uuid());
        if (router == null || !router.account().equals(call.account())) {
            throw new UpCloudRefused(404, "ROUTER_NOT_FOUND", "The router " + call.uuid() + " does not exist.");
        }
        return router;
    }
}
