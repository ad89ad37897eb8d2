package io.nearside.aws;

import io.nearside.api.Environment;
import io.nearside.api.Secret;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.guice.SettingsReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose credentials to use.
 *
 * @param source where the first ones come from
 * @param role a role to assume with them; null to act with them as they are
 */
public record AwsLogin(Source source, @Nullable Role role) {
    private static final Pattern ROLE = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+");

    /** IAM and STS API reference, AssumeRole: RoleSessionName and ExternalId. */
    private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");

    private static final Pattern EXTERNAL = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    static final List<LinkKey> KEYS = List.of(
            LinkKey.optional("profile", "The profile of the shared AWS files to take.", "network-admin"),
            LinkKey.optional("role", "The ARN of a role to assume.", "arn:aws:iam::111122223333:role/nearside")
                    .of(ROLE),
            LinkKey.optional("externalId", "The external id that the role asks for.", "acme-prod")
                    .of(EXTERNAL),
            LinkKey.optional("sessionName", "What the role's session is called in CloudTrail.", "nearside")
                    .of(SESSION));

    /** Where credentials come from. */
    public sealed interface Source permits Keys, Profile, Chain {

        /** The places that were looked at, for a reader who has to put some there. */
        String places();
    }

    /** The variables themselves. */
    public record Keys(Secret id, Secret secret, @Nullable Secret session) implements Source {
        @Override
        public String places() {
            return "the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY";
        }
    }

    /**
     * A profile of the shared files.
     *
     * @param credentials null for the file's usual place
     * @param config null for the file's usual place
     */
    public record Profile(
            String name,
            @Nullable Path credentials,
            @Nullable Path config) implements Source {
        @Override
        public String places() {
            return "the profile '" + name
                    + "' of the shared credentials and config files (one of IAM Identity Center has them after"
                    + " 'aws sso login --profile " + name + "')";
        }
    }

    /** The SDK's own chain. */
    public record Chain() implements Source {
        @Override
        public String places() {
            return "the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, the variable AWS_PROFILE, a web identity token,"
                    + " the profile 'default' of the shared credentials and config files, the container's and the instance's role";
        }
    }

    /** A role to assume. */
    public record Role(String arn, @Nullable String externalId, String sessionName) {}

    /**
     * A profile that the link names comes first, since it was written for this link; then the order of the AWS tools: the variables
     * with keys, the variable with a profile, the SDK's chain.
     */
    static AwsLogin of(LinkSection credentials, Environment environment) {
        SettingsReader.refuseUnread(credentials, KEYS);
        Source source = credentials
                .text("profile")
                .<Source>map(name -> profile(name, environment))
                .or(() -> keys(environment))
                .or(() -> environment.variable("AWS_PROFILE").map(name -> profile(name, environment)))
                .orElseGet(Chain::new);
        return new AwsLogin(source, role(credentials));
    }

    private static Profile profile(String name, Environment environment) {
        return new Profile(
                name, path(environment, "AWS_SHARED_CREDENTIALS_FILE"), path(environment, "AWS_CONFIG_FILE"));
    }

    /** The AWS tools let these variables begin with the home folder's {@code ~}. */
    private static @Nullable Path path(Environment environment, String variable) {
        return environment
                .variable(variable)
                .map(text -> text.startsWith("~/")
                        ? Path.of(System.getProperty("user.home"), text.substring(2))
                        : Path.of(text))
                .orElse(null);
    }

    private static Optional<Source> keys(Environment environment) {
        Optional<Secret> id = environment.secret("AWS_ACCESS_KEY_ID");
        Optional<Secret> secret = environment.secret("AWS_SECRET_ACCESS_KEY");
        if (id.isPresent() != secret.isPresent()) {
            throw new InvalidLinkException(
                    id.isPresent() ? "AWS_SECRET_ACCESS_KEY" : "AWS_ACCESS_KEY_ID",
                    "is not set, though its counterpart is",
                    "Set both, or neither.");
        }
        return id.map(known -> new Keys(
                known,
                secret.orElseThrow(),
                environment.secret("AWS_SESSION_TOKEN").orElse(null)));
    }

    private static @Nullable Role role(LinkSection credentials) {
        Optional<String> externalId = optional(credentials, "externalId", EXTERNAL, "an external id", "acme-prod");
        Optional<String> session = optional(credentials, "sessionName", SESSION, "a session name", "nearside");
        Optional<String> arn =
                optional(credentials, "role", ROLE, "the ARN of a role", "arn:aws:iam::111122223333:role/nearside");
        if (arn.isEmpty() && (externalId.isPresent() || session.isPresent())) {
            throw new InvalidLinkException(
                    credentials.pathOf(externalId.isPresent() ? "externalId" : "sessionName"),
                    "is only used to assume a role",
                    "Add " + credentials.pathOf("role") + ", or leave it out.");
        }
        return arn.map(known -> new Role(known, externalId.orElse(null), session.orElse("nearside")))
                .orElse(null);
    }

    private static Optional<String> optional(
            LinkSection section, String key, Pattern form, String what, String example) {
        return section.text(key).map(text -> SettingsReader.matching(section.pathOf(key), text, form, what, example));
    }
}
