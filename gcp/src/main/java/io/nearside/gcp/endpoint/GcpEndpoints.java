package io.nearside.gcp.endpoint;

import com.google.cloud.compute.v1.Address;
import com.google.cloud.compute.v1.DeleteAddressRequest;
import com.google.cloud.compute.v1.DeleteForwardingRuleRequest;
import com.google.cloud.compute.v1.ForwardingRule;
import com.google.cloud.compute.v1.GetAddressRequest;
import com.google.cloud.compute.v1.GetForwardingRuleRequest;
import com.google.cloud.compute.v1.InsertAddressRequest;
import com.google.cloud.compute.v1.InsertForwardingRuleRequest;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointTraits;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Endpoints of Private Service Connect: an internal address of a region's, and a forwarding rule of the same name that leads from it to a
 * service attachment. The address is made first and goes last, each by a write of its own; both say their link in their description. A look is
 * one call where the rule is there, and two where it is not.
 */
public final class GcpEndpoints implements PrivateEndpoints {
    private static final EndpointTraits TRAITS = new EndpointTraits(Span.SAME_REGION);

    private final GcpSettings settings;

    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpOperations operations;

    private final GcpEndpointSites sites;

    /** By rule, as the last write of this process left an endpoint, until a look shows it so. */
    private final ConcurrentMap<GcpPath, Begun> begun = new ConcurrentHashMap<>();

    /** The addresses that the last look has shown without their rule. */
    private final Set<GcpPath> waiting = ConcurrentHashMap.newKeySet();

    /** By name, what rules that were seen have as their address, so that it takes no call more. */
    private final ConcurrentMap<EndpointName, String> addresses = new ConcurrentHashMap<>();

    /** @param thing what the write was to: the address or the rule */
    private record Begun(GcpPath thing, Endpoint left) {}

    @Inject
    GcpEndpoints(
            GcpSettings settings,
            GcpClients clients,
            GcpCalls calls,
            GcpOperations operations,
            GcpEndpointSites sites) {
        this.settings = settings;
        this.clients = clients;
        this.calls = calls;
        this.operations = operations;
        this.sites = sites;
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
        return GcpEndpointRules.ofTarget(region(), wish);
    }

    /** What a write has begun is asked for itself; the operation is, where that shows nothing, and while it is leaving. */
    @Override
    public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
        GcpPath rule = rule(name);
        Begun write = begun.get(rule);
        if (write == null) {
            return shown(name);
        }
        if (write.left().state() == State.LEAVING) {
            return leaving(name, write);
        }
        Optional<Endpoint> shown = write.thing().equals(rule) ? readRule(name) : readAddress(name, write);
        return shown.isPresent() ? shown : unseen(name, write);
    }

    private Optional<Endpoint> leaving(EndpointName name, Begun write) {
        Progress progress = operations.look(write.thing().toString());
        if (progress instanceof Running) {
            return Optional.of(write.left());
        }
        begun.remove(rule(name));
        if (progress instanceof Failed failed) {
            throw calls.failed("DELETE " + write.thing(), failed.failure());
        }
        return shown(name);
    }

    /** A new thing that does not show: it is being made, or could not be. */
    private Optional<Endpoint> unseen(EndpointName name, Begun write) {
        Progress progress = operations.look(write.thing().toString());
        if (progress instanceof Running) {
            return Optional.of(write.left());
        }
        begun.remove(rule(name));
        if (progress instanceof Failed failed && failed.failure().kind().outlook() == ErrorKind.Outlook.FINAL) {
            operations.forget(write.thing().toString());
            throw calls.failed("POST " + write.thing(), failed.failure());
        }
        return shown(name);
    }

    private Optional<Endpoint> shown(EndpointName name) {
        Optional<Endpoint> whole = readRule(name);
        return whole.isPresent() ? whole : readAddress(name, null);
    }

    private Optional<Endpoint> readRule(EndpointName name) {
        GcpPath path = rule(name);
        return ifThere(() -> {
            ForwardingRule shown = calls.call(
                    "GET " + path,
                    clients.forwardingRules().getCallable(),
                    GetForwardingRuleRequest.newBuilder()
                            .setProject(path.project())
                            .setRegion(region())
                            .setForwardingRule(path.name())
                            .build());
            addresses.put(name, shown.getIPAddress());
            waiting.remove(address(name));
            Endpoint endpoint = GcpEndpointReader.endpoint(path, shown);
            if (endpoint.state() == State.STANDING) {
                begun.remove(path);
            }
            return endpoint;
        });
    }

    /** @param write what made it, if this process did and it did not show as made yet */
    private Optional<Endpoint> readAddress(EndpointName name, @Nullable Begun write) {
        GcpPath path = address(name);
        Optional<Endpoint> found = ifThere(() -> {
            Address shown = calls.call(
                    "GET " + path,
                    clients.addresses().getCallable(),
                    GetAddressRequest.newBuilder()
                            .setProject(path.project())
                            .setRegion(region())
                            .setAddress(path.name())
                            .build());
            boolean settling = write != null && shown.getStatus().equals("RESERVING");
            if (!settling) {
                begun.remove(rule(name));
            }
            return GcpEndpointReader.endpoint(path, shown, settling ? State.SETTLING : State.BEGUN);
        });
        if (found.isPresent()) {
            waiting.add(path);
        } else {
            waiting.remove(path);
        }
        return found;
    }

    private static Optional<Endpoint> ifThere(Supplier<Endpoint> read) {
        try {
            return Optional.of(read.get());
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<InetAddress> addresses(Endpoint seen) {
        if (!addresses.containsKey(seen.name()) && readRule(seen.name()).isEmpty()) {
            throw calls.refusal(
                    ErrorKind.NOT_FOUND, "GET " + rule(seen.name()), "There is no forwarding rule " + seen.name());
        }
        return AddressText.find(addresses.getOrDefault(seen.name(), "")).stream()
                .toList();
    }

    /** The address, or the rule where the last look has shown the address. */
    @Override
    public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
        return waiting.contains(address(wish.name())) ? lead(site, wish) : reserve(site, wish);
    }

    private Change<Endpoint> reserve(EndpointSite site, EndpointWish wish) {
        GcpPath path = address(wish.name());
        GcpPath subnet = GcpEndpointSites.subnet(site.place())
                .orElseThrow(() ->
                        calls.refusal(ErrorKind.INVALID, "POST " + path, "An endpoint of Google's is in one subnet"));
        operations.write(
                "POST " + path,
                path.toString(),
                path.project(),
                Set.of(),
                clients.addresses().insertCallable(),
                InsertAddressRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setRequestId(GcpOperations.requestId())
                        .setAddressResource(GcpEndpointBody.address(subnet, wish))
                        .build());
        Endpoint left = new Endpoint(
                wish.name(), new ConsumerId(path.toString()), "", State.SETTLING, Approval.UNKNOWN, wish.mark(), "");
        return begun(path, left);
    }

    private Change<Endpoint> lead(EndpointSite site, EndpointWish wish) {
        GcpPath path = rule(wish.name());
        String target = wish.to()
                .orElseThrow(() -> calls.refusal(ErrorKind.INVALID, "POST " + path, "The endpoint has no target"))
                .id();
        boolean global = settings.endpoint().globalAccess();
        GcpPath network = GcpPath.parse(site.place().network());
        operations.write(
                "POST " + path,
                path.toString(),
                path.project(),
                Set.of(),
                clients.forwardingRules().insertCallable(),
                InsertForwardingRuleRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setRequestId(GcpOperations.requestId())
                        .setForwardingRuleResource(
                                GcpEndpointBody.rule(network, address(wish.name()), target, wish, global))
                        .build());
        waiting.remove(address(wish.name()));
        Endpoint left = new Endpoint(
                wish.name(),
                new ConsumerId(path.toString()),
                target,
                State.SETTLING,
                Approval.UNKNOWN,
                wish.mark(),
                "");
        return begun(path, left);
    }

    private Change<Endpoint> begun(GcpPath thing, Endpoint left) {
        begun.put(rule(left.name()), new Begun(thing, left));
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
        GcpPath path = rule(seen.name());
        operations.write(
                "DELETE " + path,
                path.toString(),
                path.project(),
                Set.of(),
                clients.forwardingRules().deleteCallable(),
                DeleteForwardingRuleRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setForwardingRule(path.name())
                        .setRequestId(GcpOperations.requestId())
                        .build());
        addresses.remove(seen.name());
        return going(path, seen, "the end of its forwarding rule, and then of its address");
    }

    private Removal release(Endpoint seen) {
        GcpPath path = address(seen.name());
        Progress progress = operations.write(
                "DELETE " + path,
                path.toString(),
                path.project(),
                Set.of(),
                clients.addresses().deleteCallable(),
                DeleteAddressRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setAddress(path.name())
                        .setRequestId(GcpOperations.requestId())
                        .build());
        waiting.remove(path);
        if (progress instanceof Running) {
            return going(path, seen, "the end of its address");
        }
        begun.remove(rule(seen.name()));
        return new Removal.Gone();
    }

    private Removal going(GcpPath thing, Endpoint seen, String waitsFor) {
        Endpoint left = new Endpoint(
                seen.name(), seen.consumer(), seen.target(), State.LEAVING, seen.approval(), seen.mark(), seen.says());
        begun.put(rule(seen.name()), new Begun(thing, left));
        return new Removal.Going(waitsFor);
    }

    private GcpPath rule(EndpointName name) {
        return GcpPath.regional(settings.endpoint().project(), region(), "forwardingRules", name.value());
    }

    private GcpPath address(EndpointName name) {
        return GcpPath.regional(settings.endpoint().project(), region(), "addresses", name.value());
    }

    private String region() {
        return settings.site()
                .place()
                .orElseThrow(() -> calls.refusal(ErrorKind.INVALID, "the endpoint", "The near section names no region"))
                .value();
    }
}
