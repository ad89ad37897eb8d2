package io.nearside.azure.endpoint;

import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.models.PrivateEndpointIpConfiguration;
import com.azure.resourcemanager.network.models.PrivateLinkServiceConnection;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What is sent to make an endpoint. The service is somebody else's, so its owner is asked: the connection is a manual one, in which an id
 * and an alias stand in the same field (Learn, "What is a private endpoint?").
 */
final class AzureEndpointBody {
    /** A private link service has no groups and members; both are said to be empty then (Azure Verified Modules, network/private-endpoint). */
    private static final String NONE = "";

    private AzureEndpointBody() {}

    /** Empty if the wish has no target that can be named so, or the place is not one subnet somewhere. */
    static Optional<PrivateEndpointInner> of(EndpointSite site, EndpointWish wish) {
        EndpointPlace place = site.place();
        Optional<String> target = wish.to().flatMap(to -> named(to, wish.by()));
        if (target.isEmpty() || site.where().isEmpty() || place.subnets().size() != 1) {
            return Optional.empty();
        }
        PrivateEndpointInner body = new PrivateEndpointInner()
                .withLocation(site.where().get().value())
                .withTags(AzureAnswers.tags(wish.mark()))
                .withSubnet(new SubnetInner()
                        .withId(ArmId.parse(place.network())
                                .below("subnets", place.subnets().get(0).value())
                                .toString()))
                .withManualPrivateLinkServiceConnections(List.of(connection(wish, target.get())));
        wish.wantedAddress().ifPresent(address -> body.withIpConfigurations(List.of(fixed(wish, address))));
        return Optional.of(body);
    }

    private static Optional<String> named(ServiceTarget to, Naming by) {
        return by == Naming.ALIAS ? to.otherName() : Optional.of(to.id());
    }

    private static PrivateLinkServiceConnection connection(EndpointWish wish, String target) {
        PrivateLinkServiceConnection connection =
                new PrivateLinkServiceConnection().withName(wish.name().value()).withPrivateLinkServiceId(target);
        return wish.message().isEmpty() ? connection : connection.withRequestMessage(wish.message());
    }

    private static PrivateEndpointIpConfiguration fixed(EndpointWish wish, InetAddress address) {
        return new PrivateEndpointIpConfiguration()
                .withName(wish.name().value())
                .withGroupId(NONE)
                .withMemberName(NONE)
                .withPrivateIpAddress(address.getHostAddress());
    }
}
