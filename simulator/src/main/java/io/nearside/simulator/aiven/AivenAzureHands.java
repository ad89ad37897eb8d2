package io.nearside.simulator.aiven;

import io.nearside.simulator.arm.ArmPeeringException;
import io.nearside.simulator.arm.ArmPeeringView;
import io.nearside.simulator.arm.ArmPeeringWorld;
import io.nearside.simulator.arm.ArmWorld;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Aiven in this world's Azure: a tenant and a subscription of its own, a virtual network for each VPC, and one half of each peering, which its application makes with what it was given on the customer's
 * network (Aiven documentation, vnet-peering-azure). Only the application's id is published.
 */
public final class AivenAzureHands implements AivenHands {
    public static final String APPLICATION = "55f300d4-fc50-4c5e-9222-e90a6e2187fb";
    public static final String TENANT = "0a17e5c4-93d2-4b6f-8f1e-7d40c2b85a91";
    public static final String SUBSCRIPTION = "6c42f9d1-08e3-4a7b-b5d6-1e9f30a7c284";

    static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";

    private final ArmWorld arm;
    private final Map<String, String> grants = new HashMap<>();
    private int built;

    public AivenAzureHands(ArmWorld arm) {
        this.arm = arm;
        arm.addSubscription(TENANT, SUBSCRIPTION, "aiven");
    }

    @Override
    public String build(String vpc, String region, String cidr) {
        String group = arm.createGroup(SUBSCRIPTION, "aiven-" + region, region);
        built++;
        return arm.createNetwork(group, "aiven-vnet-" + built, region, cidr);
    }

    /** What Aiven's half towards a network of the customer's is called, of which there may be several of one name. */
    public static String half(String theirs) {
        return "to-" + UUID.nameUUIDFromBytes(theirs.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** While it makes its half, Aiven lets the customer's application make the other one. */
    @Override
    public String request(String network, AivenPeer peer) {
        ArmPeeringWorld peerings = arm.peerings();
        AivenPeer.Authority authority = peer.authority();
        String theirs = "/subscriptions/" + peer.account() + "/resourceGroups/" + peer.group()
                + "/providers/Microsoft.Network/virtualNetworks/" + peer.network();
        boolean known = arm.directory().hasServicePrincipal(authority.tenant(), authority.application());
        Optional<String> tenant = peerings.tenantOf(theirs);
        if (!known || tenant.filter(authority.tenant()::equalsIgnoreCase).isEmpty()) {
            throw AivenUnpeerableException.rejected("The application was not found in the peer's tenant.");
        }
        String half;
        try {
            half = peerings.create(APPLICATION, network, half(theirs), theirs);
        } catch (ArmPeeringException refused) {
            throw new AivenUnpeerableException(String.valueOf(refused.getMessage()));
        }
        String principal = arm.directory().addServicePrincipal(TENANT, authority.application(), "customer");
        grants.put(half, arm.directory().assign(principal, network, PEER));
        return half;
    }

    @Override
    public Map<String, String> names(String network) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("to-tenant-id", TENANT);
        names.put("to-network-id", network);
        return names;
    }

    @Override
    public AivenSight look(String peering) {
        return AivenSight.of(arm.peerings()
                .find(peering)
                .map(ArmPeeringView::state)
                .map(AivenAzureHands::sight)
                .orElse(AivenSight.State.REMOVED));
    }

    private static AivenSight.State sight(String state) {
        return switch (state) {
            case "Initiated" -> AivenSight.State.WAITING;
            case "Connected" -> AivenSight.State.CONNECTED;
            default -> AivenSight.State.REMOVED;
        };
    }

    @Override
    public void withdraw(String peering) {
        arm.peerings().remove(peering);
        Optional.ofNullable(grants.remove(peering)).ifPresent(arm.directory()::unassign);
    }

    @Override
    public void tearDown(String network) {
        arm.peerings().removeNetwork(network);
    }
}
