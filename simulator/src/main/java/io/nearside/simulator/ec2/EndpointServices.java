package io.nearside.simulator.ec2;

import io.nearside.simulator.World;
import io.nearside.simulator.ec2.EndpointService.Acceptance;
import io.nearside.simulator.ec2.EndpointService.PrivateName;
import io.nearside.simulator.ec2.EndpointService.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Endpoint services from behind, as their providers see them, and the endpoints of all. Nothing here is judged; ids that do not exist are mistakes of the caller and throw. */
public final class EndpointServices {
    private final World world;
    private final EndpointStore store;
    private final Ec2Store ec2;

    EndpointServices(World world, Ec2Store ec2) {
        this.world = world;
        this.ec2 = ec2;
        this.store = ec2.endpoints();
    }

    /**
     * Publishes a service that nobody but its owner sees yet and that asks about who comes, and answers its id. The account comes into being if there is none.
     *
     * @param zones ids, {@code euw1-az1} for one; none stands for all of the region
     */
    public String create(String account, String region, String... zones) {
        return world.alone(() -> add(ec2.newId("vpce-svc"), account, region, zones));
    }

    /** The same with an id that the caller chooses. */
    public String add(String id, String account, String region, String... zones) {
        return world.alone(() -> {
            world.identities().addAccount(account);
            List<String> in = zones.length == 0 ? Zones.ids(region) : Arrays.asList(zones);
            String balancer = "arn:aws:elasticloadbalancing:" + region + ":" + account + ":loadbalancer/net/" + id
                    + "/0123456789abcdef";
            EndpointService made = new EndpointService(id, account, region, in, List.of(balancer), Acceptance.REQUIRED);
            store.services().put(id, made);
            return id;
        });
    }

    /** What endpoints call it. */
    public String name(String service) {
        return world.alone(() -> service(service).name());
    }

    /** Lets this principal see it and make endpoints to it: an ARN, or {@code *} for everybody. */
    public void allow(String service, String principal) {
        world.change(() -> service(service).principals().computeIfAbsent(principal, any -> ec2.newId("vpce-svc-perm")));
    }

    /** From now on this principal sees it no more. What is connected stays so. */
    public void disallow(String service, String principal) {
        world.change(() -> service(service).principals().remove(principal));
    }

    /** Who may see it, in the order in which they were named. */
    public List<String> allowed(String service) {
        return world.alone(() -> List.copyOf(service(service).principals().keySet()));
    }

    /** From now on nobody is asked about who comes. */
    public void acceptAhead(String service) {
        world.change(() -> service(service).acceptance(Acceptance.AHEAD));
    }

    /** Lets it be reached from another region. */
    public void open(String service, String region) {
        world.change(() -> service(service).regions().add(region));
    }

    /** Gives it a private name that its owner has proven theirs. */
    public void nameVerified(String service, String name) {
        world.change(() -> service(service).privateName(new PrivateName(name, Verification.VERIFIED)));
    }

    /** Gives it a private name of which nobody knows yet whose it is. */
    public void nameUnverified(String service, String name) {
        world.change(() -> service(service).privateName(new PrivateName(name, Verification.PENDING)));
    }

    /** Deletes it and rejects who is connected. */
    public void remove(String service) {
        world.change(() -> {
            EndpointService gone = service(service);
            store.of(gone).stream()
                    .filter(endpoint -> store.state(endpoint).isConnected())
                    .forEach(endpoint -> endpoint.reject(ec2.now()));
            store.services().remove(gone.id());
        });
    }

    /** The id of the service of this name; empty if there is none. */
    public Optional<String> find(String name) {
        return world.alone(() -> store.named(name).map(EndpointService::id));
    }

    /** Who is or wants to be connected with this service, in the order in which they came. */
    public List<EndpointView> connections(String service) {
        return world.alone(
                () -> store.of(service(service)).stream().map(this::view).toList());
    }

    /** Lets this endpoint in, which takes its time. */
    public void accept(String endpoint) {
        world.change(() -> known(endpoint).accept(ec2.now(), ec2.timings().endpointPending()));
    }

    public void reject(String endpoint) {
        world.change(() -> known(endpoint).reject(ec2.now()));
    }

    /** Has it fail, whatever it was. */
    public void fail(String endpoint, String code, String message) {
        world.change(() -> known(endpoint).fail(ec2.now(), new Endpoint.Failure(code, message)));
    }

    /** Deletes it in the name of its owner, which takes its time. */
    public void deleteEndpoint(String endpoint) {
        world.change(() -> known(endpoint).delete(ec2.now(), ec2.timings().endpointDeleting()));
    }

    /** As it is now, also once it is gone; empty for an id that never was. */
    public Optional<EndpointView> endpoint(String id) {
        return world.alone(() -> Optional.ofNullable(store.endpoints().get(id)).map(this::view));
    }

    /** All there ever were, in order of their making. */
    public List<EndpointView> endpoints() {
        return world.alone(
                () -> store.endpoints().values().stream().map(this::view).toList());
    }

    /** How many addresses a subnet has left. */
    public long left(String subnet) {
        return world.alone(() -> store.left(Ec2World.known(ec2.subnets(), subnet)));
    }

    /** Takes addresses of a subnet for something else, until so many are left. */
    public void occupy(String subnet, int left) {
        world.change(() -> {
            Subnet within = Ec2World.known(ec2.subnets(), subnet);
            while (store.left(within) > left) {
                store.occupy(within);
            }
        });
    }

    private EndpointView view(Endpoint endpoint) {
        return new EndpointView(
                endpoint.id(),
                endpoint.vpc().account(),
                endpoint.vpc().region(),
                endpoint.vpc().id(),
                endpoint.service().id(),
                store.state(endpoint),
                endpoint.interfaces().stream().map(NetworkInterface::address).toList(),
                endpoint.dnsName());
    }

    private EndpointService service(String id) {
        return Ec2World.known(store.services(), id);
    }

    private Endpoint known(String id) {
        return Ec2World.known(store.endpoints(), id);
    }
}
