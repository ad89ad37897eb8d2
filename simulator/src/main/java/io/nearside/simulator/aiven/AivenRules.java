package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AivenRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.World;
import io.nearside.simulator.ec2.Cidr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Aiven accepts as the network of a VPC, as a peer and as the ranges behind one. */
final class AivenRules {
    private static final int LONGEST_CLOUD = 256;
    private static final int LONGEST_CIDR = 18;
    private static final int WIDEST = 20;
    private static final int NARROWEST = 24;
    private static final Cidr RESERVED_ON_GOOGLE = Cidr.of("172.24.0.0/16");
    private static final String NO_ACCOUNT = "upcloud";
    private static final int LONGEST_NAME = 64;
    private static final int MOST_RANGES = 128;
    private static final Pattern UUID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final List<Cidr> PRIVATE =
            List.of(Cidr.of("10.0.0.0/8"), Cidr.of("172.16.0.0/12"), Cidr.of("192.168.0.0/16"));

    private final World world;

    AivenRules(World world) {
        this.world = world;
    }

    AivenCloud cloud(String name) {
        if (name.length() > LONGEST_CLOUD) {
            throw new AivenRefused(400, "cloud_name is longer than 256 characters");
        }
        return AivenCloud.parse(name).orElseThrow(() -> new AivenRefused(400, "Invalid cloud_name: '" + name + "'"));
    }

    /** An organization's VPC lists its clouds; Aiven's documentation shows a body without the list, which its clients never send. */
    JsonNode onlyCloud(JsonNode body) {
        JsonNode clouds = body.path("clouds");
        refuseIf(AivenRefusal.CLOUDS_MISSING, !clouds.isArray() || clouds.isEmpty(), 400, "clouds is required");
        if (clouds.size() > 1) {
            throw new AivenRefused(501, "The simulator has no VPC in several clouds");
        }
        return clouds.isEmpty() ? body : clouds.path(0);
    }

    void checkName(AivenHome home, String text) {
        refuseIf(
                AivenRefusal.DISPLAY_NAME,
                home.isOrganization() && text.length() > LONGEST_NAME,
                400,
                "display_name is longer than 64 characters");
    }

    /** Ranges behind a peer. */
    void checkRanges(List<String> ranges) {
        refuseIf(
                AivenRefusal.RANGES_MANY,
                ranges.size() > MOST_RANGES,
                400,
                "A peering has at most 128 user peer network CIDRs");
        refuseIf(
                AivenRefusal.RANGES_PRIVATE,
                !ranges.stream().allMatch(AivenRules::isPrivate),
                400,
                "User peer network CIDRs must be private IPv4 networks");
    }

    private static boolean isPrivate(String text) {
        return Cidr.parse(text)
                .filter(cidr -> PRIVATE.stream().anyMatch(range -> range.contains(cidr)))
                .isPresent();
    }

    void checkCidr(AivenCloud cloud, String text) {
        Optional<Cidr> cidr = Cidr.parse(text).filter(Cidr::isV4);
        refuseIf(
                AivenRefusal.CIDR_MALFORMED,
                text.length() > LONGEST_CIDR || cidr.isEmpty(),
                400,
                "Invalid network_cidr: '" + text + "' is not an IPv4 network");
        refuseIf(
                AivenRefusal.CIDR_RANGE,
                cidr.filter(each -> each.prefix() < WIDEST || each.prefix() > NARROWEST)
                        .isPresent(),
                400,
                "Invalid network_cidr: the prefix length must be between 20 and 24");
        refuseIf(
                AivenRefusal.CIDR_RESERVED,
                cloud.provider().equals(AivenCloud.GOOGLE)
                        && cidr.filter(RESERVED_ON_GOOGLE::overlaps).isPresent(),
                400,
                "Invalid network_cidr: it overlaps the reserved range " + RESERVED_ON_GOOGLE);
    }

    void checkPeer(AivenCloud cloud, AivenPeer peer) {
        refuseIf(
                AivenRefusal.PEER_MISSING,
                peer.account().isEmpty() || peer.network().isEmpty(),
                400,
                "peer_cloud_account and peer_vpc are required");
        refuseIf(
                AivenRefusal.PEER_ELSEWHERE,
                isElsewhere(cloud, peer),
                400,
                "Invalid peer for a VPC in " + cloud.name());
        refuseIf(
                AivenRefusal.PEER_REGION,
                !cloud.provider().equals(AivenCloud.AWS) && !peer.region().isEmpty(),
                400,
                "peer_region is only supported for AWS");
        refuseIf(
                AivenRefusal.GATEWAY_ELSEWHERE,
                AivenTransitHands.isGateway(peer.network()) && !peer.region().equals(cloud.region()),
                400,
                "A transit gateway must be in the region of the VPC");
        AivenPeer.Authority authority = peer.authority();
        List<String> azure = List.of(peer.group(), authority.application(), authority.tenant());
        refuseIf(
                AivenRefusal.PEER_AZURE_ONLY,
                !cloud.is(AivenCloud.AZURE) && !azure.stream().allMatch(String::isEmpty),
                400,
                "peer_resource_group, peer_azure_app_id and peer_azure_tenant_id are only supported for Azure");
        if (cloud.is(AivenCloud.AZURE)) {
            checkAzure(peer, azure);
        }
    }

    private void checkAzure(AivenPeer peer, List<String> azure) {
        refuseIf(
                AivenRefusal.PEER_AZURE_MISSING,
                azure.stream().anyMatch(String::isEmpty),
                400,
                "peer_resource_group, peer_azure_app_id and peer_azure_tenant_id are required for Azure");
        refuseIf(
                AivenRefusal.PEER_AZURE_ID,
                !Stream.of(
                                peer.account(),
                                peer.authority().application(),
                                peer.authority().tenant())
                        .allMatch(id -> id.isEmpty() || UUID.matcher(id).matches()),
                400,
                "A subscription, an application and a tenant of Azure are UUIDs");
        refuseIf(
                AivenRefusal.PEER_AZURE_CASE,
                !Stream.concat(azure.stream(), Stream.of(peer.account(), peer.network()))
                        .allMatch(text -> text.equals(text.toLowerCase(Locale.ROOT))),
                400,
                "The names and ids of an Azure peer must be in lower case");
    }

    private static boolean isElsewhere(AivenCloud cloud, AivenPeer peer) {
        if (cloud.provider().equals(AivenCloud.AWS) && !peer.network().matches("(vpc|tgw)-.*")) {
            return true;
        }
        return cloud.hasNoAccounts() != peer.account().equals(NO_ACCOUNT);
    }

    /** What would need a cloud that the simulator has not: its own limit, and not Aiven's. */
    void checkSimulated(AivenStore store, AivenCloud cloud, AivenPeer peer) {
        if (!store.isSimulated(cloud)) {
            throw new AivenRefused(501, "The simulator cannot link " + peer.network() + " in " + cloud.name());
        }
    }

    void refuseIf(Refusal refusal, boolean applies, int status, String message) {
        if (applies && world.refuses(refusal)) {
            throw new AivenRefused(status, message);
        }
    }
}
