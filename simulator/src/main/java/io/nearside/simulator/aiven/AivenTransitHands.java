package io.nearside.simulator.aiven;

import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.ec2.TransitAttachmentView;
import io.nearside.simulator.ec2.TransitGateways;
import io.nearside.simulator.ec2.TransitState;
import io.nearside.simulator.ram.RamInvitationView;
import io.nearside.simulator.ram.RamWorld;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Aiven's attachments to customers' transit gateways, in the account that its documentation names. Networks that ordinary peerings lead to are in another account here, so that each that is attached has a
 * twin in this one.
 */
final class AivenTransitHands {
    /** Aiven documentation, attach-vpc-aws-tgw. */
    static final String ACCOUNT = "675999398324";

    private final Ec2World ec2;
    private final RamWorld ram;
    private final Map<String, String> twins = new HashMap<>();

    AivenTransitHands(Ec2World ec2, RamWorld ram) {
        this.ec2 = ec2;
        this.ram = ram;
    }

    static boolean isGateway(String network) {
        return network.startsWith("tgw-");
    }

    /** Only what is shared with Aiven, in the network's own region and by its owner, can be attached to. */
    String request(String network, String region, AivenPeer peer) {
        TransitGateways gateways = ec2.gateways();
        boolean seen = gateways.isVisible(peer.network(), ACCOUNT, region)
                && gateways.owner(peer.network()).equals(Optional.of(peer.account()));
        if (!seen) {
            throw new AivenUnpeerableException("Transit gateway " + peer.network() + " of account " + peer.account()
                    + " in " + region + " does not exist or is not shared with account " + ACCOUNT);
        }
        return gateways.attach(peer.network(), twins.computeIfAbsent(network, of -> twin(of, region)));
    }

    private String twin(String network, String region) {
        return ec2.createVpc(ACCOUNT, region, ec2.cidrs(network).toArray(String[]::new));
    }

    AivenSight look(String attachment) {
        return ec2.gateways()
                .attachment(attachment)
                .map(AivenTransitHands::sight)
                .orElse(AivenSight.of(AivenSight.State.REMOVED));
    }

    private static AivenSight sight(TransitAttachmentView attachment) {
        return switch (attachment.state()) {
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PENDING -> AivenSight.of(AivenSight.State.WAITING);
            case AVAILABLE -> AivenSight.of(AivenSight.State.CONNECTED);
            case REJECTED -> new AivenSight(AivenSight.State.REJECTED, "The attachment request was rejected");
            case FAILED -> new AivenSight(AivenSight.State.FAILED, "The attachment failed");
            case DELETING, DELETED -> new AivenSight(AivenSight.State.REMOVED, "The attachment was deleted");
        };
    }

    void withdraw(String attachment) {
        if (ec2.gateways()
                .attachment(attachment)
                .filter(each -> each.state().isThere() && each.state() != TransitState.DELETING)
                .isPresent()) {
            ec2.gateways().delete(attachment);
        }
    }

    void tearDown(String network) {
        Optional.ofNullable(twins.remove(network)).ifPresent(ec2::deleteVpc);
    }

    /** Accepts what was sent before this instant, whoever sent it. */
    void acceptInvitations(Instant before) {
        ram.invitations(ACCOUNT).stream()
                .filter(each -> each.status().equals("PENDING") && !each.sent().isAfter(before))
                .map(RamInvitationView::arn)
                .toList()
                .forEach(ram::accept);
    }
}
