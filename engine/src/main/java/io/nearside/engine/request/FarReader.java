package io.nearside.engine.request;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.engine.journal.LinkMemory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the vendor's network: by the id in the file, else by the one remembered, else among those of its place. */
public final class FarReader {
    private final RequestLink link;

    private final LinkMemory memory;

    private final TaskMemory tasks;

    private @Nullable VendorNetwork seen;

    private boolean looked;

    private Optional<PeeringRequestId> first = Optional.empty();

    /** A reader for one run. */
    public FarReader(RequestLink link, LinkMemory memory) {
        this.link = link;
        this.memory = memory;
        this.tasks = new TaskMemory(memory);
    }

    /** What the vendor has now; two calls at the most while the network is not known. */
    public synchronized FarView read() {
        VendorNetworkWish wish = link.wish();
        if (wish.named().isPresent()) {
            return view(byId(wish.named().get()).orElse(null), List.of());
        }
        String key = "vendor-network " + wish.place() + " "
                + wish.range().map(Object::toString).orElse("");
        Optional<VendorNetwork> remembered =
                memory.recall(key).map(VendorNetworkId::new).flatMap(this::byId);
        if (remembered.isPresent()) {
            return view(remembered.get(), List.of());
        }
        List<VendorNetworkBrief> others =
                link.vendorDrivers().networks().map(all -> all.inPlaceOf(wish)).orElse(List.of());
        List<VendorNetworkBrief> fitting = others.stream()
                .filter(brief ->
                        wish.range().map(range -> brief.cidrs().contains(range)).orElse(true))
                .toList();
        Optional<VendorNetwork> found =
                fitting.size() == 1 ? byId(fitting.get(0).id()) : Optional.empty();
        found.ifPresent(network -> memory.keep(key, network.id().value()));
        return view(found.orElse(null), others);
    }

    /** The vendor's network as the last read has found it, if it has. */
    public synchronized Optional<VendorNetwork> seen() {
        return Optional.ofNullable(seen);
    }

    private FarView view(@Nullable VendorNetwork network, List<VendorNetworkBrief> others) {
        seen = network;
        PeeringRequest ours = network == null ? null : ours(network).orElse(null);
        if (!looked) {
            first = Optional.ofNullable(ours).map(PeeringRequest::id);
            looked = true;
        }
        return new FarView(
                network,
                others,
                ours,
                first.orElse(null),
                ours == null ? null : tasks.taskOf(ours).orElse(null),
                tasks.last().orElse(null));
    }

    /** Live ones first: a vendor may list a dead request beside the one that replaced it. */
    private Optional<PeeringRequest> ours(VendorNetwork network) {
        boolean asks = link.vendorDrivers().requests().isPresent();
        return network.requests().stream()
                .filter(request -> !asks || request.end().isSameAs(link.site().end()))
                .min(Comparator.comparing(request -> rank(request.state())));
    }

    private static int rank(RequestState state) {
        if (state == RequestState.LEAVING) {
            return 2;
        }
        return state.isDead() ? 1 : 0;
    }

    private Optional<VendorNetwork> byId(VendorNetworkId id) {
        try {
            return Optional.of(link.vendorDrivers().peerings().read(id));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }
}
