package io.nearside.it.conformance;

import io.nearside.api.model.RouterId;
import io.nearside.conformance.stage.RouterStage;
import io.nearside.simulator.upcloud.UpCloudRouterView;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Routers, from behind the simulator. */
final class UpcloudRouterStage implements RouterStage {
    private final UpCloudWorld upcloud;

    private final UpcloudStage mine;

    private @Nullable RouterId users;

    UpcloudRouterStage(UpCloudWorld upcloud, UpcloudStage mine) {
        this.upcloud = upcloud;
        this.mine = mine;
    }

    @Override
    public void detach() {
        upcloud.detachRouter(mine.id());
    }

    @Override
    public Optional<RouterId> attachedTo() {
        return upcloud.routers().stream()
                .filter(router -> router.networks().contains(mine.id()))
                .map(router -> new RouterId(router.uuid()))
                .findFirst();
    }

    @Override
    public RouterId users() {
        if (users == null) {
            users = new RouterId(upcloud.addRouter(UpcloudStage.OURS, "orders-kafka"));
        }
        return users;
    }

    @Override
    public RouterId absentRouter() {
        return new RouterId("04ffffff-0000-4000-8000-0000000000ff");
    }

    @Override
    public Set<RouterId> all() {
        return upcloud.routers().stream()
                .map(UpCloudRouterView::uuid)
                .map(RouterId::new)
                .collect(Collectors.toSet());
    }
}
