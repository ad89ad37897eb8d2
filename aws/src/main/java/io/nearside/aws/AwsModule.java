package io.nearside.aws;

import com.google.inject.Key;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import io.nearside.api.Pace;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.permission.Permissions;
import io.nearside.aws.endpoint.AwsEndpoints;
import io.nearside.aws.firewall.AwsFirewallMaking;
import io.nearside.aws.firewall.AwsFirewalls;
import io.nearside.aws.gateway.AwsGatewayAttachments;
import io.nearside.aws.gateway.AwsGatewaySharing;
import io.nearside.aws.gateway.AwsGatewayTables;
import io.nearside.aws.identity.AwsIdentity;
import io.nearside.aws.network.AwsNetworks;
import io.nearside.aws.peering.AwsPeeringDns;
import io.nearside.aws.peering.AwsPeerings;
import io.nearside.aws.permission.AwsPermissions;
import io.nearside.aws.quota.AwsQuotas;
import io.nearside.aws.route.AwsRouteTables;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.ProviderModule;
import jakarta.inject.Singleton;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ram.RamClient;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.sts.StsClient;

/** What AWS can do. A host that installs it into an injector of its own binds {@link ProviderLife} too. */
public final class AwsModule extends ProviderModule {
    private final AwsSettings settings;

    private final AwsBuckets buckets;

    private final Pace pace;

    /** AWS at one site, alone with its account's rates. */
    public AwsModule(AwsSettings settings) {
        this(settings, new AwsBuckets(), Pace.ofSystem());
    }

    AwsModule(AwsSettings settings, AwsBuckets buckets, Pace pace) {
        this.settings = settings;
        this.buckets = buckets;
        this.pace = pace;
    }

    @Override
    protected void configure() {
        bind(AwsSettings.class).toInstance(settings);
        bind(AwsClients.class).in(Scopes.SINGLETON);
        bind(AwsRatePacer.class).toInstance(new AwsRatePacer(buckets, settings.site(), pace));

        offer(Identity.class, AwsIdentity.class);
        offer(Networks.class, AwsNetworks.class);
        offer(PeeringAcceptor.class, AwsPeerings.class);
        offer(PeeringDns.class, AwsPeeringDns.class);
        offer(RouteTables.class, AwsRouteTables.class);
        offer(Firewalls.class, AwsFirewalls.class);
        offer(FirewallMaking.class, AwsFirewallMaking.class);
        offer(PrivateEndpoints.class, AwsEndpoints.class);
        offer(GatewaySharing.class, AwsGatewaySharing.class);
        offer(GatewayAttachments.class, AwsGatewayAttachments.class);
        offer(GatewayTables.class, AwsGatewayTables.class);
        offer(Quotas.class, AwsQuotas.class);
        offer(Permissions.class, AwsPermissions.class);

        nativeClient(Ec2Client.class, Key.get(Ec2Client.class));
        nativeClient(RamClient.class, Key.get(RamClient.class));
        nativeClient(StsClient.class, Key.get(StsClient.class));
    }

    @Provides
    @Singleton
    SdkHttpClient http(ProviderLife life) {
        return life.closesWithProvider(UrlConnectionHttpClient.builder()
                .connectionTimeout(settings.timeouts().connect())
                .socketTimeout(settings.timeouts().silence())
                .build());
    }

    @Provides
    @Singleton
    Ec2Client ec2(AwsClients clients) {
        return clients.ec2();
    }

    @Provides
    @Singleton
    RamClient ram(AwsClients clients) {
        return clients.ram();
    }

    @Provides
    @Singleton
    StsClient sts(AwsClients clients) {
        return clients.sts();
    }

    @Provides
    @Singleton
    ServiceQuotasClient quotas(AwsClients clients) {
        return clients.quotas();
    }
}
