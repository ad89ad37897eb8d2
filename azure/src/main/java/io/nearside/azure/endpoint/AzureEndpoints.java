package io.nearside.azure.endpoint;

import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.PrivateEndpointsClient;
import com.azure.resourcemanager.network.fluent.models.PrivateEndpointInner;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ErrorKind.Outlook;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureErrors;
import io.nearside.azure.AzureFailure;
import io.nearside.azure.AzureOperations;
import io.nearside.azure.AzureOperations.Failed;
import io.nearside.azure.AzureOperations.Progress;
import io.nearside.azure.AzureOperations.Running;
import io.nearside.azure.AzureSettings;
import io.nearside.azure.network.AzureNetworks;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Private endpoints. Calls: one for the site (the network with its subnets) and one more for an address that is wished
 * for, one for a find, one for a write, one for the addresses. A find
 * after a write of ours asks the operation first: one call while it is under way, since the endpoint shows nothing new then, and two
 * when it has ended.
 */
public final class AzureEndpoints implements PrivateEndpoints {
    /** What is not there in these cases is more than the endpoint: a person has to know. */
    private static final Set<String> NO_PLACE = Set.of("SubscriptionNotFound", "ResourceGroupNotFound");

    /** Half a minute at the usual pace: so long whoever was at work may still bring an endpoint to its end. */
    private static final int LOOKS_FOR_OTHERS = 8;

    private final AzureClients clients;

    private final AzureErrors errors;

    private final AzureNetworks networks;

    private final AzureOperations operations;

    private final AzureSettings settings;

    /** As a write of ours left them, for the time of its operation. */
    private final ConcurrentMap<ArmId, Endpoint> settling = new ConcurrentHashMap<>();

    /** How often an endpoint was looked at since an operation of ours on it met somebody else's. */
    private final ConcurrentMap<ArmId, Integer> looks = new ConcurrentHashMap<>();

    /** The interface of each endpoint that was seen, so that its addresses take one call. */
    private final ConcurrentMap<ArmId, ArmId> cards = new ConcurrentHashMap<>();

    @Inject
    AzureEndpoints(
            AzureClients clients,
            AzureErrors errors,
            AzureNetworks networks,
            AzureOperations operations,
            AzureSettings settings) {
        this.clients = clients;
        this.errors = errors;
        this.networks = networks;
        this.operations = operations;
        this.settings = settings;
    }

    @Override
    public EndpointSite site(EndpointPlace place, EndpointWish wish) {
        ArmId id = id(place, wish.name());
        Look look = networks.read(
                place.network(),
                shown -> new Look(
                        AzureEndpointSites.site(shown, place, wish, id), AzureEndpointSites.holds(shown, place, id)));
        // An address that is wished for is asked for while nothing else is in the way and the endpoint is not there.
        boolean asks = look.site.hindrances().isEmpty() && !look.made;
        return wish.wantedAddress()
                .filter(wanted -> asks && !networks.isFree(place.network(), wanted))
                .map(taken -> AzureEndpointSites.without(look.site, taken))
                .orElse(look.site);
    }

    private record Look(EndpointSite site, boolean made) {}

    @Override
    public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
        ArmId id = id(place, name);
        Progress progress = operations.look(id);
        Endpoint left = settling.get(id);
        if (progress instanceof Running && left != null) {
            return Optional.of(left);
        }
        settling.remove(id);
        Optional<Endpoint> shown = shown(id);
        return progress instanceof Failed failed ? explained(id, shown, failed.failure()) : shown;
    }

    @Override
    public List<InetAddress> addresses(Endpoint seen) {
        ArmId id = ArmId.parse(seen.consumer().value());
        ArmId card = cards.get(id);
        if (card == null) {
            // One that another process saw: its interface is learnt now, and the addresses at the next look.
            read(id);
            return List.of();
        }
        return errors.call(
                "GET " + card,
                () -> AzureCardReader.addresses(AzureAnswers.present(
                        "body",
                        clients.network(card.subscription())
                                .getNetworkInterfaces()
                                .getByResourceGroupWithResponse(card.group(), card.name(), null, Context.NONE)
                                .getValue())));
    }

    /** One that is there and leads elsewhere is refused, since neither its target nor its subnet can be changed. */
    @Override
    public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
        ArmId id = id(site.place(), wish.name());
        PrivateEndpointInner body = body(id, site, wish);
        return begun(
                id,
                operations.make(
                        id,
                        endpoints(id).createOrUpdateWithResponseAsync(id.group(), id.name(), body),
                        PrivateEndpointInner::fromJson));
    }

    /**
     * Another write of the same: it restores what failed only because the last operation on it did (Learn, "Troubleshoot Azure Microsoft.Network
     * failed provisioning state"), and leaves the endpoint its interface, its address and its owner's decision.
     */
    @Override
    public Change<Endpoint> mend(EndpointSite site, EndpointWish wish, Endpoint seen) {
        ArmId id = ArmId.parse(seen.consumer().value());
        PrivateEndpointInner body = body(id, site, wish);
        return begun(
                id,
                operations.put(
                        id,
                        endpoints(id).createOrUpdateWithResponseAsync(id.group(), id.name(), body),
                        PrivateEndpointInner::fromJson));
    }

    private PrivateEndpointInner body(ArmId id, EndpointSite site, EndpointWish wish) {
        return AzureEndpointBody.of(site, wish)
                .orElseThrow(() -> errors.refusal(
                        ErrorKind.INVALID, "PUT " + id, "The endpoint has no target, no region or not one subnet"));
    }

    private Change<Endpoint> begun(ArmId id, Change<PrivateEndpointInner> written) {
        Endpoint now = remembered(id, written.now());
        settling.put(id, in(State.SETTLING, now));
        looks.remove(id);
        return new Change<>(written.effect(), now);
    }

    @Override
    public Removal remove(Endpoint seen) {
        ArmId id = ArmId.parse(seen.consumer().value());
        if (seen.state() == State.LEAVING) {
            return new Removal.Going("Azure to show the end of " + seen.name());
        }
        Removal removal = operations.delete(id, endpoints(id).deleteWithResponseAsync(id.group(), id.name()));
        settling.put(id, in(State.LEAVING, seen));
        return removal;
    }

    private Optional<Endpoint> shown(ArmId id) {
        try {
            return Optional.of(read(id));
        } catch (CloudException e) {
            if (e.kind() != ErrorKind.NOT_FOUND
                    || NO_PLACE.contains(String.valueOf(e.fault().code()))) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Says what the operation failed for: of an endpoint that failed, and of one that was never there if making it again is no use. */
    private Optional<Endpoint> explained(ArmId id, Optional<Endpoint> shown, AzureFailure failure) {
        if (shown.isEmpty()) {
            operations.forget(id);
            if (failure.kind().outlook() != Outlook.TRY_LATER) {
                throw errors.failed("PUT " + id, failure);
            }
        }
        return shown.map(endpoint -> endpoint.state() == State.FAILED ? failed(id, endpoint, failure) : endpoint);
    }

    /** One that failed since somebody else is at work on it or beside it is left to them for a while: two at once would meet again. */
    private Endpoint failed(ArmId id, Endpoint shown, AzureFailure failure) {
        boolean left = failure.kind() == ErrorKind.BUSY && looks.merge(id, 1, Integer::sum) <= LOOKS_FOR_OTHERS;
        return saying(failure.line(), left ? in(State.SETTLING, shown) : shown);
    }

    private Endpoint read(ArmId id) {
        return errors.call(
                "GET " + id,
                () -> remembered(
                        id,
                        AzureAnswers.present(
                                "body",
                                endpoints(id)
                                        .getByResourceGroupWithResponse(id.group(), id.name(), null, Context.NONE)
                                        .getValue())));
    }

    private Endpoint remembered(ArmId id, PrivateEndpointInner shown) {
        AzureEndpointReader.card(shown).ifPresent(card -> cards.put(id, card));
        return AzureEndpointReader.endpoint(shown);
    }

    private PrivateEndpointsClient endpoints(ArmId id) {
        return clients.network(id.subscription()).getPrivateEndpoints();
    }

    private ArmId id(EndpointPlace place, EndpointName name) {
        return ArmId.of(
                ArmId.parse(place.network()).subscription(),
                settings.endpointGroup(),
                "privateEndpoints",
                name.value());
    }

    private static Endpoint in(State state, Endpoint seen) {
        return new Endpoint(
                seen.name(),
                seen.consumer(),
                seen.target(),
                state,
                seen.approval(),
                seen.mark(),
                seen.says(),
                seen.network());
    }

    private static Endpoint saying(String words, Endpoint seen) {
        return new Endpoint(
                seen.name(),
                seen.consumer(),
                seen.target(),
                seen.state(),
                seen.approval(),
                seen.mark(),
                words,
                seen.network());
    }
}
