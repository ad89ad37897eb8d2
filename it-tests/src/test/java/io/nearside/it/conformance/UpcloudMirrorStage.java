package io.nearside.it.conformance;

import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.upcloud.UpCloudPeeringView;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Network peerings, from behind the simulator. */
final class UpcloudMirrorStage implements MirrorStage {
    private static final String THEIRS = "vendor";

    private static final String THEIR_RANGE = "10.20.0.0/24";

    private final Simulator simulator;

    private final UpCloudWorld upcloud;

    private final UpcloudStage mine;

    private final String peer;

    private final String otherPeer;

    UpcloudMirrorStage(Simulator simulator, UpcloudStage mine) {
        this.simulator = simulator;
        this.upcloud = simulator.world().upcloud();
        this.mine = mine;
        this.peer = routed(THEIRS, THEIR_RANGE);
        this.otherPeer = routed(THEIRS, "10.21.0.0/24");
    }

    private String routed(String account, String range) {
        String network = upcloud.createNetwork(account, UpcloudStage.ZONE, account + " " + range, range);
        upcloud.attachRouter(network, account);
        return network;
    }

    @Override
    public PeerNetwork peer() {
        return new PeerNetwork(null, new NetworkId(peer));
    }

    @Override
    public PeerNetwork otherPeer() {
        return new PeerNetwork(null, new NetworkId(otherPeer));
    }

    @Override
    public Set<Cidr> peerRanges() {
        return Set.of(Cidr.of(THEIR_RANGE));
    }

    @Override
    public PeerNetwork absentPeer() {
        return new PeerNetwork(null, mine.absentNetwork());
    }

    @Override
    public void peerMakesItsHalf() {
        upcloud.createPeering("theirs", peer, mine.id());
    }

    @Override
    public HalfId put(String name) {
        return new HalfId(upcloud.createPeering(name, mine.id(), otherPeer));
    }

    @Override
    public HalfId putElsewhere() {
        String elsewhere = routed(UpcloudStage.OURS, "192.168.7.0/24");
        return new HalfId(upcloud.createPeering("elsewhere", elsewhere, peer));
    }

    /** As its user would, with a request of their own. */
    @Override
    public void disable(HalfId half) {
        HttpRequest request = HttpRequest.newBuilder(simulator.uri().resolve("/1.3/network-peering/" + half))
                .header("Authorization", "Bearer " + UpcloudHarness.TOKEN)
                .header("Content-Type", "application/json")
                .method(
                        "PATCH",
                        HttpRequest.BodyPublishers.ofString(
                                "{\"network_peering\": {\"configured_status\": \"disabled\"}}"))
                .build();
        try {
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Stands> halves() {
        return upcloud.peerings().stream()
                .filter(half -> half.network().equals(mine.id()))
                .map(UpcloudMirrorStage::stands)
                .toList();
    }

    private static Stands stands(UpCloudPeeringView half) {
        return new Stands(
                new HalfId(half.uuid()), half.name(), new NetworkId(half.network()), new NetworkId(half.peer()));
    }

    @Override
    public boolean peersHalfStands() {
        return upcloud.peerings().stream()
                .anyMatch(half -> half.network().equals(peer) && half.peer().equals(mine.id()));
    }

    @Override
    public void settle() {
        simulator.clock().advance(Duration.ofMinutes(1));
    }
}
