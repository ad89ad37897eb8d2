package io.nearside.gcp;

import com.google.api.client.http.HttpTransport;
import com.google.auth.Credentials;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.ComputeEngineCredentials;
import com.google.auth.oauth2.ExternalAccountCredentials;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ImpersonatedCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import com.google.auth.oauth2.UserCredentials;
import io.nearside.guice.token.NoTokenException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the settings say of credentials into the SDK's own. Nothing is read or asked before the first call needs a token, which is then
 * kept until shortly before its end; the SDK's own retries at places that give tokens are off.
 */
public final class GcpCredentials {
    private static final String SCOPE = "https://www.googleapis.com/auth/cloud-platform";

    /** The longest that impersonation gives without an organisation's leave (IAM, "Create short-lived credentials"). */
    private static final int LIFETIME = 3600;

    private final GcpSettings settings;

    private final HttpTransport transport;

    private @Nullable GoogleCredentials made;

    @Inject
    GcpCredentials(GcpSettings settings, HttpTransport transport) {
        this.settings = settings;
        this.transport = transport;
    }

    /**
     * The headers that a call carries: the token, and the project that a user's quota is taken from.
     *
     * @throws GcpNotSignedIn saying where it was looked for
     */
    Map<String, List<String>> headers() throws GcpNotSignedIn {
        GoogleCredentials credentials = read();
        try {
            return credentials.getRequestMetadata(settings.places().compute());
        } catch (IOException | RuntimeException e) {
            throw new GcpNotSignedIn(settings.login().source().places(), e);
        }
    }

    /** Who it is, as IAM's policies spell it, where the credentials themselves say so; asks nobody. */
    public Optional<String> principal() throws GcpNotSignedIn {
        Credentials credentials = read();
        String account = null;
        if (credentials instanceof ImpersonatedCredentials impersonated) {
            account = impersonated.getAccount();
        } else if (credentials instanceof ServiceAccountCredentials key) {
            account = key.getClientEmail();
        } else if (credentials instanceof ExternalAccountCredentials external) {
            account = external.getServiceAccountEmail();
        }
        return Optional.ofNullable(account).map(email -> "serviceAccount:" + email);
    }

    /** What cannot be read is no matter of the network, and its words may hold what is secret. */
    private GoogleCredentials read() throws GcpNotSignedIn {
        try {
            return google();
        } catch (IOException | RuntimeException e) {
            String places = e.getCause() instanceof NoTokenException none
                    ? String.valueOf(none.getMessage())
                    : settings.login().source().places() + ": Google's library reads no credentials there";
            throw new GcpNotSignedIn(places, null);
        }
    }

    /** The SDK's own, for a client that is handed out. */
    synchronized GoogleCredentials google() throws IOException {
        GoogleCredentials known = made;
        if (known == null) {
            GoogleCredentials own = own();
            String target = settings.login().impersonated();
            known = target == null ? own : impersonating(own, target);
            made = known;
        }
        return known;
    }

    private GoogleCredentials impersonating(GoogleCredentials own, String target) {
        URI iam = settings.places().iam();
        return ImpersonatedCredentials.newBuilder()
                .setSourceCredentials(own)
                .setTargetPrincipal(target)
                .setScopes(List.of(SCOPE))
                .setLifetime(LIFETIME)
                .setIamEndpointOverride(iam + "/v1/projects/-/serviceAccounts/" + target + ":generateAccessToken")
                .setHttpTransportFactory(() -> transport)
                .build();
    }

    private GoogleCredentials own() throws IOException {
        GcpLogin.Source source = settings.login().source();
        if (source instanceof GcpLogin.AccessToken fixed) {
            return GoogleCredentials.create(new AccessToken(token(fixed), null));
        }
        if (source instanceof GcpLogin.CredentialsFile written) {
            try (InputStream content = Files.newInputStream(written.file())) {
                return once(GoogleCredentials.fromStream(content, () -> transport));
            }
        }
        return ComputeEngineCredentials.newBuilder()
                .setHttpTransportFactory(() -> transport)
                .build()
                .createScoped(List.of(SCOPE));
    }

    private GoogleCredentials once(GoogleCredentials read) {
        if (read instanceof ServiceAccountCredentials key) {
            return key.createWithCustomRetryStrategy(false).createScoped(List.of(SCOPE));
        }
        URI tokens = settings.places().tokens();
        if (read instanceof UserCredentials user && tokens != null) {
            return user.toBuilder().setTokenServerUri(tokens).build();
        }
        return read.createScoped(List.of(SCOPE));
    }

    private static String token(GcpLogin.AccessToken fixed) throws IOException {
        try {
            return fixed.token().token().reveal();
        } catch (NoTokenException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(e.getMessage());
        }
    }
}
