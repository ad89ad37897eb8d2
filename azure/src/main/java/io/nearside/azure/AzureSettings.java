package io.nearside.azure;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.NearSite;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.http.HttpTimeouts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Azure is opened with. Reading it loads nothing of the SDK.
 *
 * @param site our virtual network and the subscription that it is in; its region is read with it
 * @param endpointGroup the resource group that private endpoints are made in
 * @param login whose credentials to use
 * @param application the credentials of the application that makes our half of a peering; null where none is made
 */
public record AzureSettings(
        NearSite site,
        String endpointGroup,
        AzureLogin login,
        @Nullable AzureLogin application,
        Places places,
        HttpTimeouts timeouts) {
    private static final String GRAPH = "NEARSIDE_AZURE_GRAPH_ENDPOINT";

    static final String ENDPOINT = "NEARSIDE_AZURE_ARM_ENDPOINT";

    /** Settings of a site where no half of a peering is made. */
    public AzureSettings(NearSite site, String endpointGroup, AzureLogin login, Places places, HttpTimeouts timeouts) {
        this(site, endpointGroup, login, null, places, timeouts);
    }

    /**
     * Where Azure is.
     *
     * @param cloud which of its clouds, for what tokens are good for
     * @param manager Azure Resource Manager
     * @param authority where tokens come from; null for the cloud's own
     * @param graph where the directory is asked; null for the cloud's own
     * @param certificates the file of certificates, as PEM, that a stand-in on this machine is trusted by; null for those that the JDK
     *     trusts
     */
    public record Places(
            AzureCloud cloud,
            URI manager,
            @Nullable URI authority,
            @Nullable URI graph,
            @Nullable Path certificates) {

        /** Places whose directory is the cloud's own, and which the JDK trusts. */
        public Places(AzureCloud cloud, URI manager, @Nullable URI authority) {
            this(cloud, manager, authority, null, null);
        }

        /** Where the directory is asked; empty where a stand-in has none. */
        public Optional<URI> directory() {
            boolean real = manager.equals(cloud.manager());
            return Optional.ofNullable(graph).or(() -> real ? Optional.of(cloud.graph()) : Optional.empty());
        }

        /** Whether calls travel in the clear, which is so on this machine only. */
        public boolean isPlain() {
            return "http".equals(manager.getScheme());
        }

        /** Whether this machine stands in for Azure. */
        boolean isHere() {
            return SettingsReader.isLoopback(manager);
        }
    }

    /**
     * Reads a link's sections and the variables that Azure's tools use.
     *
     * @throws InvalidLinkException naming the key or variable
     */
    public static AzureSettings of(ProviderSettings settings) {
        Environment environment = settings.environment();
        NearSite site = AzureSites.site(settings.section());
        Places places = places(environment);
        AzureLogin login = AzureLogin.of(settings.credentials(), environment, places);
        return new AzureSettings(
                site,
                AzureSites.endpointGroup(settings.section())
                        .orElseGet(() -> ArmId.parse(site.network()).group()),
                login,
                site.agent() == null
                        ? null
                        : AzureApplication.login(site.agent(), login, settings.credentials(), environment),
                places,
                HttpTimeouts.USUAL);
    }

    private static Places places(Environment environment) {
        URI authority =
                SettingsReader.endpoint(environment, "AZURE_AUTHORITY_HOST").orElse(null);
        if (authority != null && !"https".equals(authority.getScheme())) {
            throw new InvalidLinkException(
                    "AZURE_AUTHORITY_HOST", "is not https", "Use an https URL: Azure's SDK asks no other for a token.");
        }
        AzureCloud known = authority == null
                ? AzureCloud.WORLDWIDE
                : AzureCloud.of(authority).orElse(null);
        AzureCloud cloud = known == null ? AzureCloud.WORLDWIDE : known;
        URI manager = SettingsReader.endpoint(environment, ENDPOINT).orElse(cloud.manager());
        return new Places(
                cloud,
                manager,
                known == null ? authority : null,
                SettingsReader.endpoint(environment, GRAPH).orElse(null),
                SettingsReader.certificates(environment, manager).orElse(null));
    }
}
