package io.nearside.conformance.stage;

import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Set;

/** Halves of peerings between our network and somebody else's. */
public interface MirrorStage {

    /** A half, as the cloud itself shows it. */
    record Stands(HalfId id, String name, NetworkId from, NetworkId to) {}

    /** Somebody else's network, which ours can be peered with; the same at every call. */
    PeerNetwork peer();

    /** Another one. */
    PeerNetwork otherPeer();

    /** The ranges of {@link #peer}. */
    Set<Cidr> peerRanges();

    /** A well-formed id of a network that does not exist. */
    PeerNetwork absentPeer();

    /** {@link #peer} makes its half towards ours. */
    void peerMakesItsHalf();

    /** A user makes a half from our network towards {@link #otherPeer}. */
    HalfId put(String name);

    /** A half that another network of our account has towards {@link #peer}. */
    HalfId putElsewhere();

    /** Switches a half of ours off, where the cloud has that. */
    void disable(HalfId half);

    /** Every half from our network. */
    List<Stands> halves();

    /** Whether the half that {@link #peerMakesItsHalf} made is still there. */
    boolean peersHalfStands();

    /** Returns once everything that was begun has happened. */
    void settle();
}
