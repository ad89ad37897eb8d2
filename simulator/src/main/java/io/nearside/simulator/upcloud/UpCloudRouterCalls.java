package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** Routers: listed, made, read, changed with PATCH, deleted. */
final class UpCloudRouterCalls {
    private static final int LONGEST_NAME = 255;

    private final UpCloudStore store;
    private final UpCloudJson shapes;

    UpCloudRouterCalls(UpCloudStore store) {
        this.store = store;
        this.shapes = new UpCloudJson(store);
    }

    Answer list(UpCloudCall call) {
        ArrayNode routers = Json.array();
        store.routers().values().stream()
                .filter(router -> isOwn(call, router))
                .filter(router -> call.wantsLabels(router.labels()))
                .forEach(router -> routers.add(shapes.router(router)));
        return UpCloudJson.answer("routers", "router", routers);
    }

    Answer create(UpCloudCall call) {
        JsonNode body = call.body("router");
        String name = name(body, "");
        Optional<ArrayNode> labels = UpCloudLabels.in(body, store.world());
        UpCloudRouter router = store.addRouter(call.account(), name);
        labels.ifPresent(router::labels);
        routes(router, body);
        return UpCloudJson.answer(201, "router", shapes.router(router));
    }

    Answer read(UpCloudCall call) {
        return UpCloudJson.answer(200, "router", shapes.router(router(call)));
    }

    Answer change(UpCloudCall call) {
        UpCloudRouter router = router(call);
        JsonNode body = call.body("router");
        router.name(name(body, router.name()));
        UpCloudLabels.in(body, store.world()).ifPresent(router::labels);
        routes(router, body);
        return UpCloudJson.answer(200, "router", shapes.router(router));
    }

    Answer delete(UpCloudCall call) {
        UpCloudRouter router = router(call);
        boolean attached = !store.networksOf(router).isEmpty();
        if (attached && store.world().refuses(UpCloudRefusal.ROUTER_ATTACHED)) {
            throw new UpCloudRefused(409, "ROUTER_ATTACHED", "The router is attached to a network.");
        }
        store.routers().remove(router.uuid());
        return Answer.empty(204);
    }

    private String name(JsonNode body, String now) {
        String name = Json.text(body, "name").orElse(now);
        boolean fits = !name.isEmpty() && name.length() <= LONGEST_NAME;
        if (!fits && store.world().refuses(UpCloudRefusal.ROUTER_MALFORMED)) {
            throw new UpCloudRefused(400, "ROUTER_NAME_INVALID", "The name has between 1 and 255 characters.");
        }
        return name;
    }

    /** Static routes are replaced as a whole. */
    private static void routes(UpCloudRouter router, JsonNode body) {
        if (body.path("static_routes") instanceof ArrayNode routes) {
            router.routes(routes);
        }
    }

    private UpCloudRouter router(UpCloudCall call) {
        UpCloudRouter router = store.routers().get(call.uuid());
        if (router == null || !isOwn(call, router)) {
            throw new UpCloudRefused(404, "ROUTER_NOT_FOUND", "The router " + call.uuid() + " does not exist.");
        }
        return router;
    }

    private boolean isOwn(UpCloudCall call, UpCloudRouter router) {
        return router.account().equals(call.account()) || !store.world().refuses(UpCloudRefusal.FOREIGN);
    }
}
