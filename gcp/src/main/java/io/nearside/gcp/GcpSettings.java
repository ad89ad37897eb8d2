package io.nearside.gcp;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.http.HttpTimeouts;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Google Cloud is opened with. Reading it loads nothing of the SDK.
 *
 * @param site our VPC network and the project that it is in
 * @param peering the options of our half of a peering
 * @param endpoint where private endpoints are made, and how
 * @param login whose credentials to use
 */
public record GcpSettings(
        NearSite site,
        GcpPeeringOptions peering,
        Endpoints endpoint,
        GcpLogin login,
        Places places,
        HttpTimeouts timeouts) {
    /** Terraform's variables for other endpoints; the last one is gcloud's. */
    static final String COMPUTE = "GOOGLE_COMPUTE_CUSTOM_ENDPOINT";

    private static final String IAM = "GOOGLE_IAM_CREDENTIALS_CUSTOM_ENDPOINT";

    private static final String PROJECTS = "GOOGLE_RESOURCE_MANAGER_CUSTOM_ENDPOINT";

    private static final String TOKENS = "CLOUDSDK_AUTH_TOKEN_HOST";

    /**
     * Where private endpoints are made, and how.
     *
     * @param project the project that they are in
     * @param globalAccess whether they are reached from other regions of the network too
     */
    public record Endpoints(String project, boolean globalAccess) {}

    /**
     * Where Google Cloud is.
     *
     * @param compute the root of Compute Engine's API, without its version
     * @param iam where service accounts are impersonated
     * @param projects the root of Resource Manager's API, without its version
     * @param tokens where users' tokens come from; null for Google's own place. A service account's file names its own
     * @param certificates the file of certificates, as PEM, that a stand-in on this machine is trusted by; null for those that the JDK
     *     trusts
     */
    public record Places(
            URI compute,
            URI iam,
            URI projects,
            @Nullable URI tokens,
            @Nullable Path certificates) {
        private static final URI COMPUTE = URI.create("https://compute.googleapis.com");

        private static final URI IAM = URI.create("https://iamcredentials.googleapis.com");

        private static final URI PROJECTS = URI.create("https://cloudresourcemanager.googleapis.com");

        /** Whether Resource Manager is Google's own just as Compute Engine is: a stand-in's token is nothing to send to Google. */
        public boolean isProjectsToo() {
            return isGoogles() == projects.equals(PROJECTS);
        }

        /** Whether this is Google's own Compute Engine, and no stand-in. */
        public boolean isGoogles() {
            return compute.equals(COMPUTE);
        }
    }

    /**
     * Reads a link's sections and the variables that Google's tools and Terraform use.
     *
     * @throws InvalidLinkException naming the key or variable
     */
    public static GcpSettings of(ProviderSettings settings) {
        Environment environment = settings.environment();
        LinkSection near = settings.section();
        NearSite site = GcpSites.site(near, environment);
        return new GcpSettings(
                site,
                GcpPeeringOptions.of(near),
                new Endpoints(
                        GcpSites.endpointProject(near).orElse(site.account().value()), GcpSites.globalAccess(near)),
                GcpLogin.of(settings.credentials(), environment),
                places(environment),
                HttpTimeouts.USUAL);
    }

    private static Places places(Environment environment) {
        URI compute = root(environment, COMPUTE, "(compute/[a-z0-9]+/?)?").orElse(Places.COMPUTE);
        return new Places(
                compute,
                root(environment, IAM, "(v1/?)?").orElse(Places.IAM),
                root(environment, PROJECTS, "(v[0-9]/?)?").orElse(Places.PROJECTS),
                SettingsReader.endpoint(environment, TOKENS).orElse(null),
                SettingsReader.certificates(environment, compute).orElse(null));
    }

    /** Terraform's endpoints end with the version of the API, which the SDK adds by itself; one without it will do. */
    private static Optional<URI> root(Environment environment, String variable, String version) {
        return SettingsReader.endpoint(environment, variable)
                .map(endpoint -> URI.create(endpoint.toString().replaceFirst("/" + version + "$", "")));
    }
}
