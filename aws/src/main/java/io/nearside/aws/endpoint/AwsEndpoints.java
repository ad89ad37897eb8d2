package io.nearside.aws.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.SubnetId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsTags;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SubnetConfiguration;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/**
 * Interface endpoints. Their name is the tag that AWS's console shows as one, which nothing keeps unique: that two who make an endpoint at the
 * same moment make one is up to {@link AwsEndpointTokens}. Calls: two for the site and a third for a service that is known, then or later, and
 * one more if an address is wished for, one for a find, two to make one, one to remove it, one for the addresses.
 */
public final class AwsEndpoints implements PrivateEndpoints {
    private static final String DESCRIBE = "ec2:DescribeVpcEndpoints";

    private static final String CREATE = "ec2:CreateVpcEndpoint";

    private static final String DELETE = "ec2:DeleteVpcEndpoints";

    /** The most that EC2 gives. */
    private static final int PAGE = 1000;

    private final AwsEndpointSites sites;

    private final AwsEndpointTokens tokens;

    private final Ec2Client ec2;

    private final AwsErrors errors;

    /** The interfaces of each endpoint that was seen, so that its addresses take one call. */
    private final Map<ConsumerId, List<String>> interfaces = new ConcurrentHashMap<>();

    @Inject
    AwsEndpoints(AwsEndpointSites sites, AwsEndpointTokens tokens, Ec2Client ec2, AwsErrors errors) {
        this.sites = sites;
        this.tokens = tokens;
        this.ec2 = ec2;
        this.errors = errors;
    }

    @Override
    public EndpointSite site(EndpointPlace place, EndpointWish wish) {
        return sites.site(place, wish);
    }

    @Override
    public List<Problem> refusals(EndpointSite site, EndpointWish wish) {
        return sites.refusals(site.place(), wish);
    }

    /** The filters spare pages and are not relied on. An endpoint that is gone is shown for a while. */
    @Override
    public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
        Filter network =
                Filter.builder().name("vpc-id").values(place.network().value()).build();
        Filter named = Filter.builder()
                .name("tag:" + AwsTags.NAME)
                .values(name.value())
                .build();
        List<VpcEndpoint> shown = errors.call(
                DESCRIBE,
                () -> ec2
                        .describeVpcEndpointsPaginator(
                                request -> request.maxResults(PAGE).filters(network, named))
                        .vpcEndpoints()
                        .stream()
                        .filter(endpoint -> isOf(endpoint, place.network(), name))
                        .toList());
        return AwsEndpointReader.meant(shown).map(this::remembered);
    }

    private static boolean isOf(VpcEndpoint shown, NetworkId network, EndpointName name) {
        return network.value().equals(shown.vpcId())
                && name.value().equals(AwsEndpointReader.name(shown))
                && VpcEndpointType.INTERFACE.toString().equalsIgnoreCase(shown.vpcEndpointTypeAsString())
                && !"deleted".equalsIgnoreCase(shown.stateAsString());
    }

    private Endpoint remembered(VpcEndpoint shown) {
        Endpoint endpoint = AwsEndpointReader.endpoint(shown);
        interfaces.put(endpoint.consumer(), List.copyOf(shown.networkInterfaceIds()));
        return endpoint;
    }

    @Override
    public List<InetAddress> addresses(Endpoint seen) {
        List<String> known = interfaces.getOrDefault(seen.consumer(), List.of());
        if (known.isEmpty()) {
            return List.of();
        }
        return errors.call(
                AwsEndpointSites.INTERFACES,
                () ->
                        ec2
                                .describeNetworkInterfaces(request -> request.networkInterfaceIds(known))
                                .networkInterfaces()
                                .stream()
                                .filter(card -> known.contains(card.networkInterfaceId()))
                                .map(card -> AddressText.read(
                                        AwsAnswers.present("privateIpAddress", card.privateIpAddress())))
                                .toList());
    }

    /**
     * AWS makes a second one of the same name, so that one is looked for first. An answer with an endpoint that is on its way out is that of a
     * token from before: the next one is used when this is called again.
     */
    @Override
    public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
        ServiceTarget target =
                wish.to().orElseThrow(() -> errors.refusal(ErrorKind.INVALID, CREATE, "The endpoint has no target"));
        find(site.place(), wish.name())
                .filter(there -> there.state() != Endpoint.State.LEAVING)
                .ifPresent(there -> {
                    throw errors.refusal(
                            ErrorKind.CONFLICT, CREATE, "There is an endpoint of this name: " + there.consumer());
                });
        CreateVpcEndpointRequest request = request(site, wish, target);
        try {
            VpcEndpoint made = errors.call(
                    CREATE,
                    Map.of("DuplicateSubnetsInSameZone", ErrorKind.INVALID),
                    () -> ec2.createVpcEndpoint(request).vpcEndpoint());
            if (AwsEndpointReader.isLeaving(made)) {
                tokens.renew(site.place(), wish);
            }
            return new Change<>(Effect.CREATED, remembered(made));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CONFLICT || e.kind() == ErrorKind.NOT_FOUND) {
                tokens.renew(site.place(), wish);
            }
            throw e;
        }
    }

    /** Private DNS stays off: a vendor's own names need it verified, and lead to the endpoint without. */
    private CreateVpcEndpointRequest request(EndpointSite site, EndpointWish wish, ServiceTarget target) {
        List<String> subnets =
                site.place().subnets().stream().map(SubnetId::value).sorted().toList();
        CreateVpcEndpointRequest.Builder request = CreateVpcEndpointRequest.builder()
                .vpcEndpointType(VpcEndpointType.INTERFACE)
                .vpcId(site.place().network().value())
                .serviceName(target.id())
                .subnetIds(subnets)
                .privateDnsEnabled(false)
                .clientToken(tokens.of(site.place(), wish))
                .tagSpecifications(AwsTags.of(
                        ResourceType.VPC_ENDPOINT,
                        wish.mark(),
                        AwsTags.tag(AwsTags.NAME, wish.name().value())));
        if (!wish.firewalls().isEmpty()) {
            request.securityGroupIds(
                    wish.firewalls().stream().map(FirewallId::value).sorted().toList());
        }
        sites.elsewhere(target).ifPresent(request::serviceRegion);
        wish.wantedAddress()
                .flatMap(address -> sites.subnetOf(site.place(), address)
                        .map(subnet -> SubnetConfiguration.builder()
                                .subnetId(subnet.value())
                                .ipv4(address.getHostAddress())
                                .build()))
                .ifPresent(request::subnetConfigurations);
        return request.build();
    }

    /** What is not deleted stands in an answer of 200. */
    @Override
    public Removal remove(Endpoint seen) {
        String id = seen.consumer().value();
        return Removal.unlessGone(() -> {
            List<UnsuccessfulItem> left = errors.call(
                    DELETE,
                    () -> ec2.deleteVpcEndpoints(request -> request.vpcEndpointIds(id))
                            .unsuccessful());
            left.stream().map(UnsuccessfulItem::error).findFirst().ifPresent(error -> {
                throw errors.refused(DELETE, error.code(), error.message());
            });
            return new Removal.Going("AWS to show the end of " + id);
        });
    }
}
