package io.nearside.aws;

import io.nearside.api.Environment;
import io.nearside.api.ProviderSettings;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.guice.SettingsReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What AWS is opened with. Reading it loads nothing of the SDK.
 *
 * @param site our VPCs, their owner and their region
 * @param login whose credentials to use
 */
public record AwsSettings(NearSite site, AwsLogin login, Endpoints endpoints, Timeouts timeouts) {
    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    /** Such as us-gov-west-1 or eusc-de-east-1, too. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

    private static final Pattern VPC = Pattern.compile("vpc-[0-9a-f]+");

    private static final Pattern SUBNET = Pattern.compile("subnet-[0-9a-f]+");

    private static final Pattern GATEWAY = Pattern.compile("tgw-[0-9a-f]+");

    private static final String SUBNETS = "subnets";

    private static final String NETWORKS = "networks";

    private static final String HUBBED = "transit-gateway";

    static final List<LinkKey> KEYS = List.of(
            LinkKey.required("account", "The 12-digit id of the account that owns the VPC, in quotes.", "111122223333")
                    .of(ACCOUNT),
            LinkKey.required("region", "The region of the VPC.", "eu-west-1").of(REGION),
            LinkKey.required("network", "The id of the VPC.", "vpc-0f3a9c1d2e4b5a678")
                    .of(VPC)
                    .onlyFor("peering", "private-endpoint"),
            LinkKey.required("gateway", "The id of the transit gateway.", "tgw-0a1b2c3d4e5f60718")
                    .of(GATEWAY)
                    .onlyFor(HUBBED, "gateway"),
            LinkKey.required(
                            NETWORKS,
                            "The ids of the VPCs that are to reach the vendor, each attached to the transit gateway.",
                            "[vpc-0f3a9c1d2e4b5a678]")
                    .of(LinkKey.Shape.TEXTS)
                    .onlyFor(HUBBED),
            LinkKey.required(
                            SUBNETS,
                            "The ids of the subnets that the private endpoint is to be in, each in a zone of its own.",
                            "[subnet-0b1c2d3e4f5a6b7c8]")
                    .of(LinkKey.Shape.TEXTS)
                    .onlyFor("private-endpoint"));

    /**
     * Where the services are.
     *
     * @param ec2 null for the region's own endpoint
     * @param ram null for the region's own endpoint
     * @param sts null for the region's own endpoint
     * @param quotas null for the region's own endpoint
     */
    public record Endpoints(
            @Nullable URI ec2,
            @Nullable URI ram,
            @Nullable URI sts,
            @Nullable URI quotas) {}

    /**
     * How long a call may take. There is no retry below: a call that takes longer is the engine's to repeat.
     *
     * @param connect until the connection stands
     * @param silence between any two bytes of the answer
     */
    public record Timeouts(Duration connect, Duration silence) {
        static final Timeouts USUAL = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(30));
    }

    public AwsSettings {
        if (site.place().isEmpty()) {
            throw new IllegalArgumentException("A VPC is in a region");
        }
    }

    /**
     * Reads a link's sections and the variables that the AWS tools use.
     *
     * @throws InvalidLinkException naming the key or variable
     */
    public static AwsSettings of(ProviderSettings settings) {
        Environment environment = settings.environment();
        return new AwsSettings(
                site(settings.section()),
                AwsLogin.of(settings.credentials(), environment),
                new Endpoints(
                        endpoint(environment, "AWS_ENDPOINT_URL_EC2"),
                        endpoint(environment, "AWS_ENDPOINT_URL_RAM"),
                        endpoint(environment, "AWS_ENDPOINT_URL_STS"),
                        endpoint(environment, "AWS_ENDPOINT_URL_SERVICE_QUOTAS")),
                Timeouts.USUAL);
    }

    static NearSite site(LinkSection near) {
        SettingsReader.refuseUnread(near, KEYS, "cloud");
        String account = SettingsReader.matching(
                near.pathOf("account"),
                near.required("account"),
                ACCOUNT,
                "a 12-digit account id",
                "\"111122223333\", in quotes");
        String region = SettingsReader.matching(
                near.pathOf("region"), near.required("region"), REGION, "a region of AWS", "eu-west-1");
        return new NearSite(
                SettingsReader.account(near.pathOf("account"), account),
                SettingsReader.region(near.pathOf("region"), region),
                networks(near),
                near.texts(SUBNETS).stream()
                        .distinct()
                        .map(id -> SettingsReader.matching(
                                near.pathOf(SUBNETS), id, SUBNET, "the id of a subnet", "subnet-0b1c2d3e4f5a6b7c8"))
                        .map(SubnetId::new)
                        .toList(),
                gateway(near),
                null);
    }

    /** One for a link without a transit gateway, else those attached to it that matter: none where no link is made. */
    private static List<NetworkId> networks(LinkSection near) {
        if (near.value(NETWORKS).isEmpty() && near.value("gateway").isPresent()) {
            return List.of();
        }
        if (near.value(NETWORKS).isEmpty()) {
            return List.of(network(near.pathOf("network"), near.required("network")));
        }
        List<String> ids = near.texts(NETWORKS);
        if (ids.isEmpty()) {
            throw new InvalidLinkException(
                    near.pathOf(NETWORKS), "names no VPC", "Write one such as [vpc-0f3a9c1d2e4b5a678].");
        }
        return ids.stream().map(id -> network(near.pathOf(NETWORKS), id)).toList();
    }

    private static NetworkId network(String path, String id) {
        return SettingsReader.network(
                path, SettingsReader.matching(path, id, VPC, "the id of a VPC", "vpc-0f3a9c1d2e4b5a678"));
    }

    private static @Nullable GatewayId gateway(LinkSection near) {
        return near.text("gateway")
                .map(id -> SettingsReader.matching(
                        near.pathOf("gateway"), id, GATEWAY, "the id of a transit gateway", "tgw-0a1b2c3d4e5f60718"))
                .map(GatewayId::new)
                .orElse(null);
    }

    /** The region that every call goes to. */
    public Region region() {
        return site.place().orElseThrow();
    }

    private static @Nullable URI endpoint(Environment environment, String variable) {
        return SettingsReader.endpoint(environment, variable)
                .or(() -> SettingsReader.endpoint(environment, "AWS_ENDPOINT_URL"))
                .orElse(null);
    }
}
