package io.nearside.gcp.endpoint;

import com.google.cloud.compute.v1.Address;
import com.google.cloud.compute.v1.ForwardingRule;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointTraits;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpOperations;
import io.nearside.gcp.GcpOperations.Failed;
import io.nearside.gcp.GcpOperations.Progress;
import io.nearside.gcp.GcpOperations.Running;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpSettings;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Endpoints of Private Service Connect: an internal address of a region's, and a forwarding rule of the same name that leads from it to a
 * service attachment. The address is made first and goes last, each by a write of its own; both say their link in their description. A look is
 * one call where the rule is there, and two where it is not.
 */
public final class GcpEndpoints implements PrivateEndpoints {
    private static final EndpointTraits TRAITS = new EndpointTraits(Span.SAME_REGION);

    private final GcpSettings settings;

    private final GcpEndpointSites sites;

    private final GcpEndpointCalls things;

    private final GcpCalls calls;

    private final GcpOperations operations;

    /** As the last write of this process left an endpoint, until a look shows it so. */
    private final ConcurrentMap<EndpointName, Begun> begun = new ConcurrentHashMap<>();

    /** Those of which the last look has shown the address without its rule. */
    private final Set<EndpointName> waiting = ConcurrentHashMap.newKeySet();

    /** What rules that were seen have as their address, so that it takes no call more. */
    private final ConcurrentMap<EndpointName, String> addresses = new ConcurrentHashMap<>();

    /** @param thing what the write was to: the address or the rule */
    private record Begun(GcpPath thing, Endpoint left) {}

    @Inject
    GcpEndpoints(
            GcpSettings settings,
            GcpEndpointSites sites,
            GcpEndpointCalls things,
            GcpCalls calls,
            GcpOperations operations) {
        this.settings = settings;
        this.sites = sites;
        this.things = things;
        this.calls = calls;
        this.operations = operations;
    }

    @Override
    public EndpointTraits traits() {
        return TRAITS;
    }

    @Override
    public EndpointSite site(EndpointPlace place, EndpointWish wish) {
        return sites.site(place, wish);
    }

    @Override
    public List<Problem> refusals(EndpointSite site, EndpointWish wish) {
        return GcpEndpointRules.ofTarget(things.region(), wish);
    }

    /** What a write has begun is asked for itself; its operation is, where that shows nothing, and while it is leaving. */
    @Override
    public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
        Begun write = begun.get(name);
        if (write == null) {
            return shown(name);
        }
        if (write.left().state() != State.LEAVING) {
            Optional<Endpoint> shown = write.thing().equals(things.rule(name)) ? rule(name) : address(name, true);
            if (shown.isPresent()) {
                return shown;
            }
        }
        return operating(name, write);
    }

    /** What does not show yet, or shows still: its operation is under way, or has failed. One that is worth a try later is tried again. */
    private Optional<Endpoint> operating(EndpointName name, Begun write) {
        Progress progress = operations.look(write.thing().toString());
        if (progress instanceof Running) {
            return Optional.of(write.left());
        }
        begun.remove(name);
        if (progress instanceof Failed failed && failed.failure().kind().outlook() == ErrorKind.Outlook.FINAL) {
            operations.forget(write.thing().toString());
            throw calls.failed("the operation on " + write.thing(), failed.failure());
        }
        return shown(name);
    }

    private Optional<Endpoint> shown(EndpointName name) {
        Optional<Endpoint> whole = rule(name);
        return whole.isPresent() ? whole : address(name, false);
    }

    private Optional<Endpoint> rule(EndpointName name) {
        GcpPath path = things.rule(name);
        Optional<ForwardingRule> shown = things.readRule(path);
        shown.ifPresent(rule -> {
            addresses.put(name, rule.getIPAddress());
            waiting.remove(name);
        });
        return shown.map(rule -> GcpEndpointReader.endpoint(path, rule));
    }

    /** @param ours whether this process has begun it, and waits for it; what another one has begun is found half made */
    private Optional<Endpoint> address(EndpointName name, boolean ours) {
        GcpPath path = things.address(name);
        Optional<Address> shown = things.readAddress(path);
        if (shown.isEmpty()) {
            waiting.remove(name);
            return Optional.empty();
        }
        boolean settling = ours && shown.get().getStatus().equals(Address.Status.RESERVING.name());
        if (!settling) {
            begun.remove(name);
            waiting.add(name);
        }
        return Optional.of(GcpEndpointReader.endpoint(path, shown.get(), settling ? State.SETTLING : State.BEGUN));
    }

    @Override
    public List<InetAddress> addresses(Endpoint seen) {
        if (!addresses.containsKey(seen.name()) && rule(seen.name()).isEmpty()) {
            throw calls.refusal(
                    ErrorKind.NOT_FOUND,
                    "GET " + things.rule(seen.name()),
                    "There is no forwarding rule " + seen.name());
        }
        return AddressText.find(addresses.getOrDefault(seen.name(), "")).stream()
                .toList();
    }

    /** The address, or the rule where the last look has shown the address. */
    @Override
    public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
        return waiting.contains(wish.name()) ? lead(site, wish) : reserve(site, wish);
    }

    private Change<Endpoint> reserve(EndpointSite site, EndpointWish wish) {
        GcpPath path = things.address(wish.name());
        GcpPath subnet = GcpEndpointSites.subnet(site.place())
                .orElseThrow(() ->
                        calls.refusal(ErrorKind.INVALID, "POST " + path, "An endpoint of Google's is in one subnet"));
        things.makeAddress(path, GcpEndpointBody.address(subnet, wish));
        return made(path, "", wish);
    }

    private Change<Endpoint> lead(EndpointSite site, EndpointWish wish) {
        GcpPath path = things.rule(wish.name());
        String target = wish.to()
                .orElseThrow(() -> calls.refusal(ErrorKind.INVALID, "POST " + path, "The endpoint has no target"))
                .id();
        boolean global = settings.endpoint().globalAccess();
        GcpPath network = GcpPath.parse(site.place().network());
        things.makeRule(path, GcpEndpointBody.rule(network, things.address(wish.name()), target, wish, global));
        waiting.remove(wish.name());
        return made(path, target, wish);
    }

    private Change<Endpoint> made(GcpPath thing, String target, EndpointWish wish) {
        Endpoint left = new Endpoint(
                wish.name(),
                new ConsumerId(thing.toString()),
                target,
                State.SETTLING,
                Approval.UNKNOWN,
                wish.mark(),
                "");
        begun.put(wish.name(), new Begun(thing, left));
        return new Change<>(Effect.CREATED, left);
    }

    /** The rule first, then the address that it no longer uses: a step each. */
    @Override
    public Removal remove(Endpoint seen) {
        if (seen.state() == State.LEAVING) {
            return new Removal.Going("Google to show the end of " + seen.name());
        }
        return Removal.unlessGone(() -> seen.state() == State.BEGUN ? release(seen) : unlead(seen));
    }

    private Removal unlead(Endpoint seen) {
        GcpPath path = things.rule(seen.name());
        things.deleteRule(path);
        addresses.remove(seen.name());
        return going(path, seen, "the end of its forwarding rule, and then of its address");
    }

    private Removal release(Endpoint seen) {
        GcpPath path = things.address(seen.name());
        Progress progress = things.deleteAddress(path);
        waiting.remove(seen.name());
        if (progress instanceof Running) {
            return going(path, seen, "the end of its address");
        }
        begun.remove(seen.name());
        return new Removal.Gone();
    }

    private Removal going(GcpPath thing, Endpoint seen, String waitsFor) {
        Endpoint left = new Endpoint(
                seen.name(), seen.consumer(), seen.target(), State.LEAVING, seen.approval(), seen.mark(), seen.says());
        begun.put(seen.name(), new Begun(thing, left));
        return new Removal.Going(waitsFor);
    }
}
