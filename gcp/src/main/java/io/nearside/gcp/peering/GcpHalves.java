package io.nearside.gcp.peering;

import com.google.cloud.compute.v1.NetworkPeering;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpOperations;
import io.nearside.gcp.GcpOperations.Failed;
import io.nearside.gcp.GcpOperations.Progress;
import io.nearside.gcp.GcpOperations.Quiet;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpPeeringOptions;
import io.nearside.gcp.GcpSettings;
import io.nearside.gcp.network.GcpNetworks;
import io.nearside.gcp.peering.Begun.What;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What a network shows of its halves, and what writes of this process have begun that it does not show yet. */
final class GcpHalves {
    private final GcpPeeringOptions options;

    private final GcpCalls calls;

    private final GcpOperations operations;

    private final GcpNetworks networks;

    private final GcpPeerRoutes routes;

    /** What writes of this process have begun, until a look has shown the end of it. */
    private final ConcurrentMap<HalfId, Begun> begun = new ConcurrentHashMap<>();

    /** What the last look has shown, since a half's end depends on more than can be seen of a {@link Half}. */
    private final ConcurrentMap<HalfId, NetworkPeering> shown = new ConcurrentHashMap<>();

    @Inject
    GcpHalves(
            GcpSettings settings,
            GcpCalls calls,
            GcpOperations operations,
            GcpNetworks networks,
            GcpPeerRoutes routes) {
        this.options = settings.peering();
        this.calls = calls;
        this.operations = operations;
        this.networks = networks;
        this.routes = routes;
    }

    /** All of a network's, in one call, and one more for each that is being made and not shown. */
    List<Half> of(NetworkId mine) {
        GcpPath path = GcpPath.parse(mine);
        List<Half> halves = new ArrayList<>();
        Set<HalfId> seen = new HashSet<>();
        for (NetworkPeering one : networks.read(path).getPeeringsList()) {
            HalfId id = GcpHalfReader.id(path, one.getName());
            seen.add(id);
            shown.put(id, one);
            halves.add(seen(mine, id, one));
        }
        shown.keySet().removeIf(id -> GcpHalfReader.isOf(id, path) && !seen.contains(id));
        begun.forEach((id, write) -> {
            if (GcpHalfReader.isOf(id, path) && !seen.contains(id)) {
                unseen(id, write).ifPresent(halves::add);
            }
        });
        return halves;
    }

    /** A half that is shown. One that was just made needs no look at its operation; the rest may be on its way to be something else. */
    private Half seen(NetworkId mine, HalfId id, NetworkPeering now) {
        Half half = GcpHalfReader.half(mine, now, options, routes.known(id));
        Begun write = begun.get(id);
        if (write == null) {
            return half;
        }
        if (write.what() == What.MADE) {
            return half.state() == HalfState.ACTIVE ? active(half) : half;
        }
        if (!operations.isKnown(id.value())) {
            begun.remove(id);
            return half;
        }
        Progress progress = operations.look(id.value());
        if (progress instanceof Failed failed) {
            end(id);
            throw calls.failed("the operation on " + id, failed.failure());
        }
        if (progress instanceof Quiet) {
            begun.remove(id);
        }
        // The network was read before its operation: as it was then it may not be any more.
        return GcpHalfReader.in(half, HalfState.SETTLING, half.says());
    }

    /** The first time that a half of ours is active, what the other side sends is worth a call; a link that was ready is not. */
    private Half active(Half half) {
        end(half.id());
        return routes.read(half);
    }

    /** A half that is not shown: a new one that is still being made, or could not be. */
    private Optional<Half> unseen(HalfId id, Begun write) {
        if (write.what() != What.MADE || !operations.isKnown(id.value())) {
            end(id);
            return Optional.empty();
        }
        Progress progress = operations.look(id.value());
        if (progress instanceof Failed failed) {
            if (failed.failure().kind().outlook() == ErrorKind.Outlook.TRY_LATER) {
                end(id);
                return Optional.empty();
            }
            return Optional.of(GcpHalfReader.in(
                    write.half(), HalfState.FAILED, failed.failure().line()));
        }
        if (progress instanceof Quiet) {
            begun.remove(id);
        }
        return Optional.of(write.half());
    }

    /** Forgets what was begun of a half: it has come to its end. */
    void end(HalfId id) {
        begun.remove(id);
        operations.forget(id.value());
    }

    /** Remembers a write that was answered. */
    void began(What what, Half half) {
        if (what == What.MADE) {
            // A new half may lead elsewhere.
            routes.forget(half.id());
        }
        begun.put(half.id(), new Begun(what, half));
    }

    /** Whether a half has been made here and no look has shown it yet. */
    boolean isUnshown(HalfId id) {
        Begun write = begun.get(id);
        return write != null && write.what() == What.MADE && !shown.containsKey(id);
    }

    /** What the last look has shown of a half; one that nobody has looked at is looked at. */
    Optional<NetworkPeering> shown(Half seen) {
        NetworkPeering known = shown.get(seen.id());
        return known != null
                ? Optional.of(known)
                : networks.read(GcpPath.parse(seen.mine())).getPeeringsList().stream()
                        .filter(one -> one.getName().equals(seen.name()))
                        .findFirst();
    }
}
