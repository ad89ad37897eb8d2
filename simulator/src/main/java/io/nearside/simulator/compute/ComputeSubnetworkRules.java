package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.ec2.Cidr;
import java.util.List;
import java.util.Optional;

/** What a subnetwork may be asked to be. */
final class ComputeSubnetworkRules {
    /** Ours are of these; Google has more, for load balancers. */
    private static final List<String> PURPOSES = List.of("PRIVATE", "PRIVATE_SERVICE_CONNECT");

    private final ComputeStore store;

    ComputeSubnetworkRules(ComputeStore store) {
        this.store = store;
    }

    /** The network that a new one is to be in. */
    ComputeName check(ComputeCall call, ObjectNode body) {
        ComputeName network = referenced(store, call, "network", body, ComputeKind.NETWORK);
        String purpose = body.path("purpose").asText("PRIVATE");
        if (!PURPOSES.contains(purpose) && store.refuses(GoogleRefusal.GOOGLE_SUBNETWORK_PURPOSE)) {
            throw ComputeRefused.invalid("resource.purpose", purpose, "Invalid subnetwork purpose.");
        }
        String text = body.path("ipCidrRange").asText();
        if (text.isEmpty()) {
            throw ComputeRefused.required("resource.ipCidrRange");
        }
        Optional<Cidr> range = Cidr.parse(text).filter(Cidr::isV4);
        if (range.isEmpty()) {
            throw ComputeRefused.invalid("resource.ipCidrRange", text, "Must be a CIDR address range.");
        }
        boolean spelled = range.get().toString().equals(text)
                && range.get().prefix() <= 29
                && range.get().prefix() >= 4;
        if (!spelled && store.refuses(GoogleRefusal.GOOGLE_SUBNETWORK_RANGE)) {
            throw ComputeRefused.invalid("resource.ipCidrRange", text, "Must be a valid IPv4 range of a subnetwork.");
        }
        checkNeighbours(network, range.get());
        return network;
    }

    private void checkNeighbours(ComputeName network, Cidr range) {
        for (ComputeResource neighbour : ComputeSubnetworks.of(store, network)) {
            boolean meets = ComputeSubnetworks.ranges(neighbour).stream().anyMatch(range::overlaps);
            if (meets && store.refuses(GoogleRefusal.GOOGLE_SUBNETWORK_OVERLAP)) {
                throw new ComputeRefused(
                        400,
                        "invalid",
                        "Invalid IPCidrRange: " + range + " conflicts with existing subnetwork '"
                                + neighbour.name().name() + "' in region '"
                                + neighbour.name().regionName() + "'.");
            }
        }
    }

    /** How the operation is going to fail if a peered network has such a range already; empty if none has. */
    Optional<ComputeFailure> clash(ComputeName network, ObjectNode body) {
        if (!store.refuses(GoogleRefusal.GOOGLE_SUBNETWORK_PEER)) {
            return Optional.empty();
        }
        Cidr range = Cidr.of(body.path("ipCidrRange").asText());
        for (ComputePeering half : store.peerings().of(network)) {
            boolean meets = half.isAgreed()
                    && ComputeSubnetworks.of(store, half.peer()).stream()
                            .flatMap(each -> ComputeSubnetworks.ranges(each).stream())
                            .anyMatch(range::overlaps);
            if (meets) {
                return Optional.of(new ComputeFailure(
                        400,
                        "badRequest",
                        "IP range " + range + " overlaps with an IP range in an active peer (" + half.name()
                                + ") of the local network."));
            }
        }
        return Optional.empty();
    }

    /** The resource that a field of the body names, which is there. */
    static ComputeName referenced(
            ComputeStore store, ComputeCall call, String field, ObjectNode body, ComputeKind kind) {
        String value = body.path(field).asText();
        if (value.isEmpty()) {
            throw ComputeRefused.required("resource." + field);
        }
        ComputeName name = call.reference("resource." + field, value, kind);
        if (store.shown(name).isEmpty() && store.refuses(GoogleRefusal.GOOGLE_REFERENCE)) {
            throw ComputeRefused.invalid(
                    "resource." + field, value, "The referenced " + kind.word() + " resource cannot be found.");
        }
        return name;
    }
}
