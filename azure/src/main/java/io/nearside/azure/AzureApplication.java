package io.nearside.azure;

import io.nearside.api.Environment;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Agent;
import io.nearside.azure.AzureLogin.Certificate;
import io.nearside.azure.AzureLogin.ClientSecret;
import io.nearside.azure.AzureLogin.Managed;
import io.nearside.azure.AzureLogin.StaticToken;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.token.TokenSettings;
import java.util.List;
import java.util.Optional;

/**
 * Reads what proves the application that makes our half of a peering: it has to be known to both directories, and so is mostly another
 * identity than the one that looks and cleans up (Learn, "Authenticate requests across tenants").
 */
final class AzureApplication {
    private static final String SECRET = "secret";

    private static final List<LinkKey> WITHIN = TokenSettings.keys(SECRET);

    static final LinkKey KEY = LinkKey.optional(
                    AzureSites.APPLICATION,
                    "Where the secret is of the application that makes our half of a peering; left out if it is the one that all is done"
                            + " with.",
                    "{secretVariable: PEERING_SECRET}")
            .of(new LinkKey.Section(WITHIN));

    private AzureApplication() {}

    /**
     * The credentials of this application, in its own directory.
     *
     * @param own those that everything else is done with: they will do if they are this application's
     */
    static AzureLogin login(Agent agent, AzureLogin own, LinkSection credentials, Environment environment) {
        LinkSection section = credentials.section(AzureSites.APPLICATION);
        SettingsReader.refuseUnread(section, WITHIN);
        if (own.source() instanceof StaticToken) {
            return new AzureLogin(own.source(), agent.tenant(), agent.application());
        }
        return TokenSettings.read(SECRET, section, environment)
                .<AzureLogin.Source>map(ClientSecret::new)
                .or(() -> proofOf(agent, own))
                .map(source -> new AzureLogin(source, agent.tenant(), agent.application()))
                .orElseThrow(() -> missing(agent, own, section));
    }

    private static Optional<AzureLogin.Source> proofOf(Agent agent, AzureLogin own) {
        boolean proves = own.source() instanceof ClientSecret || own.source() instanceof Certificate;
        return proves && agent.application().equals(own.client()) ? Optional.of(own.source()) : Optional.empty();
    }

    private static InvalidLinkException missing(Agent agent, AzureLogin own, LinkSection section) {
        String why = own.source() instanceof Managed
                ? ", and a managed identity, which one directory knows, cannot stand in for an application that two do"
                : ", and " + own.source().places() + " do not prove this application";
        return new InvalidLinkException(
                section.path(),
                "says no secret of " + agent.application() + why,
                "Write application: {secretVariable: NAME} there, or have AZURE_CLIENT_ID be this application with its secret or"
                        + " certificate.");
    }
}
