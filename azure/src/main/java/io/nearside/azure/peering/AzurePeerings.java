package io.nearside.azure.peering;

import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.management.SubResource;
import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.VirtualNetworkPeeringsClient;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkPeeringInner;
import com.azure.resourcemanager.network.models.SyncRemoteAddressSpace;
import com.azure.resourcemanager.resources.fluentcore.policy.AuxiliaryAuthenticationPolicy;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Agent;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureCredentials;
import io.nearside.azure.AzureErrors;
import io.nearside.azure.AzureOperations;
import io.nearside.azure.AzureSettings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Our halves of peerings between virtual networks. They are looked at and removed with the credentials that all is done with; made and
 * mended by the application that both directories know, which shows a token of the other directory too (Learn, "Authenticate requests
 * across tenants"). No other call carries that token: one that has expired fails whatever it comes with.
 */
public final class AzurePeerings implements PeeringMirror {
    private static final String PEERINGS = "virtualNetworkPeerings";

    /** Learn, "Troubleshoot Azure RBAC": up to ten minutes until a role assignment counts everywhere. */
    private static final PeeringTraits TRAITS = new PeeringTraits(
            Span.ANY_REGION,
            List.of(
                    "Azure charges for what passes a peering by the GB, in both directions and on both sides; across regions it"
                            + " charges more."),
            List.of(),
            Duration.ofMinutes(10));

    private final AzureClients clients;

    private final AzureCredentials credentials;

    private final AzureErrors errors;

    private final AzureOperations operations;

    private final @Nullable Agent agent;

    @Inject
    AzurePeerings(
            AzureSettings settings,
            AzureClients clients,
            AzureCredentials credentials,
            AzureErrors errors,
            AzureOperations operations) {
        this.clients = clients;
        this.credentials = credentials;
        this.errors = errors;
        this.operations = operations;
        this.agent = settings.site().agent();
    }

    @Override
    public PeeringTraits traits() {
        return TRAITS;
    }

    @Override
    public List<Half> halves(NetworkId mine) {
        ArmId id = ArmId.parse(mine);
        List<Half> halves = errors.call(
                "GET " + id + "/" + PEERINGS,
                () -> reading(id).list(id.group(), id.name(), Context.NONE).stream()
                        .map(AzureHalfReader::half)
                        .toList());
        return halves.stream().map(this::explained).toList();
    }

    /** Why a half has failed only the operation tells, and only to the process that began it. */
    private Half explained(Half half) {
        return half.state() == HalfState.FAILED
                        && operations.look(ArmId.parse(half.id().value())) instanceof AzureOperations.Failed failed
                ? saying(half, failed.failure().line())
                : half;
    }

    private static Half saying(Half half, String words) {
        return new Half(
                half.id(),
                half.name(),
                half.mine(),
                half.theirs(),
                half.state(),
                half.theirCidrs(),
                half.mark(),
                words);
    }

    /** Never changes one that is there: the name may be somebody's, towards another network. */
    @Override
    public Change<Half> create(NetworkId mine, PeerNetwork theirs, HalfWish wanted) {
        ArmId network = ArmId.parse(mine);
        ArmId half = network.below(PEERINGS, wanted.name());
        ArmId remote = ArmId.read(theirs.network().value())
                .filter(id -> id.isOf("virtualNetworks"))
                .orElseThrow(() -> errors.refusal(
                        ErrorKind.INVALID,
                        "PUT " + half,
                        "'" + theirs.network() + "' is not the id of a virtual network of Azure's"));
        VirtualNetworkPeeringInner body = new VirtualNetworkPeeringInner()
                .withAllowVirtualNetworkAccess(true)
                .withAllowForwardedTraffic(false)
                .withAllowGatewayTransit(false)
                .withUseRemoteGateways(false)
                .withRemoteVirtualNetwork(new SubResource().withId(remote.toString()));
        return operations.make(
                half,
                writing(network, theirs)
                        .createOrUpdateWithResponseAsync(network.group(), network.name(), wanted.name(), body, null),
                reader -> AzureHalfReader.half(VirtualNetworkPeeringInner.fromJson(reader)));
    }

    /**
     * Has our half learn the other side's newest ranges, and let traffic through. It is else read and written back as it is, since whoever
     * set its options meant them; a client may send what only the service sets (recorded: azure-cli, test_network_vnet_peering).
     */
    @Override
    public Change<Half> mend(Half seen, HalfWish wanted) {
        ArmId half = ArmId.parse(seen.id().value());
        VirtualNetworkPeeringInner known = errors.call(
                        "GET " + half,
                        () -> AzureAnswers.present(
                                "body",
                                reading(half)
                                        .getWithResponse(half.group(), half.outerName(), half.name(), Context.NONE)
                                        .getValue()))
                .withAllowVirtualNetworkAccess(true);
        return operations.put(
                half,
                writing(half, seen.theirs())
                        .createOrUpdateWithResponseAsync(
                                half.group(), half.outerName(), half.name(), known, SyncRemoteAddressSpace.TRUE),
                reader -> AzureHalfReader.half(VirtualNetworkPeeringInner.fromJson(reader)));
    }

    @Override
    public Removal remove(Half seen) {
        ArmId half = ArmId.parse(seen.id().value());
        return operations.delete(
                half, reading(half).deleteWithResponseAsync(half.group(), half.outerName(), half.name()));
    }

    private VirtualNetworkPeeringsClient reading(ArmId id) {
        return clients.network(id.subscription()).getVirtualNetworkPeerings();
    }

    /** Each write signs in anew, since a token of before a role was assigned may not count with it (aiven-docs, vnet-peering-azure.md). */
    private VirtualNetworkPeeringsClient writing(ArmId id, PeerNetwork theirs) {
        Optional<TenantId> other = theirs.directory().filter(tenant -> agent == null || !tenant.equals(agent.tenant()));
        List<HttpPipelinePolicy> more = other.<List<HttpPipelinePolicy>>map(tenant -> List.of(
                        new AuxiliaryAuthenticationPolicy(clients.environment(), credentials.application(tenant))))
                .orElse(List.of());
        return clients.network(id.subscription(), clients.pipeline(credentials.application(null), more))
                .getVirtualNetworkPeerings();
    }
}
