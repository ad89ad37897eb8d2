package io.nearside.upcloud;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.Secret;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.http.HttpAuthorization;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.token.TokenSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How UpCloud is reached. The variables are those of UpCloud's own SDKs.
 *
 * @param site our network and its zone
 * @param endpoint {@code UPCLOUD_DEBUG_API_BASE_URL}, or UpCloud's own
 * @param authorization the token that the {@code as} section names, else {@code UPCLOUD_TOKEN}, else {@code UPCLOUD_USERNAME} and {@code UPCLOUD_PASSWORD}
 */
public record UpcloudSettings(NearSite site, URI endpoint, HttpAuthorization authorization, HttpTimeouts timeouts) {
    private static final String USERNAME = "UPCLOUD_USERNAME";

    private static final String PASSWORD = "UPCLOUD_PASSWORD";

    /** UpCloud finds a network by its UUID alone; vendors are told this word where other clouds have an account. */
    private static final AccountId ACCOUNT = new AccountId("upcloud");

    private static final URI UPCLOUD = URI.create("https://api.upcloud.com");

    private static final Pattern ZONE = Pattern.compile("[a-z]{2}-[a-z]{3}\\d{1,2}");

    static final List<LinkKey> KEYS = List.of(
            LinkKey.required("zone", "The zone of the network.", "de-fra1").of(ZONE),
            LinkKey.required("network", "The UUID of the private network.", "03a0b1c2-0000-4000-8000-000000000001")
                    .of(SettingsReader.UUID));

    /**
     * Reads a link's sections and the variables that UpCloud's tools use.
     *
     * @throws InvalidLinkException naming the key or variable
     */
    public static UpcloudSettings of(ProviderSettings settings) {
        Environment environment = settings.environment();
        return new UpcloudSettings(
                site(settings.section()),
                SettingsReader.endpoint(environment, "UPCLOUD_DEBUG_API_BASE_URL")
                        .orElse(UPCLOUD),
                TokenSettings.readOr("UPCLOUD_TOKEN", settings.credentials(), environment)
                        .map(token -> HttpAuthorization.token("Bearer", token))
                        .orElseGet(() -> user(environment)),
                HttpTimeouts.USUAL);
    }

    static NearSite site(LinkSection near) {
        SettingsReader.refuseUnread(near, KEYS, "cloud");
        String zone = SettingsReader.matching(
                near.pathOf("zone"), near.required("zone"), ZONE, "a zone of UpCloud", "de-fra1");
        String network = SettingsReader.uuid(near.pathOf("network"), near.required("network"));
        return new NearSite(ACCOUNT, SettingsReader.region(near.pathOf("zone"), zone), new NetworkId(network));
    }

    private static HttpAuthorization user(Environment environment) {
        Optional<String> user = environment.variable(USERNAME);
        Optional<Secret> password = environment.secret(PASSWORD);
        if (user.isEmpty() && password.isEmpty()) {
            throw new InvalidLinkException(
                    "UPCLOUD_TOKEN",
                    "is not set, and neither are " + USERNAME + " and " + PASSWORD,
                    "Export an API token, or the name and password of a sub-account that may use the API.");
        }
        String name = user.orElseThrow(() -> alone(USERNAME, PASSWORD));
        if (name.contains(":")) {
            throw new InvalidLinkException(USERNAME, "has a colon, which would end it on its way", "Correct it.");
        }
        return HttpAuthorization.basic(name, password.orElseThrow(() -> alone(PASSWORD, USERNAME)));
    }

    private static InvalidLinkException alone(String missing, String set) {
        return new InvalidLinkException(
                missing, "is not set although " + set + " is", "Export both, or UPCLOUD_TOKEN alone.");
    }
}
