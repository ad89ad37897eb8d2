package io.nearside.gcp.endpoint;

import com.google.cloud.compute.v1.Subnetwork;
import com.google.cloud.compute.v1.SubnetworkUtilizationDetailsIPV4Utilization;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.gcp.GcpNames;
import io.nearside.gcp.GcpPath;
import java.math.BigInteger;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What Google is known to refuse a private endpoint for, looked at before anything is made. */
final class GcpEndpointRules {
    /** Regular subnets; the others serve proxies, NAT and published services (compute.proto, Subnetwork.purpose). */
    private static final Set<String> REGULAR = Set.of("", "PRIVATE", "PRIVATE_RFC_1918");

    /** Of the primary range Google keeps the first two addresses and the last two (VPC, "Unusable addresses in IPv4 subnet ranges"). */
    private static final BigInteger KEPT = BigInteger.TWO;

    private GcpEndpointRules() {}

    /** Of the name alone. */
    static List<Problem> ofName(EndpointWish wish) {
        String name = wish.name().value();
        return GcpNames.unfit(name)
                .map(why -> unfit(name, "The endpoint's name " + why + ".", "Name it differently with link.endpoint."))
                .map(List::of)
                .orElse(List.of());
    }

    /** Of what it is to lead to. An endpoint is in the region of the service attachment, whoever may reach it from elsewhere. */
    static List<Problem> ofTarget(String region, EndpointWish wish) {
        return wish.to()
                .flatMap(target -> ofTarget(region, wish, target))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<Problem> ofTarget(String region, EndpointWish wish, ServiceTarget target) {
        Optional<String> theirs = GcpPath.read(target.id())
                .filter(path -> path.isOf("serviceAttachments"))
                .flatMap(GcpPath::region);
        if (theirs.isEmpty()) {
            return Optional.of(unfit(
                    wish.name().value(),
                    "'" + target + "' is not the name of a service attachment, which is what an endpoint leads to.",
                    "Write projects/P/regions/R/serviceAttachments/S."));
        }
        return theirs.filter(place -> !place.equals(region))
                .map(place -> Problem.of(
                        ProblemCodes.PLACE_MISMATCH,
                        wish.name().value(),
                        "The service attachment is in " + place + ", and the endpoint would be in " + region
                                + ": Google has them in one region.",
                        "Name a subnet in " + place
                                + "; with near.globalAccess the endpoint can be reached from other regions all"
                                + " the same."));
    }

    /** Of a subnet. */
    static List<Problem> ofSubnet(GcpPath network, GcpPath path, Subnetwork shown, Optional<InetAddress> address) {
        List<Problem> problems = new ArrayList<>();
        if (!GcpPath.read(shown.getNetwork()).equals(Optional.of(network))) {
            problems.add(Problem.of(
                    ProblemCodes.SUBNET_UNKNOWN,
                    path.toString(),
                    "The subnet is one of " + shown.getNetwork() + ", and our network is " + network + ".",
                    "Name one of the network's subnets."));
        }
        if (!REGULAR.contains(shown.getPurpose())) {
            problems.add(Problem.of(
                    ProblemCodes.SUBNET_UNFIT,
                    path.toString(),
                    "The subnet is kept for " + shown.getPurpose() + ", and takes no endpoint.",
                    "Name a regular subnet of the region."));
        }
        if (address.isEmpty() && isFull(shown)) {
            problems.add(Problem.of(
                            ProblemCodes.SUBNET_FULL,
                            path.toString(),
                            "The subnet has no free address.",
                            "Name another subnet, or remove what is no longer used in this one.")
                    .seen("ranges", shown.getIpCidrRange()));
        }
        address.flatMap(wanted -> ofAddress(path, shown, wanted)).ifPresent(problems::add);
        return problems;
    }

    /** As Google counts, for the primary range, which has no name; where it does not count, nothing is known. */
    private static boolean isFull(Subnetwork shown) {
        return shown.getUtilizationDetails().getIpv4UtilizationsList().stream()
                .filter(range -> range.getRangeName().isEmpty())
                .filter(SubnetworkUtilizationDetailsIPV4Utilization::hasTotalFreeIp)
                .anyMatch(range -> range.getTotalFreeIp() == 0);
    }

    private static Optional<Problem> ofAddress(GcpPath path, Subnetwork shown, InetAddress wanted) {
        Cidr range = Cidr.masking(shown.getIpCidrRange());
        boolean inside = wanted.getAddress().length == 4 && range.contains(Cidr.of(wanted.getHostAddress() + "/32"));
        if (!inside) {
            return Optional.of(unfit(
                    wanted.getHostAddress(),
                    "The address is not in the subnet " + path.name() + ", which has " + range + ".",
                    "Name an address of the subnet, or none."));
        }
        BigInteger size = BigInteger.ONE.shiftLeft(32 - range.prefix());
        BigInteger offset = new BigInteger(1, wanted.getAddress()).mod(size);
        boolean kept = offset.compareTo(KEPT) < 0 || offset.compareTo(size.subtract(KEPT)) >= 0;
        return kept
                ? Optional.of(unfit(
                        wanted.getHostAddress(),
                        "Google keeps the first two addresses and the last two of " + range + " for itself.",
                        "Name another address of the subnet, or none."))
                : Optional.empty();
    }

    private static Problem unfit(String subject, String cause, String remedy) {
        return Problem.of(ProblemCodes.ENDPOINT_UNFIT, subject, cause, remedy);
    }
}
