package io.nearside.engine.toy;

import io.nearside.api.CloudPlugin;
import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.Endpoint.State;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointTraits;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cloud with private endpoints. What is made settles, and what is removed goes, while somebody sleeps. */
public final class ToyEndpoints implements CloudPlugin {
    public final Calls calls = new Calls();

    /** By account and name. */
    public final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    public final ToyFirewalls firewalls = new ToyFirewalls(calls);

    /** By account and name, what endpoints are behind. */
    public final Map<String, Set<FirewallId>> behind = new LinkedHashMap<>();

    public final ToyFirewallMaking making = new ToyFirewallMaking(
            calls,
            firewalls,
            id -> endpoints.keySet().stream()
                    .anyMatch(key -> behind.getOrDefault(key, Set.of()).contains(id)));

    /** Whether it makes groups. */
    public boolean makes = true;

    public List<Problem> hindrances = List.of();

    /** What it refuses because of the target; null if it does not look at that. */
    public @Nullable List<Problem> refusals;

    public Filtering filtering = Filtering.PASSED_BY;

    public Region region = new Region("north");

    /** Whether it keeps marks. */
    public boolean marks = true;

    /** Whether what is to settle comes to stand, and does not fail. */
    public boolean settles = true;

    /** Whether an endpoint is made of two things, each by a write of its own. */
    public boolean halves;

    public Span span = Span.ANY_REGION;

    /** What services make of an endpoint that comes to them. */
    public Approval approval = Approval.PENDING;

    private int made;

    private final Map<ConsumerId, InetAddress> addresses = new LinkedHashMap<>();

    public Endpoint endpoint(String key) {
        return Objects.requireNonNull(endpoints.get(key), key);
    }

    public InetAddress address(String key) {
        return Objects.requireNonNull(addresses.get(endpoint(key).consumer()), key);
    }

    /** An endpoint of this account and name is there, whoever made it. */
    public void add(String key, String target, State state, Approval approval, @Nullable Mark mark) {
        EndpointName name = new EndpointName(key.substring(key.indexOf('/') + 1));
        // Of a part alone the service sees nothing.
        ConsumerId consumer = new ConsumerId((target.isEmpty() ? "/parts/" : "/accounts/") + key);
        endpoints.put(key, new Endpoint(name, consumer, target, state, approval, mark, ""));
        made++;
        addresses.put(consumer, literal(made));
    }

    private static InetAddress literal(int last) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, 1, (byte) last});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public void turn(String key, State state, Approval approval) {
        Endpoint seen = endpoint(key);
        endpoints.put(
                key,
                new Endpoint(seen.name(), seen.consumer(), seen.target(), state, approval, seen.mark(), seen.says()));
    }

    /** One that is there is in this network, and says so. */
    public void put(String key, NetworkId network) {
        Endpoint seen = endpoint(key);
        endpoints.put(
                key,
                new Endpoint(
                        seen.name(),
                        seen.consumer(),
                        seen.target(),
                        seen.state(),
                        seen.approval(),
                        seen.mark(),
                        seen.says(),
                        network));
    }

    /** What happens while somebody sleeps. */
    public void settle() {
        endpoints.values().removeIf(endpoint -> endpoint.state() == State.LEAVING);
        Map.copyOf(endpoints).forEach((key, endpoint) -> {
            if (endpoint.state() == State.SETTLING && endpoint.target().isEmpty()) {
                turn(key, State.BEGUN, endpoint.approval());
            } else if (endpoint.state() == State.SETTLING) {
                turn(key, settles ? State.STANDING : State.FAILED, endpoint.approval());
            }
        });
    }

    @Override
    public String id() {
        return "toycloud";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(LinkKey.required("account", "Who owns the network.", "me"));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public NearSite site(LinkSection near, Environment environment) {
        return new NearSite(
                new AccountId(near.required("account")),
                region,
                new NetworkId(ToyCloud.NETWORK),
                List.of(new SubnetId("subnet-1")),
                null);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        OfAccount mine = new OfAccount(settings.section().required("account"));
        return makes
                ? ToyProvider.of("toycloud", mine, firewalls, making)
                : ToyProvider.of("toycloud", mine, firewalls);
    }

    final class OfAccount implements PrivateEndpoints {
        private final String account;

        OfAccount(String account) {
            this.account = account;
        }

        private String key(EndpointName name) {
            return account + "/" + name;
        }

        @Override
        public EndpointTraits traits() {
            return new EndpointTraits(span);
        }

        @Override
        public EndpointSite site(EndpointPlace place, EndpointWish wish) {
            return calls.answer(
                    "read site",
                    () -> new EndpointSite(
                            place,
                            region,
                            Set.of(Cidr.of("10.0.0.0/16")),
                            filtering,
                            Set.of(new FirewallId("fw-subnet")),
                            hindrances,
                            List.of(),
                            List.of("an endpoint costs 7 a month")));
        }

        @Override
        public List<Problem> refusals(EndpointSite site, EndpointWish wish) {
            List<Problem> found = refusals;
            return found == null ? List.of() : calls.answer("read target", () -> found);
        }

        @Override
        public Optional<Endpoint> find(EndpointPlace place, EndpointName name) {
            return calls.answer("read endpoint", () -> Optional.ofNullable(endpoints.get(key(name))));
        }

        @Override
        public List<InetAddress> addresses(Endpoint seen) {
            return calls.answer("read address", () -> List.of(address(key(seen.name()))));
        }

        @Override
        public Change<Endpoint> create(EndpointSite site, EndpointWish wish) {
            return calls.answer("create endpoint", () -> {
                String key = key(wish.name());
                boolean begun = endpoints.containsKey(key) && endpoint(key).state() == State.BEGUN;
                if (endpoints.containsKey(key) && !begun) {
                    throw Calls.failure("create endpoint", ErrorKind.CONFLICT, null);
                }
                String target = wish.by() == Naming.ALIAS
                        ? wish.to().orElseThrow().otherName().orElseThrow()
                        : wish.to().orElseThrow().id();
                add(key, halves && !begun ? "" : target, State.SETTLING, approval, marks ? wish.mark() : null);
                behind.put(key, wish.firewalls());
                return new Change<>(Effect.CREATED, endpoint(key));
            });
        }

        @Override
        public Change<Endpoint> mend(EndpointSite site, EndpointWish wish, Endpoint seen) {
            return calls.answer("mend endpoint", () -> {
                String key = key(wish.name());
                turn(key, State.SETTLING, seen.approval());
                return new Change<>(Effect.UPDATED, endpoint(key));
            });
        }

        @Override
        public Removal remove(Endpoint seen) {
            return calls.answer("remove endpoint", () -> {
                String key = key(seen.name());
                if (halves && !endpoint(key).target().isEmpty()) {
                    add(key, "", State.BEGUN, seen.approval(), seen.mark());
                } else {
                    turn(key, State.LEAVING, seen.approval());
                }
                return new Removal.Going("the cloud");
            });
        }
    }
}
