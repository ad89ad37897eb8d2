package io.nearside.gcp;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.token.TokenSettings;
import io.nearside.guice.token.TokenSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose credentials to use.
 *
 * @param source what proves it
 * @param impersonated the service account that is acted as with them; null for nobody else
 */
public record GcpLogin(Source source, @Nullable String impersonated) {
    private static final String TOKEN = "GOOGLE_OAUTH_ACCESS_TOKEN";

    private static final String FILE = "GOOGLE_APPLICATION_CREDENTIALS";

    private static final String IMPERSONATE = "GOOGLE_IMPERSONATE_SERVICE_ACCOUNT";

    private static final String FOLDER = "CLOUDSDK_CONFIG";

    private static final String FILE_KEY = "credentialsFile";

    private static final String IMPERSONATE_KEY = "impersonate";

    private static final Pattern EMAIL = Pattern.compile("[^\\s@:/]+@[^\\s@:/]+");

    static final List<LinkKey> KEYS = Stream.concat(
                    Stream.of(
                            LinkKey.optional(
                                    FILE_KEY,
                                    "The credentials file: a service account's key, a federated identity's, or what"
                                            + " 'gcloud auth application-default login' has"
                                            + " written (" + FILE + " otherwise).",
                                    "~/.secrets/nearside.json"),
                            LinkKey.optional(
                                            IMPERSONATE_KEY,
                                            "The e-mail of the service account to act as (" + IMPERSONATE
                                                    + " otherwise).",
                                            "nearside@acme-prod.iam.gserviceaccount.com")
                                    .of(EMAIL)),
                    TokenSettings.keys().stream())
            .toList();

    /** What proves who we are. */
    public sealed interface Source permits AccessToken, CredentialsFile, Machine {

        /** The places that were looked at, for a reader who has to put something there. */
        String places();
    }

    /** A token that is used as it is, and not made anew. */
    public record AccessToken(TokenSource token, String places) implements Source {}

    /** A file of any of Google's kinds. */
    public record CredentialsFile(Path file, String places) implements Source {}

    /** The service account of the machine. */
    public record Machine(Path looked) implements Source {
        @Override
        public String places() {
            return "the variables " + TOKEN + " and " + FILE + ", the file " + looked
                    + " of 'gcloud auth application-default login', and the machine's service account";
        }
    }

    /** What the link says comes first, since it was written for this link; then Terraform's order, and Google's own. */
    static GcpLogin of(LinkSection credentials, Environment environment) {
        SettingsReader.refuseUnread(credentials, KEYS);
        return new GcpLogin(
                source(credentials, environment),
                credentials
                        .text(IMPERSONATE_KEY)
                        .map(text -> email(credentials.pathOf(IMPERSONATE_KEY), text))
                        .or(() -> environment.variable(IMPERSONATE).map(text -> email(IMPERSONATE, text)))
                        .orElse(null));
    }

    private static String email(String key, String text) {
        return SettingsReader.matching(
                key, text, EMAIL, "the e-mail of a service account", "nearside@acme-prod.iam.gserviceaccount.com");
    }

    private static Source source(LinkSection credentials, Environment environment) {
        Optional<TokenSource> token = TokenSettings.read(credentials, environment);
        Optional<Path> file = credentials.text(FILE_KEY).map(GcpLogin::atHome);
        if (token.isPresent() && file.isPresent()) {
            throw new InvalidLinkException(
                    credentials.pathOf(FILE_KEY), "is there, and a token too", "Keep one of them.");
        }
        if (token.isPresent()) {
            return new AccessToken(token.get(), "the token of " + credentials.path());
        }
        if (file.isPresent()) {
            return file(credentials.pathOf(FILE_KEY), file.get());
        }
        return SettingsReader.token(environment, TOKEN)
                .<Source>map(fixed -> new AccessToken(TokenSource.of(fixed), "the variable " + TOKEN))
                .or(() -> environment.variable(FILE).map(name -> file(FILE, Path.of(name))))
                .orElseGet(() -> applicationDefault(environment));
    }

    private static Source applicationDefault(Environment environment) {
        Path written = environment
                .variable(FOLDER)
                .map(Path::of)
                .orElseGet(() -> Path.of(environment.variable("HOME").orElse("/"), ".config", "gcloud"))
                .resolve("application_default_credentials.json");
        return Files.isReadable(written)
                ? new CredentialsFile(written, "the file " + written + " of 'gcloud auth application-default login'")
                : new Machine(written);
    }

    private static CredentialsFile file(String key, Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new InvalidLinkException(
                    key,
                    "names " + file + ", which is not there or cannot be read",
                    "Name a file that Nearside can read; a relative path starts where the command is run.");
        }
        return new CredentialsFile(file, key + ", which names " + file);
    }

    private static Path atHome(String path) {
        return path.startsWith("~/") ? Path.of(System.getProperty("user.home"), path.substring(2)) : Path.of(path);
    }
}
