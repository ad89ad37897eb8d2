package io.nearside.upcloud;

import com.google.inject.Scopes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.Routers;
import io.nearside.api.permission.Permissions;
import io.nearside.guice.ProviderModule;
import io.nearside.upcloud.network.UpcloudNetworks;
import io.nearside.upcloud.peering.UpcloudPeerings;
import io.nearside.upcloud.permission.UpcloudPermissions;
import io.nearside.upcloud.router.UpcloudRouters;

/**
 * What UpCloud can do. It has no route tables, since a peering brings its routes along; and its server firewall does not filter private
 * networks (aiven-docs, vpc-peering-upcloud.md), so there is none to open.
 */
public final class UpcloudModule extends ProviderModule {
    private final UpcloudSettings settings;

    /** UpCloud at one site. */
    public UpcloudModule(UpcloudSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void configure() {
        bind(UpcloudSettings.class).toInstance(settings);
        bind(UpcloudClient.class).in(Scopes.SINGLETON);

        offer(Networks.class, UpcloudNetworks.class);
        offer(PeeringMirror.class, UpcloudPeerings.class);
        offer(Routers.class, UpcloudRouters.class);
        offer(Permissions.class, UpcloudPermissions.class);
    }
}
