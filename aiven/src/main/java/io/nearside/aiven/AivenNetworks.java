package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.model.Cidr;
import io.nearside.api.outcome.Asked;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPlace;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The VPCs of a project or an organization. */
final class AivenNetworks implements VendorNetworks {
    private final AivenClient client;

    private final AivenHome home;

    @Inject
    AivenNetworks(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.home = settings.home();
    }

    @Override
    public List<VendorNetworkBrief> inPlaceOf(VendorNetworkWish wish) {
        return client.get(home.vpcs(), this::vpcs).stream()
                .filter(vpc -> vpc.state() != VendorNetwork.State.LEAVING)
                .filter(vpc -> wish.place() == null || vpc.name().equals(wish.place()))
                .filter(vpc -> wish.id() == null || vpc.id().equals(wish.id()))
                .map(vpc -> new VendorNetworkBrief(vpc.id(), vpc.name(), vpc.cidrs()))
                .toList();
    }

    @Override
    public Optional<VendorPlace> whereToMake(VendorNetworkWish wish) {
        return Optional.ofNullable(wish.place())
                .map(AivenCloud::of)
                .map(cloud -> new VendorPlace(cloud.id(), cloud.region()));
    }

    @Override
    public Asked create(VendorNetworkWish wish) {
        String place = wish.place();
        Cidr cidr = wish.cidr();
        if (place == null || cidr == null) {
            throw new CloudException(
                    ErrorKind.INVALID,
                    "Aiven makes a VPC in a cloud and with a range, and the wish lacks one of them",
                    new ProviderFault(AivenPlugin.ID, "POST vpcs", 0, null, null, null),
                    null);
        }
        client.post(home.vpcs(), home.wish(place, cidr));
        return new Asked();
    }

    private List<AivenVpc> vpcs(JsonNode answer) {
        return AivenClient.rows(answer, "vpcs")
                .flatMap(row -> home.read(row).stream())
                .toList();
    }
}
