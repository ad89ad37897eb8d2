package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Subnetworks as ranges of addresses. */
final class ComputeSubnetworks {
    /** Google keeps the first two and the last two (Google Cloud documentation, unusable addresses in IPv4 subnet ranges). */
    private static final int KEPT = 2;

    private ComputeSubnetworks() {}

    /** Makes one at once. */
    static ComputeResource add(ComputeStore store, ComputeName network, String region, String name, String range) {
        ComputeName wanted = new ComputeName(
                network.project(), ComputeName.region(region), ComputeKind.SUBNETWORK.collection(), name);
        ObjectNode body = Json.object().put("network", network.link()).put("ipCidrRange", range);
        ComputeResource made = new ComputeResource(
                ComputeKind.SUBNETWORK,
                wanted,
                store.newId(),
                store.now(),
                settings(body, network),
                ComputeResource.Phase.THERE);
        store.add(made);
        return made;
    }

    /** What Google adds to what its owner wrote (recorded). */
    static ObjectNode settings(ObjectNode body, ComputeName network) {
        Cidr range = Cidr.of(body.path("ipCidrRange").asText());
        ObjectNode settings = body.deepCopy();
        settings.put("network", network.link())
                .put("gatewayAddress", text(range.first().add(BigInteger.ONE)))
                .put("privateIpGoogleAccess", body.path("privateIpGoogleAccess").asBoolean())
                .put("privateIpv6GoogleAccess", "DISABLE_GOOGLE_ACCESS")
                .put("purpose", body.path("purpose").asText("PRIVATE"))
                .put("stackType", "IPV4_ONLY")
                .put("state", "READY");
        return settings;
    }

    /** Its primary range and its secondary ones. */
    static List<Cidr> ranges(ComputeResource subnetwork) {
        List<String> written = new ArrayList<>(List.of(subnetwork.text("ipCidrRange")));
        subnetwork
                .settings()
                .path("secondaryIpRanges")
                .forEach(each -> written.add(each.path("ipCidrRange").asText()));
        return written.stream().flatMap(each -> Cidr.parse(each).stream()).toList();
    }

    /** The ones of this network, those in the making too. */
    static List<ComputeResource> of(ComputeStore store, ComputeName network) {
        return store.naming(ComputeKind.SUBNETWORK, "network", network);
    }

    static boolean contains(ComputeResource subnetwork, String address) {
        return Cidr.parse(address + "/32").stream()
                .anyMatch(each -> ranges(subnetwork).stream().limit(1).anyMatch(range -> range.contains(each)));
    }

    /** Whether Google keeps this one of its addresses for itself. */
    static boolean keeps(ComputeResource subnetwork, String address) {
        return usable(subnetwork).noneMatch(address::equals);
    }

    /** The lowest of its addresses that nobody has; empty when there is none. */
    static Optional<String> free(ComputeStore store, ComputeResource subnetwork) {
        return usable(subnetwork)
                .filter(each -> holder(store, subnetwork, each).isEmpty())
                .findFirst();
    }

    /** How many of its addresses somebody has. */
    static int held(ComputeStore store, ComputeResource subnetwork) {
        return store.naming(ComputeKind.ADDRESS, "subnetwork", subnetwork.name())
                .size();
    }

    /** How many of those that can be used nobody has. */
    static long left(ComputeStore store, ComputeResource subnetwork) {
        Cidr range = ranges(subnetwork).get(0);
        long size = BigInteger.ONE.shiftLeft(range.bits() - range.prefix()).longValueExact();
        return Math.max(0, size - 2 * KEPT - held(store, subnetwork));
    }

    /** Who has this address of the subnetwork. */
    static Optional<ComputeResource> holder(ComputeStore store, ComputeResource subnetwork, String address) {
        return store.naming(ComputeKind.ADDRESS, "subnetwork", subnetwork.name()).stream()
                .filter(each -> each.text("address").equals(address))
                .findFirst();
    }

    private static Stream<String> usable(ComputeResource subnetwork) {
        Cidr range = ranges(subnetwork).get(0);
        BigInteger size = BigInteger.ONE.shiftLeft(range.bits() - range.prefix());
        return Stream.iterate(
                        BigInteger.valueOf(KEPT),
                        each -> each.compareTo(size.subtract(BigInteger.valueOf(KEPT))) < 0,
                        each -> each.add(BigInteger.ONE))
                .map(each -> text(range.first().add(each)));
    }

    private static String text(BigInteger address) {
        return new Cidr(address, 32, 32).toString().replaceAll("/.*", "");
    }
}
