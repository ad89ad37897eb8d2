package io.nearside.gcp.endpoint;

import com.google.cloud.compute.v1.Address;
import com.google.cloud.compute.v1.ForwardingRule;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.NetworkId;
import io.nearside.gcp.GcpMarks;
import io.nearside.gcp.GcpPath;
import org.jspecify.annotations.Nullable;

/**
 * Reads the two things that an endpoint is made of. The service's owner sees a forwarding rule by the id of its connection, which is a number
 * of 64 bits without a sign; until there is one nobody sees it.
 */
final class GcpEndpointReader {
    private GcpEndpointReader() {}

    static Endpoint endpoint(GcpPath path, ForwardingRule shown) {
        boolean seen = shown.hasPscConnectionId();
        return new Endpoint(
                new EndpointName(path.name()),
                new ConsumerId(seen ? Long.toUnsignedString(shown.getPscConnectionId()) : path.toString()),
                target(shown),
                seen ? State.STANDING : State.SETTLING,
                approval(shown.getPscConnectionStatus()),
                GcpMarks.mark(shown.getDescription()),
                words(shown.getPscConnectionStatus()),
                network(shown.getNetwork()));
    }

    /** An address without its rule. */
    static Endpoint endpoint(GcpPath path, Address shown, State state) {
        return new Endpoint(
                new EndpointName(path.name()),
                new ConsumerId(path.toString()),
                "",
                state,
                Approval.UNKNOWN,
                GcpMarks.mark(shown.getDescription()),
                "");
    }

    /** A rule's name is its region's, whichever network it is in. */
    private static @Nullable NetworkId network(String shown) {
        return GcpPath.read(shown)
                .filter(GcpPath::isNetwork)
                .map(GcpPath::network)
                .orElse(null);
    }

    /** A rule of a load balancer's may have our name, and has a target of another kind, or a backend. */
    private static String target(ForwardingRule shown) {
        String target = shown.getTarget().isEmpty() ? shown.getBackendService() : shown.getTarget();
        return GcpPath.read(target).map(GcpPath::toString).orElse(target);
    }

    /** The statuses of compute.proto, which are a text there and may become more. */
    private static Approval approval(String status) {
        return switch (status) {
            case "PENDING", "NEEDS_ATTENTION" -> Approval.PENDING;
            case "ACCEPTED" -> Approval.APPROVED;
            case "REJECTED" -> Approval.REJECTED;
            case "CLOSED" -> Approval.CUT;
            default -> Approval.UNKNOWN;
        };
    }

    private static String words(String status) {
        return status.equals("NEEDS_ATTENTION")
                ? "the service's owner has let it in, and has to do more before it serves"
                : "";
    }
}
