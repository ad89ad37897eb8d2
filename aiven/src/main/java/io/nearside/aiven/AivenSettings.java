package io.nearside.aiven;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.Secret;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.NetworkId;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.http.HttpTimeouts;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Aiven is reached. The variables are those of Aiven's own clients.
 *
 * @param endpoint {@code AIVEN_WEB_URL}, or Aiven's own
 * @param token {@code AIVEN_TOKEN}
 * @param project the project that the VPC is in
 * @param peerNetwork the cloud's id of Aiven's network, if the file says it; null otherwise
 */
public record AivenSettings(
        URI endpoint,
        Secret token,
        String project,
        @Nullable NetworkId peerNetwork,
        HttpTimeouts timeouts) {
    static final String PROJECT = "project";

    static final String PEER_NETWORK = "peerNetwork";

    private static final URI AIVEN = URI.create("https://api.aiven.io");

    /**
     * The settings that a link and the environment make.
     *
     * @throws InvalidLinkException naming the key or variable, if one is unknown, missing or malformed
     */
    public static AivenSettings of(ProviderSettings settings) {
        SettingsReader.refuseUnread(settings.credentials(), List.of());
        LinkSection section = settings.section();
        Environment environment = settings.environment();
        return new AivenSettings(
                SettingsReader.endpoint(environment, "AIVEN_WEB_URL").orElse(AIVEN),
                SettingsReader.token(environment, "AIVEN_TOKEN").orElseThrow(AivenSettings::withoutToken),
                section.required(PROJECT),
                section.text(PEER_NETWORK)
                        .map(text -> new NetworkId(SettingsReader.uuid(section.pathOf(PEER_NETWORK), text)))
                        .orElse(null),
                HttpTimeouts.USUAL);
    }

    private static InvalidLinkException withoutToken() {
        return new InvalidLinkException(
                "AIVEN_TOKEN",
                "is not set",
                "Make a token in the Aiven console (User information, Tokens) for somebody who may change the project's networking,"
                        + " and export it under that name.");
    }
}
