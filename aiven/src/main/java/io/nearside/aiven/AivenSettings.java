package io.nearside.aiven;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.guice.SettingsReader;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.token.TokenSettings;
import io.nearside.guice.token.TokenSource;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Aiven is reached. The variables are those of Aiven's own clients, but for the one that spells the paths of an organization.
 *
 * @param endpoint {@code AIVEN_WEB_URL}, or Aiven's own
 * @param token from where the {@code as} section says, else {@code AIVEN_TOKEN}
 * @param home the project or the organization that the VPC is in
 * @param servicesProject the project whose services are in the VPC; null if the file names none
 * @param peerNetwork the cloud's id of Aiven's network, if the file says it; null otherwise
 * @param awsAccount the account of AWS that Aiven attaches VPCs to transit gateways from, if the file says it; null otherwise
 */
public record AivenSettings(
        URI endpoint,
        TokenSource token,
        AivenHome home,
        @Nullable String servicesProject,
        @Nullable NetworkId peerNetwork,
        @Nullable AccountId awsAccount,
        HttpTimeouts timeouts) {
    static final String PROJECT = "project";

    static final String ORGANIZATION = "organization";

    static final String SERVICES_PROJECT = "servicesProject";

    static final String PEER_NETWORK = "peerNetwork";

    static final String AWS_ACCOUNT = "awsAccount";

    static final Pattern AWS_ACCOUNT_FORM = Pattern.compile("\\d{12}");

    /** Aiven's account of AWS (aiven-docs, attach-vpc-aws-tgw.md). */
    private static final AccountId DOCUMENTED = new AccountId("675999398324");

    private static final String PATHS = "NEARSIDE_AIVEN_ORGANIZATION_PATHS";

    private static final URI AIVEN = URI.create("https://api.aiven.io");

    /**
     * The settings that a link and the environment make.
     *
     * @throws InvalidLinkException naming the key or variable, if one is unknown, missing or malformed
     */
    public static AivenSettings of(ProviderSettings settings) {
        LinkSection section = settings.section();
        SettingsReader.refuseUnread(section, AivenPlugin.KEYS, "id");
        Environment environment = settings.environment();
        AivenHome home = home(section, environment);
        return new AivenSettings(
                SettingsReader.endpoint(environment, "AIVEN_WEB_URL").orElse(AIVEN),
                TokenSettings.readOr("AIVEN_TOKEN", settings.credentials(), environment)
                        .orElseThrow(AivenSettings::withoutToken),
                home,
                section.text(SERVICES_PROJECT).or(() -> section.text(PROJECT)).orElse(null),
                section.text(PEER_NETWORK)
                        .map(text -> new NetworkId(SettingsReader.uuid(section.pathOf(PEER_NETWORK), text)))
                        .orElse(null),
                section.text(AWS_ACCOUNT)
                        .map(text -> SettingsReader.account(
                                section.pathOf(AWS_ACCOUNT),
                                SettingsReader.matching(
                                        section.pathOf(AWS_ACCOUNT),
                                        text,
                                        AWS_ACCOUNT_FORM,
                                        "the 12-digit id of an AWS account",
                                        "\"675999398324\", in quotes")))
                        .orElse(null),
                HttpTimeouts.USUAL);
    }

    /** The project whose services are in the VPC, if it is known. */
    Optional<String> services() {
        return Optional.ofNullable(servicesProject);
    }

    /** The account of AWS that Aiven attaches VPCs to transit gateways from. */
    AccountId attaching() {
        return awsAccount == null ? DOCUMENTED : awsAccount;
    }

    private static AivenHome home(LinkSection section, Environment environment) {
        Optional<String> project = section.text(PROJECT);
        Optional<String> organization = section.text(ORGANIZATION);
        if (project.isPresent() && organization.isPresent()) {
            throw new InvalidLinkException(
                    section.path(),
                    "names a " + PROJECT + " and an " + ORGANIZATION + ", and a VPC is in one of them",
                    "Keep the one that the VPC is in; the project of services in an organization's VPC is "
                            + SERVICES_PROJECT + ".");
        }
        if (project.isPresent() && section.text(SERVICES_PROJECT).isPresent()) {
            throw new InvalidLinkException(
                    section.pathOf(SERVICES_PROJECT),
                    "goes with an " + ORGANIZATION + " only",
                    "Remove it: the services in a project's VPC are the project's own.");
        }
        return project.<AivenHome>map(AivenProject::new)
                .or(() -> organization.map(id -> new AivenOrganization(id, paths(environment))))
                .orElseThrow(() -> new InvalidLinkException(
                        section.pathOf(PROJECT),
                        "is missing, and so is " + ORGANIZATION,
                        "Add the one that the VPC is in to the link file."));
    }

    private static AivenOrganization.Paths paths(Environment environment) {
        String style = environment.variable(PATHS).orElse("plural");
        return switch (style) {
            case "plural" -> AivenOrganization.Paths.PLURAL;
            case "singular" -> AivenOrganization.Paths.SINGULAR;
            default ->
                throw new InvalidLinkException(
                        PATHS, "'" + style + "' is no style of paths", "Write plural or singular.");
        };
    }

    private static InvalidLinkException withoutToken() {
        return new InvalidLinkException(
                "AIVEN_TOKEN",
                "is not set",
                "Make a token in the Aiven console (User information, Tokens) for somebody who may change the project's networking,"
                        + " and export it under that name, or say in as.aiven where it is.");
    }
}
