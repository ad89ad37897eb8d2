package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who sees which peering connection, where, and for how long after its end (VPC Peering Guide, lifecycle). */
final class PeeringSight {
    private static final Duration SHORT = Duration.ofHours(2);
    private static final Duration LONG = Duration.ofDays(2);

    private PeeringSight() {}

    static List<Peering> visible(Ec2Request request) {
        return request.store().peerings().values().stream()
                .filter(peering -> sees(request, peering))
                .toList();
    }

    static Optional<Peering> visible(Ec2Request request, String id) {
        return Optional.ofNullable(request.store().peerings().get(id)).filter(peering -> sees(request, peering));
    }

    /** The one with this id, or the error that says that it is malformed or missing. */
    static Peering get(Ec2Request request, String id) {
        return request.found(ResourceKind.PEERING, id, visible(request, id));
    }

    private static boolean sees(Ec2Request request, Peering peering) {
        if (!request.refuses(AwsRefusal.PEERING_FOREIGN)) {
            return true;
        }
        boolean asRequester = peering.requester().isOf(request.account(), request.region());
        boolean asAccepter = peering.accepter().isOf(request.account(), request.region());
        boolean both = peering.requester().account().equals(peering.accepter().account());
        Instant now = request.store().now();
        if (!asRequester && !asAccepter) {
            return false;
        }
        if (!asRequester && !both && now.isBefore(peering.shown())) {
            return false;
        }
        PeeringState state = request.store().state(peering);
        if (state == PeeringState.FAILED && !asRequester && !both) {
            return false;
        }
        if (state.isLive() || state == PeeringState.DELETING || !request.refuses(AwsRefusal.PEERING_SIGHT_ENDS)) {
            return true;
        }
        return now.isBefore(peering.ended(state).plus(lasting(request.account(), peering, state, both)));
    }

    private static Duration lasting(String account, Peering peering, PeeringState state, boolean both) {
        return switch (state) {
            case REJECTED -> both || account.equals(peering.accepter().account()) ? SHORT : LONG;
            case DELETED -> both || account.equals(peering.deleter()) ? SHORT : LONG;
            case EXPIRED -> LONG;
            case FAILED, INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE, DELETING -> SHORT;
        };
    }
}
