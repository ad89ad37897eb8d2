package io.nearside.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Permissions;
import io.nearside.azure.endpoint.AzureEndpoints;
import io.nearside.azure.firewall.AzureFirewalls;
import io.nearside.azure.identity.AzureIdentity;
import io.nearside.azure.network.AzureNetworks;
import io.nearside.azure.peering.AzurePeerings;
import io.nearside.azure.permission.AzureGroundworks;
import io.nearside.azure.permission.AzurePermissions;
import io.nearside.azure.route.AzureInheritedRoutes;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.ProviderModule;
import io.nearside.guice.Turns;
import io.nearside.guice.http.StandInTrust;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** What Azure can do. A host that installs it into an injector of its own binds {@link ProviderLife} too. */
public final class AzureModule extends ProviderModule {
    private final AzureSettings settings;

    private final Turns turns;

    /** Azure at one site, with nobody else writing below its network. */
    public AzureModule(AzureSettings settings) {
        this(settings, new Turns());
    }

    AzureModule(AzureSettings settings, Turns turns) {
        this.settings = settings;
        this.turns = turns;
    }

    @Override
    protected void configure() {
        bind(AzureSettings.class).toInstance(settings);
        bind(Turns.class).toInstance(turns);
        bind(AzureCredentials.class).in(Scopes.SINGLETON);
        bind(AzureClients.class).in(Scopes.SINGLETON);
        bind(AzureOperations.class).in(Scopes.SINGLETON);

        offer(Identity.class, AzureIdentity.class);
        offer(Networks.class, AzureNetworks.class);
        offer(PrivateEndpoints.class, AzureEndpoints.class);
        offer(PeeringMirror.class, AzurePeerings.class);
        offer(Firewalls.class, AzureFirewalls.class);
        offer(InheritedRoutes.class, AzureInheritedRoutes.class);
        offer(Groundworks.class, AzureGroundworks.class);
        offer(Permissions.class, AzurePermissions.class);

        nativeClient(NetworkManagementClient.class, Key.get(NetworkManagementClient.class));
    }

    /** The JDK's client has no close: its connections and its thread end when nobody holds it any more. */
    @Provides
    @Singleton
    HttpClient http() {
        java.net.http.HttpClient.Builder builder = java.net.http.HttpClient.newBuilder();
        Path certificates = settings.places().certificates();
        return http(certificates == null ? builder : builder.sslContext(StandInTrust.of(certificates)));
    }

    /** With the settings' patience and without redirects, over a builder that says what is trusted. */
    HttpClient http(java.net.http.HttpClient.Builder builder) {
        return new JdkHttpClientBuilder(builder.version(java.net.http.HttpClient.Version.HTTP_1_1)
                        .followRedirects(java.net.http.HttpClient.Redirect.NEVER))
                .configuration(Configuration.NONE)
                .connectionTimeout(settings.timeouts().connect())
                .responseTimeout(settings.timeouts().answer())
                .readTimeout(settings.timeouts().answer())
                .build();
    }

    @Provides
    @Singleton
    NetworkManagementClient network(AzureClients clients) {
        return clients.network(settings.site().account().value());
    }
}
