package io.nearside.simulator.arm;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What Azure holds, of all tenants. Touched only while alone in the world. */
final class ArmStore {
    private final World world;
    private final Map<String, ArmSubscription> subscriptions = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, ArmResource> resources = new LinkedHashMap<>();
    private final Map<String, ArmLongRunning> operations = new LinkedHashMap<>();
    private final ArmScripts scripts = new ArmScripts();
    private final ArmPeerings peerings = new ArmPeerings(this);
    private ArmTimings timings = ArmTimings.defaults();

    ArmStore(World world) {
        this.world = world;
    }

    World world() {
        return world;
    }

    /** What became due before is over when something is done from behind. */
    <T> T alone(Supplier<T> work) {
        return world.alone(() -> {
            settle();
            return work.get();
        });
    }

    void change(Runnable work) {
        world.change(() -> {
            settle();
            work.run();
        });
    }

    boolean refuses(Refusal refusal) {
        return world.refuses(refusal);
    }

    Map<String, ArmSubscription> subscriptions() {
        return subscriptions;
    }

    ArmPeerings peerings() {
        return peerings;
    }

    ArmScripts scripts() {
        return scripts;
    }

    ArmTimings timings() {
        return timings;
    }

    void timings(ArmTimings wanted) {
        timings = wanted;
    }

    Instant now() {
        return world.clock().instant();
    }

    String newId() {
        return world.ids().uuid();
    }

    boolean hasGroup(ArmId group) {
        ArmSubscription subscription = subscriptions.get(group.subscription());
        return subscription != null && subscription.groups().containsKey(group.name());
    }

    void requireGroup(ArmId id) {
        if (!hasGroup(id.group())) {
            throw missing(id.group().text());
        }
    }

    /** A mistake of whoever arranges the world. */
    static IllegalArgumentException missing(String id) {
        return new IllegalArgumentException("there is no " + id);
    }

    /** The directory that a subscription belongs to; empty for one that there is not. */
    String tenantOf(String subscription) {
        return Optional.ofNullable(subscriptions.get(subscription))
                .map(ArmSubscription::tenant)
                .orElse("");
    }

    void add(ArmResource resource) {
        resources.put(resource.id().key(), resource);
    }

    void remove(ArmId id) {
        resources.remove(id.key());
    }

    /** The resource of this kind with this id, shown to readers or not yet. */
    <R extends ArmResource> Optional<R> find(Class<R> kind, ArmId id) {
        return Optional.ofNullable(resources.get(id.key()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    <R extends ArmResource> List<R> all(Class<R> kind) {
        return resources.values().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Those that readers find in this subscription or resource group. */
    <R extends ArmResource> List<R> visible(Class<R> kind, ArmId scope) {
        return all(kind).stream()
                .filter(each -> each.id().isIn(scope) && isShown(each))
                .toList();
    }

    boolean isShown(ArmResource resource) {
        return !now().isBefore(resource.shown());
    }

    Optional<ArmSubnet> subnet(ArmId id) {
        return find(ArmNetwork.class, id.parent())
                .map(ArmNetwork::subnets)
                .flatMap(subnets -> Optional.ofNullable(subnets.get(id.name())));
    }

    /** The private endpoints in this subnet. */
    List<ArmId> endpointsIn(ArmId subnet) {
        return all(ArmEndpoint.class).stream()
                .filter(each -> each.subnet().isSameAs(subnet))
                .map(ArmResource::id)
                .toList();
    }

    /** The network that a private endpoint has its interface in; empty for anything else. */
    Optional<ArmId> networkOfEndpoint(ArmId endpoint) {
        return find(ArmEndpoint.class, endpoint).map(each -> each.subnet().parent());
    }

    /** From now on it is at work: an operation that ends in this way when its time has passed. */
    ArmLongRunning begin(ArmId resource, String location, Duration time, Supplier<Optional<ArmFailure>> end) {
        String id = world.ids().request();
        ArmLongRunning operation =
                new ArmLongRunning(id, resource, location, ArmSignature.of(id, now()), now().plus(time), end);
        operations.put(id, operation);
        return operation;
    }

    /** Puts a resource into work, from which it goes to {@link ArmState#SUCCEEDED} or {@link ArmState#FAILED}. */
    ArmLongRunning change(ArmResource resource, Duration time, Supplier<Optional<ArmFailure>> end) {
        resource.state(ArmState.UPDATING, newId());
        return begin(resource.id(), resource.location(), time, () -> {
            Optional<ArmFailure> failure = scripts.failure(resource.id()).or(end);
            resource.state(failure.isPresent() ? ArmState.FAILED : ArmState.SUCCEEDED, newId());
            return failure;
        });
    }

    Collection<ArmLongRunning> operations() {
        return operations.values();
    }

    Optional<ArmLongRunning> operation(String id) {
        return Optional.ofNullable(operations.get(id));
    }

    /** Ends what has become due, in the order of its time. */
    void settle() {
        List<ArmLongRunning> due = new ArrayList<>();
        for (ArmLongRunning each : operations.values()) {
            if (!each.isOver() && !now().isBefore(each.due())) {
                due.add(each);
            }
        }
        due.stream().sorted(Comparator.comparing(ArmLongRunning::due)).forEach(ArmLongRunning::finish);
    }
}
