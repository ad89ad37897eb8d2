package io.nearside.gcp;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.permission.Permissions;
import io.nearside.gcp.endpoint.GcpEndpoints;
import io.nearside.gcp.firewall.GcpFirewalls;
import io.nearside.gcp.identity.GcpIdentity;
import io.nearside.gcp.network.GcpNetworks;
import io.nearside.gcp.peering.GcpPeerings;
import io.nearside.gcp.permission.GcpPermissions;
import io.nearside.gcp.route.GcpInheritedRoutes;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.ProviderModule;
import io.nearside.guice.Turns;
import io.nearside.guice.http.StandInTrust;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** What Google Cloud can do. A host that installs it into an injector of its own binds {@link ProviderLife} too. */
public final class GcpModule extends ProviderModule {
    private final GcpSettings settings;

    private final Turns turns;

    /** Google Cloud at one site, with nobody else writing to its network. */
    public GcpModule(GcpSettings settings) {
        this(settings, new Turns());
    }

    GcpModule(GcpSettings settings, Turns turns) {
        this.settings = settings;
        this.turns = turns;
    }

    @Override
    protected void configure() {
        bind(GcpSettings.class).toInstance(settings);
        bind(Turns.class).toInstance(turns);
        bind(GcpCredentials.class).in(Scopes.SINGLETON);
        bind(GcpClients.class).in(Scopes.SINGLETON);
        bind(GcpOperations.class).in(Scopes.SINGLETON);

        offer(Identity.class, GcpIdentity.class);
        offer(Networks.class, GcpNetworks.class);
        offer(PeeringMirror.class, GcpPeerings.class);
        offer(PrivateEndpoints.class, GcpEndpoints.class);
        offer(Firewalls.class, GcpFirewalls.class);
        offer(InheritedRoutes.class, GcpInheritedRoutes.class);
        offer(Permissions.class, GcpPermissions.class);

        nativeClient(NetworksClient.class, Key.get(NetworksClient.class));
    }

    /** The JDK's own connections, as the SDK uses them: they go through the proxy that the JDK's properties name. */
    @Provides
    @Singleton
    HttpTransport http() {
        NetHttpTransport.Builder builder = new NetHttpTransport.Builder();
        Path certificates = settings.places().certificates();
        return certificates == null
                ? builder.build()
                : builder.setSslSocketFactory(StandInTrust.of(certificates).getSocketFactory())
                        .build();
    }

    @Provides
    @Singleton
    NetworksClient networks(GcpClients clients) {
        return clients.handedOut();
    }
}
