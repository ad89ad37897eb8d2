package io.nearside.gcp;

import com.google.api.client.http.HttpTransport;
import com.google.api.gax.core.CredentialsProvider;
import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.api.gax.core.FixedExecutorProvider;
import com.google.api.gax.core.NoCredentialsProvider;
import com.google.api.gax.httpjson.InstantiatingHttpJsonChannelProvider;
import com.google.api.gax.rpc.ClientSettings;
import com.google.api.gax.rpc.UnaryCallSettings;
import com.google.cloud.compute.v1.AddressesClient;
import com.google.cloud.compute.v1.AddressesSettings;
import com.google.cloud.compute.v1.FirewallsClient;
import com.google.cloud.compute.v1.FirewallsSettings;
import com.google.cloud.compute.v1.ForwardingRulesClient;
import com.google.cloud.compute.v1.ForwardingRulesSettings;
import com.google.cloud.compute.v1.GlobalOperationsClient;
import com.google.cloud.compute.v1.GlobalOperationsSettings;
import com.google.cloud.compute.v1.NetworksClient;
import com.google.cloud.compute.v1.NetworksSettings;
import com.google.cloud.compute.v1.RegionOperationsClient;
import com.google.cloud.compute.v1.RegionOperationsSettings;
import com.google.cloud.compute.v1.RoutesClient;
import com.google.cloud.compute.v1.RoutesSettings;
import com.google.cloud.compute.v1.SubnetworksClient;
import com.google.cloud.compute.v1.SubnetworksSettings;
import io.nearside.guice.ProviderLife;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's clients, each made at its first use: one for every kind of thing, over one transport and a few threads of our own. The SDK tries
 * nothing again, and waits for no operation.
 */
public final class GcpClients {
    private static final int THREADS = 4;

    private final GcpSettings settings;

    private final HttpTransport transport;

    private final GcpCredentials credentials;

    private final ProviderLife life;

    private final ConcurrentMap<Class<?>, AutoCloseable> made = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService threads;

    @Inject
    GcpClients(GcpSettings settings, HttpTransport transport, GcpCredentials credentials, ProviderLife life) {
        this.settings = settings;
        this.transport = transport;
        this.credentials = credentials;
        this.life = life;
    }

    public NetworksClient networks() {
        return client(
                NetworksClient.class,
                () -> NetworksClient.create(common(NetworksSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    public SubnetworksClient subnetworks() {
        return client(
                SubnetworksClient.class,
                () -> SubnetworksClient.create(common(SubnetworksSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    public RoutesClient routes() {
        return client(
                RoutesClient.class,
                () -> RoutesClient.create(common(RoutesSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    public AddressesClient addresses() {
        return client(
                AddressesClient.class,
                () -> AddressesClient.create(common(AddressesSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    public ForwardingRulesClient forwardingRules() {
        return client(
                ForwardingRulesClient.class,
                () -> ForwardingRulesClient.create(common(ForwardingRulesSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    public FirewallsClient firewalls() {
        return client(
                FirewallsClient.class,
                () -> FirewallsClient.create(common(FirewallsSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    GlobalOperationsClient globalOperations() {
        return client(
                GlobalOperationsClient.class,
                () -> GlobalOperationsClient.create(common(GlobalOperationsSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    RegionOperationsClient regionOperations() {
        return client(
                RegionOperationsClient.class,
                () -> RegionOperationsClient.create(common(RegionOperationsSettings.newBuilder())
                        .applyToAllUnaryMethods(this::once)
                        .build()));
    }

    /** A client as it comes, to be handed out: it signs in by itself, and tries again as Google means it to. */
    NetworksClient handedOut() {
        try {
            return life.closesWithProvider(NetworksClient.create(
                    common(NetworksSettings.newBuilder(), FixedCredentialsProvider.create(credentials.google()))
                            .build()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes a client of a kind at its first use. */
    <T extends AutoCloseable> T client(Class<T> type, Maker<T> maker) {
        life.requireOpen("a call through " + type.getSimpleName());
        return type.cast(made.computeIfAbsent(type, any -> {
            try {
                return life.closesWithProvider(maker.make());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /** Makes a client. */
    interface Maker<T> {
        T make() throws IOException;
    }

    /** What all clients have in common: where Google is, and nothing of who we are, which goes along with each call. */
    <B extends ClientSettings.Builder<?, B>> B common(B builder) throws IOException {
        return common(builder, NoCredentialsProvider.create());
    }

    private <B extends ClientSettings.Builder<?, B>> B common(B builder, CredentialsProvider signingIn) {
        ScheduledExecutorService executor = threads();
        return builder.setTransportChannelProvider(InstantiatingHttpJsonChannelProvider.newBuilder()
                        .setHttpTransport(transport)
                        .setEndpoint(settings.places().compute().toString())
                        .setExecutor(executor)
                        .build())
                .setBackgroundExecutorProvider(FixedExecutorProvider.create(executor))
                .setCredentialsProvider(signingIn);
    }

    /** Has a method be tried once, within our own patience. */
    @Nullable
    Void once(UnaryCallSettings.Builder<?, ?> method) {
        method.setSimpleTimeoutNoRetriesDuration(settings.timeouts().answer());
        return null;
    }

    private synchronized ScheduledExecutorService threads() {
        ScheduledExecutorService known = threads;
        if (known == null) {
            ScheduledThreadPoolExecutor daemons = new ScheduledThreadPoolExecutor(THREADS, task -> {
                Thread thread = new Thread(task, "nearside-gcp");
                thread.setDaemon(true);
                return thread;
            });
            known = daemons;
            life.closesWithProvider(daemons::shutdownNow);
            threads = known;
        }
        return known;
    }
}
