package io.nearside.engine.given;

import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.api.vendor.VendorServices;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The one service that a file tells of. It is published, and nobody tells whom its owner lets in: the near cloud does. */
final class GivenService implements VendorServices, VendorEndpoints {
    private final VendorService service;

    private final EndpointOpening opening;

    private GivenService(VendorService service, EndpointOpening opening) {
        this.service = service;
        this.opening = opening;
    }

    static GivenService of(LinkSection vendor) {
        String target = vendor.required("target");
        Region region = vendor.text("region").map(Region::new).orElse(null);
        VendorService service = new VendorService(
                new ServiceId(target),
                "given",
                VendorService.State.SETTLED,
                null,
                region,
                "",
                null,
                0,
                Addressing.CHANGEABLE,
                Notice.OWN,
                Set.of(),
                Set.of(),
                List.of(),
                GivenPeerings.ports(vendor),
                "",
                List.of());
        // Whether the vendor told an id or an alias only its cloud knows: the endpoint is made with what the file says.
        ServiceTarget told = new ServiceTarget(target, target, region);
        return new GivenService(
                service, new EndpointOpening(EndpointOpening.State.ACTIVE, List.of(told), Set.of(), ""));
    }

    @Override
    public VendorService read(ServiceId id) {
        return service;
    }

    @Override
    public Admission admission(VendorService seen) {
        return Admission.OURS_ONLY;
    }

    @Override
    public Optional<EndpointOpening> opening(VendorService seen) {
        return Optional.of(opening);
    }

    @Override
    public Optional<List<VendorConnection>> connections(VendorService seen) {
        return Optional.of(List.of());
    }
}
