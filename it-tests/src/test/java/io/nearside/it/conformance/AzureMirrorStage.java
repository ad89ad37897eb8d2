package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.TenantId;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.arm.ArmDirectory;
import io.nearside.simulator.arm.ArmPeeringView;
import io.nearside.simulator.arm.ArmWorld;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Peerings with networks of another directory, each half made with the leave of the other side. */
final class AzureMirrorStage implements MirrorStage {
    static final String THEIR_RANGE = "10.20.0.0/24";

    private static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";

    private static final String VENDOR = "5e000000-0000-4000-8000-00000000000c";

    private final ArmWorld arm;

    private final ArmEstate ours;

    private final ArmEstate theirs;

    private final String application;

    private final String otherPeer;

    /** @param application that makes our halves, and is known to both directories */
    AzureMirrorStage(Simulator simulator, ArmEstate ours, ArmEstate theirs, String application) {
        this.arm = simulator.world().arm();
        this.ours = ours;
        this.theirs = theirs;
        this.application = application;
        this.otherPeer = arm.createNetwork(theirs.group(), "other", ArmEstate.LOCATION, "10.21.0.0/24");
        ArmDirectory directory = arm.directory();
        String us = directory.addServicePrincipal(theirs.tenant(), application, "customer");
        directory.assign(us, theirs.group(), PEER);
        directory.assign(directory.addServicePrincipal(ours.tenant(), VENDOR, "vendor"), ours.network(), PEER);
    }

    private PeerNetwork peer(String network) {
        return new PeerNetwork(
                new AccountId(theirs.subscription()), ArmEstate.known(network), new TenantId(theirs.tenant()));
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
        return peer(theirs.id("virtualNetworks", "absent"));
    }

    @Override
    public void peerMakesItsHalf() {
        arm.peerings().create(VENDOR, theirs.network(), "theirs", ours.network());
    }

    @Override
    public HalfId put(String name) {
        return known(arm.peerings().create(application, ours.network(), name, otherPeer));
    }

    @Override
    public HalfId putElsewhere() {
        String elsewhere = arm.createNetwork(ours.group(), "elsewhere", ArmEstate.LOCATION, "192.168.7.0/24");
        return known(arm.peerings().create(application, elsewhere, "elsewhere", theirs.network()));
    }

    private static HalfId known(String half) {
        return new HalfId(half.toLowerCase(Locale.ROOT));
    }

    /** Azure has no switch, but a half that lets nothing through. */
    @Override
    public void disable(HalfId half) {
        ObjectNode body = UsersRequests.object();
        ObjectNode properties = body.putObject("properties").put("allowVirtualNetworkAccess", false);
        properties.putObject("remoteVirtualNetwork").put("id", theirs.network());
        ours.put(half.value(), body, theirs);
    }

    @Override
    public List<Stands> halves() {
        return arm.peerings().of(ours.network()).stream()
                .map(AzureMirrorStage::stands)
                .toList();
    }

    private static Stands stands(ArmPeeringView half) {
        return new Stands(
                known(half.id()),
                half.id().replaceAll(".*/", ""),
                ArmEstate.known(half.network()),
                ArmEstate.known(half.remote()));
    }

    @Override
    public boolean peersHalfStands() {
        return !arm.peerings().of(theirs.network()).isEmpty();
    }

    @Override
    public void settle() {
        ours.settle();
    }
}
