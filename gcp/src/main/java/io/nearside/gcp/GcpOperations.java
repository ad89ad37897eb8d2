package io.nearside.gcp;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.compute.v1.GetGlobalOperationRequest;
import com.google.cloud.compute.v1.GetRegionOperationRequest;
import com.google.cloud.compute.v1.Operation;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.NetworkId;
import io.nearside.guice.Turns;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Google's long operations. A write is one call and returns at once; the name of what it began is kept here, and a look asks for it once.
 * The SDK's own way to wait loses what an operation failed for, and takes an operation that cannot be read for one that failed. What one
 * failed for is kept until the next write to the same thing. After a restart nothing is known here: the thing itself is read then, and a
 * write that meets an operation is told that one is under way.
 */
public final class GcpOperations {
    private final GcpClients clients;

    private final GcpCalls calls;

    private final Turns turns;

    private final ConcurrentMap<String, GcpOperation> known = new ConcurrentHashMap<>();

    @Inject
    GcpOperations(GcpClients clients, GcpCalls calls, Turns turns) {
        this.clients = clients;
        this.calls = calls;
        this.turns = turns;
    }

    /** Where the operation stands that the last write to a thing began. */
    public sealed interface Progress permits Quiet, Running, Failed {}

    /** None is known here to be under way: read the thing. */
    public record Quiet() implements Progress {}

    /** It is under way: what the thing shows now is on its way to be something else. */
    public record Running() implements Progress {}

    /** It failed: read the thing, and know why it is as it is. */
    public record Failed(GcpFailure failure) implements Progress {}

    /**
     * What marks one attempt of a write, so that Google takes one that arrives twice for one: the JDK's connection sends a request again by
     * itself when it was closed under it. A new one for each attempt, and kept nowhere: one that comes back later would be answered with
     * the operation of then (seen in a trial).
     */
    public static String requestId() {
        return UUID.randomUUID().toString();
    }

    /**
     * Sends one write in the turn of these networks.
     *
     * @param call for people, such as {@code POST projects/…/addPeering}
     * @param thing what it changes, by which {@link #look} finds the operation
     * @param project the one that the operation is kept in
     * @throws CloudException as the answer says, and for an operation that has failed when it is answered
     */
    public <Q> Progress write(
            String call,
            String thing,
            String project,
            Set<NetworkId> networks,
            UnaryCallable<Q, Operation> method,
            Q request) {
        GcpOperation begun;
        try {
            begun = turns.in(networks, () -> {
                known.remove(thing);
                Operation answer = calls.call(call, method, request);
                GcpOperation operation = GcpOperation.of(project, calls.understood(call, answer.getName(), answer));
                if (!operation.ended()) {
                    known.put(thing, operation);
                }
                return operation;
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw calls.refusal(ErrorKind.CANCELLED, call, "Interrupted while another write was under way");
        }
        if (begun.failure() != null) {
            throw GcpErrors.failed(call, begun.failure());
        }
        return begun.ended() ? new Quiet() : new Running();
    }

    /** Whether a write to a thing began an operation of which more is to be known. Asks nobody. */
    public boolean isKnown(String thing) {
        return known.containsKey(thing);
    }

    /**
     * Looks once at the operation that the last write to a thing began; asks nobody if none is known to be under way. One that cannot be read
     * has not failed for that: it counts as ended, and the thing is read.
     *
     * @throws CloudException if Google does not answer, or not now
     */
    public Progress look(String thing) {
        GcpOperation operation = known.get(thing);
        if (operation == null) {
            return new Quiet();
        }
        GcpOperation now = operation.ended() ? operation : asked(operation);
        if (now.failure() != null) {
            known.replace(thing, operation, now);
            return new Failed(now.failure());
        }
        if (now.ended()) {
            known.remove(thing, operation);
            return new Quiet();
        }
        return new Running();
    }

    /** Forgets what is known of a thing's last operation. */
    public void forget(String thing) {
        known.remove(thing);
    }

    private GcpOperation asked(GcpOperation operation) {
        GcpPath path = operation.path();
        try {
            return GcpOperation.of(path.project(), read("GET " + path, path));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.DENIED) {
                return new GcpOperation(path, true, null);
            }
            throw e;
        }
    }

    private Operation read(String call, GcpPath path) {
        if (path.region().isPresent()) {
            return calls.call(
                    call,
                    clients.regionOperations().getCallable(),
                    GetRegionOperationRequest.newBuilder()
                            .setProject(path.project())
                            .setRegion(path.region().get())
                            .setOperation(path.name())
                            .build());
        }
        return calls.call(
                call,
                clients.globalOperations().getCallable(),
                GetGlobalOperationRequest.newBuilder()
                        .setProject(path.project())
                        .setOperation(path.name())
                        .build());
    }
}
