package io.nearside.simulator.compute;

import io.nearside.simulator.Refusal;
import io.nearside.simulator.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What Google holds, of all projects. Touched only while alone in the world. */
final class ComputeStore {
    private final World world;
    private final Map<String, ComputeProject> projects = new LinkedHashMap<>();
    private final Map<ComputeName, ComputeResource> resources = new LinkedHashMap<>();
    private final Map<ComputeName, ComputeOperation> operations = new LinkedHashMap<>();
    private final Map<String, ComputeOperation> requests = new HashMap<>();
    private final ComputeScripts scripts = new ComputeScripts();
    private final ComputePeerings peerings = new ComputePeerings(this);
    private final ComputeConnections connections = new ComputeConnections(this);
    private ComputeTimings timings = ComputeTimings.defaults();

    ComputeStore(World world) {
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

    /** Refuses the value of a field, if it is so and that is refused. */
    void refuseIf(Refusal refusal, boolean applies, String field, String value, String why) {
        if (applies && refuses(refusal)) {
            throw ComputeRefused.invalid(field, value, why);
        }
    }

    Collection<ComputeProject> projects() {
        return projects.values();
    }

    ComputeProject add(ComputeProject project) {
        projects.put(project.id(), project);
        return project;
    }

    /** By its id or its number. */
    Optional<ComputeProject> project(String idOrNumber) {
        return projects.values().stream()
                .filter(each -> each.id().equals(idOrNumber) || each.number().equals(idOrNumber))
                .findFirst();
    }

    /** With the project's id where it had its number. */
    ComputeName canonical(ComputeName name) {
        return project(name.project()).map(each -> name.in(each.id())).orElse(name);
    }

    ComputePeerings peerings() {
        return peerings;
    }

    /** Of consumers with service attachments. */
    ComputeConnections connections() {
        return connections;
    }

    ComputeScripts scripts() {
        return scripts;
    }

    ComputeTimings timings() {
        return timings;
    }

    void timings(ComputeTimings wanted) {
        timings = wanted;
    }

    Instant now() {
        return world.clock().instant();
    }

    String newId() {
        return world.ids().google();
    }

    /** A mistake of whoever arranges the world. */
    static IllegalArgumentException missing(String what) {
        return new IllegalArgumentException("there is no " + what);
    }

    void add(ComputeResource resource) {
        resources.put(resource.name(), resource);
    }

    void remove(ComputeName name) {
        resources.remove(name);
    }

    /** With this name, whether reads find it or not. */
    Optional<ComputeResource> find(ComputeName name) {
        return Optional.ofNullable(resources.get(name));
    }

    /** What reads find. */
    Optional<ComputeResource> shown(ComputeName name) {
        return find(name).filter(each -> each.phase() != ComputeResource.Phase.MAKING);
    }

    /** Of this kind, those in the making too. */
    List<ComputeResource> all(ComputeKind kind) {
        return resources.values().stream().filter(each -> each.kind() == kind).toList();
    }

    /** Of this kind, those that reads find. */
    List<ComputeResource> shown(ComputeKind kind) {
        return all(kind).stream()
                .filter(each -> each.phase() != ComputeResource.Phase.MAKING)
                .toList();
    }

    /** Of this kind, those whose field names this resource. */
    List<ComputeResource> naming(ComputeKind kind, String field, ComputeName named) {
        return all(kind).stream()
                .filter(each -> ComputeName.parse(each.text(field), each.name().project())
                        .map(this::canonical)
                        .filter(named::equals)
                        .isPresent())
                .toList();
    }

    /** From now on it is at work: an operation that ends in this way when its time has passed. */
    ComputeOperation begin(ComputeOperation.Start start, Duration time, Supplier<Optional<ComputeFailure>> end) {
        String id = world.ids().googleOperation();
        ComputeName target = start.target();
        ComputeName name = new ComputeName(target.project(), target.place(), "operations", "operation-" + id);
        ComputeOperation operation = new ComputeOperation(start, name, id, now(), now().plus(time), end);
        operations.put(name, operation);
        return operation;
    }

    Collection<ComputeOperation> operations() {
        return operations.values();
    }

    Optional<ComputeOperation> operation(ComputeName name) {
        return Optional.ofNullable(operations.get(name));
    }

    /** What a request with this id in this project began. */
    Optional<ComputeOperation> begunBy(String project, String requestId) {
        return Optional.ofNullable(requests.get(project + "/" + requestId));
    }

    void remember(String project, String requestId, ComputeOperation operation) {
        requests.put(project + "/" + requestId, operation);
    }

    /** Ends what has become due, in the order of its time. */
    void settle() {
        List<ComputeOperation> due = new ArrayList<>();
        for (ComputeOperation each : operations.values()) {
            if (!each.isOver() && !now().isBefore(each.due())) {
                due.add(each);
            }
        }
        due.stream().sorted(Comparator.comparing(ComputeOperation::due)).forEach(ComputeOperation::finish);
    }
}
