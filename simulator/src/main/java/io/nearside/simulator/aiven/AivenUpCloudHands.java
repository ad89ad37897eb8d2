package io.nearside.simulator.aiven;

import io.nearside.simulator.upcloud.UpCloudPeeringView;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Aiven in this world's UpCloud: a network with a router in the zone, and one half of each peering. */
public final class AivenUpCloudHands implements AivenHands {
    public static final String ACCOUNT = "aiven";

    private final UpCloudWorld upcloud;
    private final Set<String> connected = new HashSet<>();

    public AivenUpCloudHands(UpCloudWorld upcloud) {
        this.upcloud = upcloud;
    }

    @Override
    public String build(String vpc, String region, String cidr) {
        String network = upcloud.createNetwork(ACCOUNT, region, "aiven " + cidr, cidr);
        upcloud.attachRouter(network, "aiven " + cidr);
        return network;
    }

    @Override
    public String request(String network, AivenPeer peer) {
        if (!upcloud.hasNetwork(peer.network())) {
            throw new AivenUnpeerableException("The peer network was not found.");
        }
        if (!upcloud.zone(peer.network()).equals(upcloud.zone(network))) {
            throw new AivenUnpeerableException("The two networks are in different zones.");
        }
        return upcloud.createPeering("aiven to " + peer.network(), network, peer.network());
    }

    @Override
    public AivenSight look(String peering) {
        return upcloud.peering(peering).map(this::sight).orElse(AivenSight.of(AivenSight.State.REMOVED));
    }

    /** A half that waits as if nothing had ever been is one whose other half was there and is gone. */
    private AivenSight sight(UpCloudPeeringView half) {
        return switch (half.state()) {
            case "active" -> {
                connected.add(half.uuid());
                yield AivenSight.of(AivenSight.State.CONNECTED);
            }
            case "pending-peer" ->
                AivenSight.of(
                        connected.contains(half.uuid()) && other(half).isEmpty()
                                ? AivenSight.State.REMOVED
                                : AivenSight.State.WAITING);
            case "provisioning" -> AivenSight.of(AivenSight.State.WAITING);
            case "deleted-peer-network" -> new AivenSight(AivenSight.State.REMOVED, half.state());
            case "conflict-subnet" -> new AivenSight(AivenSight.State.FAILED, half.state());
            default -> new AivenSight(AivenSight.State.TROUBLED, half.state());
        };
    }

    private Optional<UpCloudPeeringView> other(UpCloudPeeringView half) {
        return upcloud.peerings().stream()
                .filter(each ->
                        each.network().equals(half.peer()) && each.peer().equals(half.network()))
                .findFirst();
    }

    @Override
    public void withdraw(String peering) {
        upcloud.removePeering(peering);
    }

    @Override
    public void tearDown(String network) {
        upcloud.removeNetwork(network);
    }
}
