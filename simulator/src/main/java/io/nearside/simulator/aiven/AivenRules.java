package io.nearside.simulator.aiven;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.World;
import io.nearside.simulator.ec2.Cidr;
import java.util.Optional;

/** What Aiven accepts as the network of a project VPC and as a peer. */
final class AivenRules {
    private static final int LONGEST_CLOUD = 256;
    private static final int LONGEST_CIDR = 18;
    private static final int WIDEST = 20;
    private static final int NARROWEST = 24;
    private static final Cidr RESERVED_ON_GOOGLE = Cidr.of("172.24.0.0/16");
    private static final String NO_ACCOUNT = "upcloud";

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

    void checkCidr(AivenCloud cloud, String text) {
        Optional<Cidr> cidr = Cidr.parse(text).filter(Cidr::isV4);
        refuseIf(
                Refusal.AIVEN_CIDR_MALFORMED,
                text.length() > LONGEST_CIDR || cidr.isEmpty(),
                400,
                "Invalid network_cidr: '" + text + "' is not an IPv4 network");
        refuseIf(
                Refusal.AIVEN_CIDR_RANGE,
                cidr.filter(each -> each.prefix() < WIDEST || each.prefix() > NARROWEST)
                        .isPresent(),
                400,
                "Invalid network_cidr: the prefix length must be between 20 and 24");
        refuseIf(
                Refusal.AIVEN_CIDR_RESERVED,
                cloud.provider().equals(AivenCloud.GOOGLE)
                        && cidr.filter(RESERVED_ON_GOOGLE::overlaps).isPresent(),
                400,
                "Invalid network_cidr: it overlaps the reserved range " + RESERVED_ON_GOOGLE);
    }

    void checkPeer(AivenCloud cloud, AivenPeer peer) {
        refuseIf(
                Refusal.AIVEN_PEER_MISSING,
                peer.account().isEmpty() || peer.network().isEmpty(),
                400,
                "peer_cloud_account and peer_vpc are required");
        refuseIf(
                Refusal.AIVEN_PEER_ELSEWHERE,
                isElsewhere(cloud, peer),
                400,
                "Invalid peer for a VPC in " + cloud.name());
        refuseIf(
                Refusal.AIVEN_PEER_REGION,
                !cloud.provider().equals(AivenCloud.AWS) && !peer.region().isEmpty(),
                400,
                "peer_region is only supported for AWS");
    }

    private static boolean isElsewhere(AivenCloud cloud, AivenPeer peer) {
        if (cloud.provider().equals(AivenCloud.AWS) && !peer.network().matches("(vpc|tgw)-.*")) {
            return true;
        }
        return cloud.hasNoAccounts() != peer.account().equals(NO_ACCOUNT);
    }

    /** What would need a cloud, or a kind of link, that the simulator has not: its own limit, and not Aiven's. */
    void checkSimulated(AivenStore store, AivenCloud cloud, AivenPeer peer) {
        if (!store.isSimulated(cloud) || peer.network().startsWith("tgw-")) {
            throw new AivenRefused(501, "The simulator cannot link " + peer.network() + " in " + cloud.name());
        }
    }

    void refuseIf(Refusal refusal, boolean applies, int status, String message) {
        if (applies && world.refuses(refusal)) {
            throw new AivenRefused(status, message);
        }
    }
}
