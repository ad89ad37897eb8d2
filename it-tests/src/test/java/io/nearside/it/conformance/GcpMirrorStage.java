package io.nearside.it.conformance;

import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.simulator.compute.ComputePeeringView;
import io.nearside.simulator.compute.ComputePeeringWorld;
import java.util.List;
import java.util.Set;

/** Peerings with networks of another project, each half made by its network's owner. */
final class GcpMirrorStage implements MirrorStage {
    static final String THEIR_RANGE = "10.20.0.0/24";

    /** Why a half is not switched off. */
    static final String NO_SWITCH = "a half of Google's has no switch";

    private final ComputeEstate ours;

    private final ComputeEstate theirs;

    private final String otherPeer;

    GcpMirrorStage(ComputeEstate ours, ComputeEstate theirs) {
        this.ours = ours;
        this.theirs = theirs;
        this.otherPeer = theirs.addNetwork("other", "other", "10.21.0.0/24");
    }

    private ComputePeeringWorld peerings() {
        return ours.compute().peerings();
    }

    private PeerNetwork peer(String network) {
        return new PeerNetwork(new AccountId(theirs.project()), new NetworkId(network));
    }

    @Override
    public PeerNetwork peer() {
        return peer(theirs.network());
    }

    @Override
    public PeerNetwork otherPeer() {
        return peer(otherPeer);
    }

    @Override
    public Set<Cidr> peerRanges() {
        return Set.of(Cidr.of(THEIR_RANGE));
    }

    @Override
    public PeerNetwork absentPeer() {
        return peer(theirs.global("networks", "absent"));
    }

    @Override
    public void peerMakesItsHalf() {
        peerings().add(theirs.network(), "theirs", ours.network());
    }

    @Override
    public HalfId put(String name) {
        return put(ours.network(), name, otherPeer);
    }

    @Override
    public HalfId putElsewhere() {
        String elsewhere = ours.addNetwork("elsewhere", "elsewhere", "192.168.7.0/24");
        return put(elsewhere, "elsewhere", theirs.network());
    }

    private HalfId put(String network, String name, String peer) {
        peerings().add(network, name, peer);
        settle();
        return id(network, name);
    }

    private static HalfId id(String network, String name) {
        return new HalfId(network + "/peerings/" + name);
    }

    @Override
    public void disable(HalfId half) {
        throw new CannotShowException(NO_SWITCH);
    }

    @Override
    public List<Stands> halves() {
        return peerings().of(ours.network()).stream()
                .map(GcpMirrorStage::stands)
                .toList();
    }

    private static Stands stands(ComputePeeringView half) {
        return new Stands(
                id(half.network(), half.name()),
                half.name(),
                new NetworkId(half.network()),
                new NetworkId(half.peer()));
    }

    @Override
    public boolean peersHalfStands() {
        return peerings().between(theirs.network(), ours.network()).isPresent();
    }

    @Override
    public void settle() {
        ours.settle();
    }
}
