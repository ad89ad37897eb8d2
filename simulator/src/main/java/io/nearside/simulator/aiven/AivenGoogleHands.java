package io.nearside.simulator.aiven;

import io.nearside.simulator.compute.ComputeOperationView;
import io.nearside.simulator.compute.ComputePeeringException;
import io.nearside.simulator.compute.ComputePeeringView;
import io.nearside.simulator.compute.ComputeWorld;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Aiven in this world's Google: a project of its own, a network for each VPC that is called after it, and one half of each peering. What it does there is an operation like anybody's, so that it waits for its turn in both networks
 * and keeps others waiting. Names as in reports about terraform-provider-aiven (issue 2213); the project is another one than any of those, since nobody may count on it.
 */
public final class AivenGoogleHands implements AivenHands {
    public static final String PROJECT = "aiven-prod-k7mq";

    private final ComputeWorld compute;
    private final Map<String, Half> halves = new HashMap<>();
    private final Set<String> connected = new HashSet<>();

    /** @param operation the latest of those that Aiven began on it */
    private record Half(String network, String name, String operation) {
        String id() {
            return network + "/" + name;
        }
    }

    public AivenGoogleHands(ComputeWorld compute) {
        this.compute = compute;
    }

    @Override
    public String build(String vpc, String region, String cidr) {
        compute.addProject(PROJECT);
        String name = "aivenprod-" + vpc;
        String network = compute.createNetwork(PROJECT, name);
        compute.createSubnet(network, region, name, cidr);
        return network;
    }

    /** Google would take a half towards a network that is not there; Aiven looks for it first. */
    @Override
    public String request(String network, AivenPeer peer) {
        String theirs = "projects/" + peer.account() + "/global/networks/" + peer.network();
        if (peer.network().contains("/") || !compute.peerings().hasNetwork(theirs)) {
            throw new AivenUnpeerableException("The peer network " + theirs + " was not found.");
        }
        String name = "peer-" + (halves.size() + 1);
        try {
            String operation = compute.peerings().add(network, name, theirs);
            Half half = new Half(network, name, operation);
            halves.put(half.id(), half);
            return half.id();
        } catch (ComputePeeringException refused) {
            throw explained(refused);
        }
    }

    private static RuntimeException explained(ComputePeeringException refused) {
        String message = String.valueOf(refused.getMessage());
        return refused.isBusy() ? new AivenHeldUpException(message) : new AivenUnpeerableException(message);
    }

    @Override
    public Map<String, String> names(String network) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("to_project_id", PROJECT);
        names.put("to_vpc_network", network.substring(network.lastIndexOf('/') + 1));
        return names;
    }

    /** A half that waits after it was active is one whose other half is gone. */
    @Override
    public AivenSight look(String peering) {
        Optional<ComputePeeringView> half = half(peering);
        if (half.isEmpty()) {
            return unmade(peering);
        }
        if (half.get().isActive()) {
            connected.add(peering);
            return AivenSight.of(AivenSight.State.CONNECTED);
        }
        return AivenSight.of(connected.contains(peering) ? AivenSight.State.REMOVED : AivenSight.State.WAITING);
    }

    private Optional<ComputePeeringView> half(String peering) {
        return Optional.ofNullable(halves.get(peering))
                .flatMap(half -> compute.peerings().find(half.network(), half.name()));
    }

    private AivenSight unmade(String peering) {
        return operation(peering)
                .map(operation -> switch (operation.state()) {
                    case RUNNING -> AivenSight.of(AivenSight.State.SETTLING);
                    case FAILED -> new AivenSight(AivenSight.State.FAILED, operation.message());
                    case DONE -> AivenSight.of(AivenSight.State.REMOVED);
                })
                .orElse(AivenSight.of(AivenSight.State.REMOVED));
    }

    private Optional<ComputeOperationView> operation(String peering) {
        return Optional.ofNullable(halves.get(peering))
                .flatMap(half -> compute.peerings().operation(half.operation()));
    }

    /** It is gone when the operation is over. */
    @Override
    public void withdraw(String peering) {
        if (!isAtWork(peering)) {
            half(peering).ifPresent(half -> remove(peering, half));
        }
        if (isAtWork(peering) || half(peering).isPresent()) {
            throw new AivenHeldUpException("It is at work on this peering.");
        }
        connected.remove(peering);
    }

    private boolean isAtWork(String peering) {
        return operation(peering)
                .filter(operation -> operation.state() == ComputeOperationView.State.RUNNING)
                .isPresent();
    }

    private void remove(String peering, ComputePeeringView half) {
        try {
            String operation = compute.peerings().remove(half.network(), half.name());
            halves.put(peering, new Half(half.network(), half.name(), operation));
        } catch (ComputePeeringException refused) {
            throw explained(refused);
        }
    }

    @Override
    public void tearDown(String network) {
        compute.peerings().removeNetwork(network);
    }
}
