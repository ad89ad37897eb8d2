package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.ec2.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What Azure takes as a peering. Codes and words are those of reports of hashicorp/terraform, microsoft/AzureTRE and kyma-project/cloud-manager, where no other source is named. */
final class ArmPeeringRules {
    private final ArmStore store;
    private final ArmPeerings peerings;

    ArmPeeringRules(ArmStore store, ArmPeerings peerings) {
        this.store = store;
        this.peerings = peerings;
    }

    /** Judges a write of this half by what is there; empty for one that is new. */
    void check(ArmId id, ArmId remote, JsonNode properties, Optional<ArmPeering> known) {
        boolean moved = known.filter(each -> !each.leadsTo(remote)).isPresent();
        refuseIf(
                AzureRefusal.AZURE_PEERING_MOVED,
                moved,
                "ChangingRemoteVirtualNetworkNotAllowed",
                "Changing the remote virtual network of peering " + id + " is not allowed.");
        boolean exists = store.find(ArmNetwork.class, remote).isPresent();
        if (!exists && store.refuses(AzureRefusal.AZURE_PEERING_NOWHERE)) {
            throw ArmRefused.reference(remote, id);
        }
        ArmId network = id.parent();
        refuseIf(
                AzureRefusal.AZURE_PEERING_ONE_PER_PAIR,
                known.isEmpty() && peerings.between(network, remote).isPresent(),
                "AnotherPeeringAlreadyReferencesRemoteVnet",
                "Peering already references remote virtual network " + remote
                        + ". Cannot add another peering referencing the same remote virtual network.");
        checkConnection(id, remote, known);
        checkOverlap(id, network, remote);
        refuseIf(
                AzureRefusal.AZURE_PEERING_GATEWAY,
                properties.path("useRemoteGateways").asBoolean()
                        && peerings.gateway(remote).isEmpty(),
                "RemoteVnetHasNoGateways",
                "Peering " + id + " cannot have UseRemoteGateway flag set to true because remote virtual network "
                        + remote + " referenced by the peering does not have any gateways.");
    }

    private void checkConnection(ArmId id, ArmId remote, Optional<ArmPeering> known) {
        Optional<ArmPeering> other = peerings.between(remote, id.parent());
        refuseIf(
                AzureRefusal.AZURE_PEERING_REMOTE_DISCONNECTED,
                other.filter(ArmPeering::isDisconnected).isPresent(),
                "RemotePeeringIsDisconnected",
                disconnected(id, other.map(ArmPeering::id).orElse(remote), id.parent()));
        refuseIf(
                AzureRefusal.AZURE_PEERING_DISCONNECTED,
                known.filter(ArmPeering::isDisconnected).isPresent(),
                "RemotePeeringIsDisconnected",
                disconnected(id, id, remote));
    }

    private static String disconnected(ArmId id, ArmId broken, ArmId parent) {
        return "Cannot create or update peering " + id + " because remote peering " + broken
                + " referencing parent virtual network " + parent
                + " is in Disconnected state. Update or re-create the remote peering to get it back to Initiated state."
                + " Peering gets Disconnected when remote vnet or remote peering is deleted and re-created.";
    }

    private void checkOverlap(ArmId id, ArmId network, ArmId remote) {
        List<Cidr> direct = common(network, remote);
        refuseIf(
                AzureRefusal.AZURE_PEERING_OVERLAP,
                !direct.isEmpty(),
                "VnetAddressSpacesOverlap",
                both(id, network, remote) + " cannot be peered because their address spaces overlap."
                        + prefixes(direct));
        checkNeighbours(id, network, remote, network, remote);
        checkNeighbours(id, network, remote, remote, network);
    }

    /** Whether the one network overlaps with any that the other is peered with already. */
    private void checkNeighbours(ArmId id, ArmId network, ArmId remote, ArmId one, ArmId other) {
        for (ArmPeering neighbour : peerings.of(other)) {
            if (!neighbour.leadsTo(one)) {
                List<Cidr> shared = common(one, neighbour.remote());
                String which = one.isSameAs(network) ? "first" : "second";
                refuseIf(
                        AzureRefusal.AZURE_PEERING_OVERLAP_NEIGHBOUR,
                        !shared.isEmpty(),
                        "VnetAddressSpaceOverlapsWithAlreadyPeeredVnet",
                        both(id, network, remote) + " cannot be peered because address space of the " + which
                                + " virtual network overlaps with address space of virtual network "
                                + neighbour.remote() + " already peered with the "
                                + (which.equals("first") ? "second" : "first") + " virtual network."
                                + prefixes(shared));
            }
        }
    }

    private static String both(ArmId id, ArmId network, ArmId remote) {
        return "Cannot create or update peering " + id + ". Virtual networks " + network + " and " + remote;
    }

    private static String prefixes(List<Cidr> shared) {
        List<String> texts = shared.stream().map(Objects::toString).toList();
        return " Overlapping address prefixes: " + String.join(", ", texts)
                + ". For more information please refer to https://aka.ms/VnetPeeringInfo";
    }

    /** The ranges of the one that overlap with any of the other. */
    private List<Cidr> common(ArmId one, ArmId other) {
        List<Cidr> common = new ArrayList<>();
        for (Cidr mine : ranges(one)) {
            if (ranges(other).stream().anyMatch(mine::overlaps)) {
                common.add(mine);
            }
        }
        return common;
    }

    private List<Cidr> ranges(ArmId network) {
        return store.find(ArmNetwork.class, network).map(ArmNetwork::ranges).orElse(List.of());
    }

    private void refuseIf(Refusal refusal, boolean applies, String code, String message) {
        if (applies && store.refuses(refusal)) {
            throw new ArmRefused(400, code, message);
        }
    }
}
