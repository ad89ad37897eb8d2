package io.nearside.engine.request;

import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor has of this link.
 *
 * @param seen the network that the link means; null if there is none
 * @param others the networks in its place, if it had to be looked for
 * @param ours the request with our end; null if there is none
 * @param first the request that was there at this run's first look; only that one may be renewed, or a request that fails again and
 *     again would be asked for again and again
 * @param current what the near side has to do for it; null while nobody has said
 * @param last what the near side last had to do for this link, whatever became of it; null if that is not remembered
 */
public record FarView(
        @Nullable VendorNetwork seen,
        List<VendorNetworkBrief> others,
        @Nullable PeeringRequest ours,
        @Nullable PeeringRequestId first,
        @Nullable NearTask current,
        @Nullable NearTask last) {

    public FarView {
        others = List.copyOf(others);
    }

    /** The network that the link means, if there is one. */
    public Optional<VendorNetwork> network() {
        return Optional.ofNullable(seen);
    }

    /** The request with our end, if there is one. */
    public Optional<PeeringRequest> request() {
        return Optional.ofNullable(ours);
    }

    /** Whether the request was there before this run did anything. */
    public boolean requestIsOld() {
        return ours != null && ours.id().equals(first);
    }

    /** What the near side has to do, once anybody has said. */
    public Optional<NearTask> task() {
        return Optional.ofNullable(current);
    }

    /** What the near side last had to do, whatever became of it, if that is remembered. */
    public Optional<NearTask> lastTask() {
        return Optional.ofNullable(last);
    }

    /** The near side's task, or what it last was: on the way back the request may be gone. */
    public Optional<NearTask> anyTask() {
        return task().or(this::lastTask);
    }
}
