package io.nearside.azure;

import io.nearside.api.Environment;
import io.nearside.api.Secret;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.TenantId;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.token.TokenSettings;
import io.nearside.guice.token.TokenSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose credentials to use.
 *
 * @param source what proves it
 * @param tenant the directory; null to leave it to the source
 * @param client the application; null to leave it to the source
 */
public record AzureLogin(
        Source source, @Nullable TenantId tenant, @Nullable ApplicationId client) {
    private static final String TENANT = "AZURE_TENANT_ID";

    private static final String CLIENT = "AZURE_CLIENT_ID";

    private static final String SECRET = "AZURE_CLIENT_SECRET";

    private static final String CERTIFICATE = "AZURE_CLIENT_CERTIFICATE_PATH";

    private static final String FEDERATED = "AZURE_FEDERATED_TOKEN_FILE";

    private static final String STATIC = "NEARSIDE_AZURE_STATIC_TOKEN";

    static final List<LinkKey> KEYS = Stream.concat(
                    Stream.of(
                            LinkKey.optional(
                                            "tenant",
                                            "The UUID of the directory (" + TENANT + " otherwise).",
                                            "0a1b2c3d-0000-4000-8000-00000000000a")
                                    .of(SettingsReader.UUID),
                            LinkKey.optional(
                                            "clientId",
                                            "The application's client id (" + CLIENT + " otherwise).",
                                            "0a1b2c3d-0000-4000-8000-00000000000b")
                                    .of(SettingsReader.UUID),
                            LinkKey.optional(
                                            "credential",
                                            "What proves it: a secret or certificate, a workload's token, a managed identity, or"
                                                    + " whatever a developer is signed in with.",
                                            "environment")
                                    .of(LinkKey.Shape.words("environment", "workload", "managed", "default"))),
                    Stream.concat(TokenSettings.keys("secret").stream(), Stream.of(AzureApplication.KEY)))
            .toList();

    /** What proves who we are. */
    public sealed interface Source permits StaticToken, ClientSecret, Certificate, Workload, Managed, Developer {

        /** The places that were looked at, for a reader who has to put something there. */
        String places();
    }

    /** A token that stays as it is; for a stand-in on this machine only. */
    public record StaticToken(Secret token) implements Source {
        @Override
        public String places() {
            return "the variable " + STATIC;
        }
    }

    /** An application's secret. */
    public record ClientSecret(TokenSource secret) implements Source {
        @Override
        public String places() {
            return "the variables " + TENANT + ", " + CLIENT + " and " + SECRET
                    + ", or the keys of the link's as.azure";
        }
    }

    /** An application's certificate, in PEM or without a password in PFX. */
    public record Certificate(Path file) implements Source {
        @Override
        public String places() {
            return "the variables " + TENANT + ", " + CLIENT + " and " + CERTIFICATE;
        }
    }

    /** A token of another issuer, which a cluster or a pipeline keeps fresh in a file. */
    public record Workload(Path file) implements Source {
        @Override
        public String places() {
            return "the variables " + TENANT + ", " + CLIENT + " and " + FEDERATED;
        }
    }

    /** The identity of the machine. */
    public record Managed() implements Source {
        @Override
        public String places() {
            return "the machine's managed identity (" + CLIENT + " names one that is assigned by users)";
        }
    }

    /** The SDK's own chain. */
    public record Developer() implements Source {
        @Override
        public String places() {
            return "the variables " + TENANT + ", " + CLIENT + " and " + SECRET
                    + ", the machine's managed identity, and what a" + " developer is signed in with ('az login')";
        }
    }

    /** What the link says comes first, since it was written for this link; then the order of Azure's tools. */
    static AzureLogin of(LinkSection credentials, Environment environment, AzureSettings.Places places) {
        SettingsReader.refuseUnread(credentials, KEYS);
        return new AzureLogin(
                        source(credentials, environment, places),
                        id(credentials, "tenant", environment, TENANT)
                                .map(TenantId::new)
                                .orElse(null),
                        id(credentials, "clientId", environment, CLIENT)
                                .map(ApplicationId::new)
                                .orElse(null))
                .checked();
    }

    private static Source source(LinkSection credentials, Environment environment, AzureSettings.Places places) {
        Optional<Secret> fixed = SettingsReader.token(environment, STATIC);
        if (fixed.isPresent() && !places.isHere()) {
            throw new InvalidLinkException(
                    STATIC,
                    "is for a stand-in on this machine only",
                    "Unset it, or set " + AzureSettings.ENDPOINT + " to one on localhost.");
        }
        if (fixed.isEmpty() && places.isPlain()) {
            throw new InvalidLinkException(
                    STATIC,
                    "is not set, and no other credential is sent over plain http",
                    "Set it, or use https for " + AzureSettings.ENDPOINT + ".");
        }
        return fixed.<Source>map(StaticToken::new)
                .or(() -> credentials.text("credential").map(word -> named(word, credentials, environment)))
                .or(() -> ofApplication(credentials, environment))
                .or(() -> environment.variable(FEDERATED).map(file -> new Workload(Path.of(file))))
                .orElseGet(Developer::new);
    }

    private static Source named(String word, LinkSection credentials, Environment environment) {
        return switch (word) {
            case "environment" ->
                ofApplication(credentials, environment)
                        .orElseThrow(() -> missing(SECRET, "and neither is " + CERTIFICATE));
            case "workload" ->
                new Workload(Path.of(environment
                        .variable(FEDERATED)
                        .orElseThrow(() -> missing(FEDERATED, "which a workload's identity needs"))));
            case "managed" -> new Managed();
            case "default" -> new Developer();
            default ->
                throw new InvalidLinkException(
                        credentials.pathOf("credential"),
                        "is not known",
                        "Write one of environment, workload, managed, default.");
        };
    }

    private static Optional<Source> ofApplication(LinkSection credentials, Environment environment) {
        return TokenSettings.read("secret", credentials, environment)
                .or(() -> SettingsReader.token(environment, SECRET).map(TokenSource::of))
                .<Source>map(ClientSecret::new)
                .or(() -> environment.variable(CERTIFICATE).map(file -> new Certificate(Path.of(file))));
    }

    private static Optional<String> id(LinkSection credentials, String key, Environment environment, String variable) {
        return credentials
                .text(key)
                .map(text -> SettingsReader.uuid(credentials.pathOf(key), text))
                .or(() -> environment.variable(variable).map(text -> SettingsReader.uuid(variable, text)));
    }

    /** An application proves itself in a directory of its own; the other sources know both. */
    private AzureLogin checked() {
        boolean application =
                source instanceof ClientSecret || source instanceof Certificate || source instanceof Workload;
        if (application && tenant == null) {
            throw missing(TENANT, "and neither is as.azure.tenant");
        }
        if (application && client == null) {
            throw missing(CLIENT, "and neither is as.azure.clientId");
        }
        return this;
    }

    private static InvalidLinkException missing(String variable, String besides) {
        return new InvalidLinkException(variable, "is not set, " + besides, "Set it, or choose another credential.");
    }
}
