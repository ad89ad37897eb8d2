package io.nearside.engine.toy;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.Region;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.StaticAddressId;
import io.nearside.api.model.VendorConnectionId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.ServiceComponent;
import io.nearside.api.vendor.ServiceComponent.Way;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.api.vendor.VendorServiceWish.Addresses;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A vendor with one service, as it stands: what is asked of it is in {@link ToyServiceCalls}. */
public final class ToyServices implements VendorPlugin {
    static final ServiceId ID = new ServiceId("toys");

    public final Calls calls = new Calls();

    public boolean exists = true;

    public VendorService.State state = VendorService.State.SETTLED;

    public @Nullable String cloud = "toycloud";

    public int needed = 2;

    public Addressing addressing = Addressing.CHANGEABLE;

    public Notice notice = Notice.WHEN_TOLD;

    /** Whether the answer to an admission shows the connection. */
    public boolean answersAdmissions;

    public Admission admission = Admission.OURS_ONLY;

    public Set<PortRange> ports = Set.of(PortRange.of("10000-31000"));

    public List<Problem> hindrances = List.of();

    public final Set<String> opened = new TreeSet<>();

    public final Map<String, StaticAddress> addresses = new LinkedHashMap<>();

    public @Nullable EndpointOpening opening;

    public final List<VendorConnection> rows = new ArrayList<>();

    /** Those that it listed by itself, since the cloud showed it that they stand. */
    private final Set<ConsumerId> noticed = new HashSet<>();

    public @Nullable String alias = "toys.alias";

    /** Whether prices are published. */
    public boolean sells = true;

    /** What the cloud shows it when it looks. */
    public final ToyEndpoints sees;

    /** How many addresses it made. */
    public int created;

    int listed;

    int published;

    public ToyServices(ToyEndpoints sees) {
        this.sees = sees;
    }

    public void address(String id, @Nullable String service, StaticAddress.State state) {
        addresses.put(
                id, new StaticAddress(new StaticAddressId(id), service == null ? null : new ServiceId(service), state));
    }

    public void publish(String... accounts) {
        published++;
        opening = opening(EndpointOpening.State.ACTIVE, List.of(target()), accounts);
    }

    /** Somebody puts these on its list, who are no accounts. */
    public void besides(String... words) {
        EndpointOpening now = Objects.requireNonNull(opening);
        opening = new EndpointOpening(now.state(), now.targets(), now.allowed(), Set.of(words), now.says());
    }

    ServiceTarget target() {
        return new ServiceTarget("/vendor/toys-" + published, alias, new Region("north"));
    }

    static EndpointOpening opening(EndpointOpening.State state, List<ServiceTarget> targets, String... accounts) {
        return new EndpointOpening(
                state,
                targets,
                Set.copyOf(List.of(accounts).stream().map(AccountId::new).toList()),
                "");
    }

    /** A connection of somebody's is listed. */
    public void row(String consumer, VendorConnection.State state, @Nullable InetAddress address) {
        listed++;
        rows.add(new VendorConnection(
                new VendorConnectionId("c-" + listed), ID, new ConsumerId(consumer), state, address, ""));
    }

    public VendorConnection rowOf(String consumer) {
        return rows.stream()
                .filter(row -> row.consumer().equals(new ConsumerId(consumer)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(consumer + " is not in " + rows));
    }

    void put(VendorConnection row, VendorConnection.State now, @Nullable InetAddress address) {
        rows.replaceAll(known -> Objects.equals(known.id(), row.id())
                ? new VendorConnection(row.id(), ID, row.consumer(), now, address, "")
                : known);
    }

    /** What happens while somebody sleeps. */
    public void settle() {
        addresses.replaceAll((id, one) -> one.state() == StaticAddress.State.MAKING
                ? new StaticAddress(one.id(), one.service(), StaticAddress.State.FREE)
                : one);
        if (state == VendorService.State.CHANGING) {
            state = VendorService.State.SETTLED;
            StaticAddress.State now =
                    addressing == Addressing.STATIC ? StaticAddress.State.IN_USE : StaticAddress.State.ATTACHED;
            addresses.replaceAll(
                    (id, one) -> one.of().filter(ID::equals).isPresent() ? new StaticAddress(one.id(), ID, now) : one);
        }
        EndpointOpening now = opening;
        if (now != null && now.state() == EndpointOpening.State.BUILDING) {
            opening = new EndpointOpening(
                    EndpointOpening.State.ACTIVE, List.of(target()), now.allowed(), now.besides(), "");
        } else if (now != null && now.state() == EndpointOpening.State.LEAVING) {
            opening = null;
            rows.clear();
        } else if (now != null && notice == Notice.OWN) {
            look(now);
        }
    }

    /** Whoever it lets come is in as soon as the endpoint stands, and is not listed before. */
    private void look(EndpointOpening now) {
        Set<ConsumerId> standing = new HashSet<>();
        sees.endpoints.forEach((key, endpoint) -> {
            boolean allowed = now.allows(new AccountId(key.substring(0, key.indexOf('/'))));
            if (allowed && endpoint.state() == Endpoint.State.STANDING && target().isShownAs(endpoint.target())) {
                standing.add(endpoint.consumer());
            }
        });
        rows.removeIf(row -> noticed.contains(row.consumer()) && !standing.contains(row.consumer()));
        noticed.retainAll(standing);
        standing.stream()
                .filter(noticed::add)
                .forEach(consumer -> row(consumer.value(), VendorConnection.State.ACTIVE, null));
    }

    VendorService service() {
        if (!exists) {
            throw Calls.failure("read service", ErrorKind.NOT_FOUND, null);
        }
        return new VendorService(
                ID,
                "toy",
                state,
                cloud,
                new Region("north"),
                "toycloud-north",
                new VendorNetworkId("v-1"),
                needed,
                addressing,
                notice,
                Set.of("kafka", "registry"),
                opened,
                components(),
                ports,
                "",
                hindrances);
    }

    private List<ServiceComponent> components() {
        List<ServiceComponent> all = new ArrayList<>();
        all.add(new ServiceComponent("kafka", "public.toy", 9092, Way.OTHER, "primary", null));
        List<VendorConnection> active = rows.stream()
                .filter(row -> row.state() == VendorConnection.State.ACTIVE)
                .toList();
        for (VendorConnection row : active) {
            for (String name : opened) {
                all.add(new ServiceComponent(
                        name,
                        name + "." + row.id() + ".toy",
                        10000,
                        Way.ENDPOINT,
                        "primary",
                        active.size() > 1 ? row.id() : null));
            }
        }
        return all;
    }

    @Override
    public String id() {
        return "toyvendor";
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(
                LinkKey.required("service", "The service.", "toys").onlyFor("private-endpoint"),
                LinkKey.optional("staticIps", "What to do about missing ones.", "create")
                        .onlyFor("private-endpoint"));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public VendorNetworkWish network(LinkSection vendor) {
        throw new InvalidLinkException("link.kind", "cannot be had: no networks", "None.");
    }

    @Override
    public VendorServiceWish service(LinkSection vendor) {
        boolean creates = vendor.text("staticIps").filter("create"::equals).isPresent();
        return new VendorServiceWish(
                new ServiceId(vendor.required("service")), creates ? Addresses.CREATE : Addresses.REQUIRE);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return ToyServiceCalls.provider(this);
    }
}
