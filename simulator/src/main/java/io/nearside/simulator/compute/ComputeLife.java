package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What all resources have in common: they are made, changed and deleted by operations. */
final class ComputeLife {
    private static final Pattern NAME = Pattern.compile("[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?");

    private final ComputeStore store;

    ComputeLife(ComputeStore store) {
        this.store = store;
    }

    /** Refuses a name that nothing may have. */
    static void checkName(ComputeStore store, String field, String name) {
        if (name.isEmpty()) {
            throw ComputeRefused.required(field);
        }
        if (!NAME.matcher(name).matches() && store.refuses(GoogleRefusal.GOOGLE_NAME)) {
            throw ComputeRefused.invalid(
                    field, name, "Must be a match of regex '(?:[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?)'");
        }
    }

    /** The name of what a body asks for, which is free. */
    ComputeName wanted(ComputeCall call, ComputeKind kind, ObjectNode body) {
        String name = body.path("name").asText();
        checkName(store, "resource.name", name);
        ComputeName wanted = new ComputeName(call.project().id(), call.place(), kind.collection(), name);
        if (store.find(wanted).isPresent() && store.refuses(GoogleRefusal.GOOGLE_EXISTS)) {
            throw new ComputeRefused(409, "alreadyExists", "The resource '" + wanted + "' already exists");
        }
        return wanted;
    }

    /** Makes a resource, which reads find once that is over, unless it ends in a failure. */
    Answer make(ComputeCall call, ComputeKind kind, ComputeName name, ObjectNode settings) {
        return make(call, kind, name, settings, Work.quiet(Optional::empty));
    }

    /**
     * How an operation goes about it.
     *
     * @param end what is done at last, which may fail
     */
    record Work(ComputeOperation.Traffic traffic, Set<ComputeName> networks, Supplier<Optional<ComputeFailure>> end) {
        Work {
            networks = Set.copyOf(networks);
        }

        /** One that keeps no network busy. */
        static Work quiet(Supplier<Optional<ComputeFailure>> end) {
            return new Work(ComputeOperation.Traffic.NONE, Set.of(), end);
        }

        /** The same, which tells at its end how that was. */
        Work then(Consumer<Optional<ComputeFailure>> afterwards) {
            return new Work(traffic, networks, () -> {
                Optional<ComputeFailure> failure = end.get();
                afterwards.accept(failure);
                return failure;
            });
        }
    }

    Answer make(ComputeCall call, ComputeKind kind, ComputeName name, ObjectNode settings, Work work) {
        settings.remove("name");
        ComputeResource made =
                new ComputeResource(kind, name, store.newId(), store.now(), settings, ComputeResource.Phase.MAKING);
        store.add(made);
        return begin(call, made, work.then(failure -> {
            if (failure.isPresent()) {
                store.remove(name);
            } else {
                made.phase(ComputeResource.Phase.THERE);
            }
        }));
    }

    /** Changes a resource once the operation is over. */
    Answer change(ComputeCall call, ComputeResource resource, Supplier<ObjectNode> settings) {
        checkReady(resource);
        return begin(call, resource, changing(resource, settings));
    }

    /** Changes a resource at once: the first that is told of the operation is that it is over. */
    Answer changeAtOnce(ComputeCall call, ComputeResource resource, Supplier<ObjectNode> settings) {
        checkReady(resource);
        ComputeOperation operation = operation(call, resource, changing(resource, settings), Duration.ZERO);
        operation.finish();
        return started(call, operation);
    }

    private Work changing(ComputeResource resource, Supplier<ObjectNode> settings) {
        return Work.quiet(() -> {
            resource.settings(settings.get(), store.newId());
            return Optional.empty();
        });
    }

    /** Deletes a resource, which reads find until that is over; it stays if it ends in a failure. */
    Answer delete(ComputeCall call, ComputeResource resource, Work work) {
        checkReady(resource);
        resource.phase(ComputeResource.Phase.GOING);
        return begin(call, resource, work.then(failure -> {
            if (failure.isPresent()) {
                resource.phase(ComputeResource.Phase.THERE);
            } else {
                store.remove(resource.name());
            }
        }));
    }

    private void checkReady(ComputeResource resource) {
        if (resource.phase() == ComputeResource.Phase.GOING && store.refuses(GoogleRefusal.GOOGLE_NOT_READY)) {
            throw new ComputeRefused(400, "resourceNotReady", "The resource '" + resource.name() + "' is not ready");
        }
    }

    private Answer begin(ComputeCall call, ComputeResource resource, Work work) {
        return started(call, operation(call, resource, work, store.timings().resource()));
    }

    private ComputeOperation operation(ComputeCall call, ComputeResource resource, Work work, Duration time) {
        ComputeOperation.Start start = new ComputeOperation.Start(
                call.method().operationType(),
                resource.name(),
                resource.id(),
                call.principal().email(),
                work.traffic(),
                work.networks());
        return store.begin(start, time, work.end());
    }

    /** The answer to what began an operation; a request with the same id will have it again. */
    static Answer started(ComputeCall call, ComputeOperation operation) {
        String requestId = call.parameter("requestId");
        if (!requestId.isEmpty()) {
            call.store().remember(call.project().id(), requestId, operation);
        }
        return Answer.json(200, ComputeOperationCalls.json(operation));
    }
}
