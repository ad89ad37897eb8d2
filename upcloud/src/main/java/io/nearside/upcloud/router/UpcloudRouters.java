package io.nearside.upcloud.router;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.Router;
import io.nearside.api.cloud.Routers;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.upcloud.UpcloudClient;
import io.nearside.upcloud.UpcloudLabels;
import io.nearside.upcloud.network.UpcloudNetworks;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/**
 * Routers. UpCloud lists them without pages, and takes no key that makes a repeated creation harmless. A network is attached and
 * detached by changing the network, not the router (recorded traffic of upcloud-go-api).
 */
public final class UpcloudRouters implements Routers {
    private static final String COLLECTION = "router";

    private static final String NETWORK = "network";

    private final UpcloudClient client;

    @Inject
    UpcloudRouters(UpcloudClient client) {
        this.client = client;
    }

    @Override
    public List<Router> all() {
        return client.get(
                answer -> UpcloudClient.rows(answer.required("routers"), COLLECTION)
                        .map(UpcloudRouterReader::router)
                        .toList(),
                COLLECTION);
    }

    @Override
    public Change<Router> create(String name, Mark mark) {
        ObjectNode body = UpcloudClient.body();
        ObjectNode router = body.putObject(COLLECTION);
        router.put("name", name);
        UpcloudLabels.put(router, mark);
        return new Change<>(
                Effect.CREATED,
                client.post(body, answer -> UpcloudRouterReader.router(answer.required(COLLECTION)), COLLECTION));
    }

    @Override
    public Change<RouterId> attach(NetworkId mine, RouterId router) {
        ObjectNode body = UpcloudClient.body();
        // A link file may write it in capitals.
        body.putObject(NETWORK).put(COLLECTION, router.value().toLowerCase(Locale.ROOT));
        return new Change<>(
                Effect.UPDATED, client.put(body, answer -> attached(answer.required(NETWORK)), NETWORK, mine.value()));
    }

    /** The answer shows the network: one that shows no router was not attached to any. */
    private static RouterId attached(JsonNode network) {
        RouterId now = UpcloudNetworks.router(network);
        if (now == null) {
            throw new IllegalArgumentException("its network shows no router");
        }
        return now;
    }

    @Override
    public Removal detach(NetworkId mine) {
        ObjectNode body = UpcloudClient.body();
        body.putObject(NETWORK).putNull(COLLECTION);
        // A network that is gone is attached to nothing.
        return Removal.unlessGone(() -> {
            boolean stands =
                    client.put(body, answer -> answer.required(NETWORK).hasNonNull(COLLECTION), NETWORK, mine.value());
            return stands ? new Removal.Going("UpCloud to detach the network") : new Removal.Gone();
        });
    }

    @Override
    public Removal remove(Router seen) {
        return Removal.unlessGone(() -> {
            client.delete(COLLECTION, seen.id().value());
            return new Removal.Gone();
        });
    }
}
