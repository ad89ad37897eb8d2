package io.nearside.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import io.nearside.api.model.TenantId;
import io.nearside.guice.token.NoTokenException;
import io.nearside.guice.token.TokenSource;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Turns what the settings say of credentials into the SDK's own. None looks anywhere before the first call needs a token, and an
 * application asks for one once: only the machine's identity and the SDK's chain keep the SDK's retries, since a machine that has just
 * started may not be known yet. The chain for servers is one link long: which source it is, the settings know.
 */
public final class AzureCredentials {
    private final AzureSettings settings;

    /** Nothing but the client: the SDK would add retries of its own. */
    private final HttpPipeline pipeline;

    private final HttpClient http;

    @Inject
    AzureCredentials(AzureSettings settings, HttpClient http) {
        this.settings = settings;
        this.http = http;
        this.pipeline = new HttpPipelineBuilder()
                .httpClient(http)
                .policies(new AzureCallLog())
                .build();
    }

    /** Ours, in our own directory. */
    TokenCredential own() {
        return of(settings.login(), settings.login().tenant());
    }

    /**
     * Those of the application that makes our half of a peering, in a directory that knows it; ours, where the settings have none.
     *
     * @param tenant null for its own directory
     */
    public TokenCredential application(@Nullable TenantId tenant) {
        AzureLogin login = settings.application() == null ? settings.login() : settings.application();
        return of(login, tenant == null ? login.tenant() : tenant);
    }

    private TokenCredential of(AzureLogin login, @Nullable TenantId tenant) {
        return AzureErrors.naming(
                login.source().places() + asked(login, tenant), new LazyCredential(() -> made(login, tenant)));
    }

    /** For whom a token is asked, and where: of a peering's two directories, a person has to know which one to look into. */
    private static String asked(AzureLogin login, @Nullable TenantId tenant) {
        return login.client() == null || tenant == null
                ? ""
                : ", for the application " + login.client() + " in the directory " + tenant;
    }

    private TokenCredential made(AzureLogin login, @Nullable TenantId tenant) {
        String client = login.client() == null ? null : login.client().value();
        String directory = tenant == null ? null : tenant.value();
        if (login.source() instanceof AzureLogin.StaticToken fixed) {
            return wanted -> Mono.fromSupplier(() -> new AccessToken(
                    fixed.token().reveal(), OffsetDateTime.now(ZoneOffset.UTC).plusHours(1)));
        }
        if (login.source() instanceof AzureLogin.ClientSecret by) {
            return common(new ClientSecretCredentialBuilder(), client, directory)
                    .clientSecret(revealed(by.secret()))
                    .build();
        }
        if (login.source() instanceof AzureLogin.Certificate by) {
            ClientCertificateCredentialBuilder builder =
                    common(new ClientCertificateCredentialBuilder(), client, directory);
            String file = by.file().toString();
            return file.endsWith(".pfx")
                    ? builder.pfxCertificate(file).build()
                    : builder.pemCertificate(file).build();
        }
        if (login.source() instanceof AzureLogin.Workload by) {
            return common(new WorkloadIdentityCredentialBuilder(), client, directory)
                    .tokenFilePath(by.file().toString())
                    .build();
        }
        if (login.source() instanceof AzureLogin.Managed) {
            ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder().httpClient(http);
            return (client == null ? builder : builder.clientId(client)).build();
        }
        return developer(directory);
    }

    private TokenCredential developer(@Nullable String directory) {
        DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder().httpClient(http);
        builder.authorityHost(authority().toString());
        if (settings.places().authority() != null) {
            builder.disableInstanceDiscovery();
        }
        return (directory == null ? builder : builder.tenantId(directory)).build();
    }

    private <B extends AadCredentialBuilderBase<B>> B common(
            B builder, @Nullable String client, @Nullable String directory) {
        if (settings.places().authority() != null) {
            // The SDK would first ask Microsoft's own authority about one that it does not know.
            builder.disableInstanceDiscovery();
        }
        return builder.clientId(client)
                .tenantId(directory)
                .authorityHost(authority().toString())
                .pipeline(pipeline);
    }

    private URI authority() {
        URI own = settings.places().authority();
        return own == null ? settings.places().cloud().authority() : own;
    }

    private static String revealed(TokenSource secret) {
        try {
            return secret.token().reveal();
        } catch (NoTokenException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
