package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Services that are published for Private Service Connect, from behind: what a simulated vendor does in a project of its own, and tests with other people's endpoints. An endpoint is a forwarding rule
 * whose target is the attachment; it waits until its connection is accepted. Attachments that do not exist are mistakes of the caller and throw.
 */
public final class ComputeAttachments {
    private static final String ADDRESS = "IPAddress";

    private final ComputeStore store;
    private final ComputeConnections connections;

    ComputeAttachments(ComputeStore store) {
        this.store = store;
        this.connections = store.connections();
    }

    /** Publishes something at once, for whoever comes, each of whom waits. Answers its path. */
    public String create(String project, String region, String name) {
        return store.alone(() -> {
            ComputeName attachment = name(ComputeKind.SERVICE_ATTACHMENT, project, region, name);
            ObjectNode settings = Json.object()
                    .put("connectionPreference", "ACCEPT_MANUAL")
                    .put("enableProxyProtocol", false)
                    .put(
                            "targetService",
                            name(ComputeKind.FORWARDING_RULE, project, region, name)
                                    .link());
            return add(ComputeKind.SERVICE_ATTACHMENT, attachment, settings);
        });
    }

    /** Makes an endpoint at once and unjudged, and answers its path. */
    public String connect(String project, String region, String name, String attachment, String address) {
        return store.alone(() -> {
            ComputeName rule = name(ComputeKind.FORWARDING_RULE, project, region, name);
            ComputeName target = attachment(attachment).name();
            ObjectNode settings = Json.object()
                    .put("target", target.link())
                    .put(ADDRESS, address)
                    .put("IPProtocol", "TCP")
                    .put("networkTier", "PREMIUM");
            String path = add(ComputeKind.FORWARDING_RULE, rule, settings);
            connections.join(rule, target);
            return path;
        });
    }

    private String add(ComputeKind kind, ComputeName name, ObjectNode settings) {
        store.add(new ComputeResource(kind, name, store.newId(), store.now(), settings, ComputeResource.Phase.THERE));
        return name.path();
    }

    private static ComputeName name(ComputeKind kind, String project, String region, String name) {
        return new ComputeName(project, ComputeName.region(region), kind.collection(), name);
    }

    /** Takes an endpoint away at once, or nothing if it is not there. */
    public void disconnect(String endpoint) {
        store.change(() -> {
            connections.leave(ComputeWorld.name(endpoint));
            store.remove(ComputeWorld.name(endpoint));
        });
    }

    public boolean has(String attachment) {
        return store.alone(() -> store.find(ComputeWorld.name(attachment)).isPresent());
    }

    /** The endpoints that lead to it, whoever has them. */
    public List<ComputeConnectionView> connections(String attachment) {
        return store.alone(() -> connections.of(attachment(attachment).name()).stream()
                .map(this::view)
                .toList());
    }

    private ComputeConnectionView view(ComputeResource rule) {
        return new ComputeConnectionView(
                ComputeConnections.id(rule),
                rule.name().path(),
                rule.text(ADDRESS),
                connections.status(rule).name());
    }

    /** Changes the accept list, which takes as long as any operation: then the endpoint with this connection is let in, if it is still there and waits. */
    public void accept(String attachment, String connection) {
        store.change(() -> {
            ComputeResource changed = attachment(attachment);
            ComputeOperation.Start start = new ComputeOperation.Start(
                    "patch",
                    changed.name(),
                    changed.id(),
                    ComputePeeringWorld.owner(changed),
                    ComputeOperation.Traffic.NONE,
                    Set.of());
            store.begin(start, store.timings().resource(), () -> {
                connections.of(changed.name()).stream()
                        .filter(rule -> ComputeConnections.id(rule).equals(connection))
                        .filter(rule -> connections.status(rule) == ComputeConnectionStatus.PENDING)
                        .forEach(rule -> connections.decide(rule.name(), ComputeConnectionStatus.ACCEPTED));
                return Optional.empty();
            });
        });
    }

    /** Decides on an endpoint at once, whatever was decided before. */
    public void decide(String attachment, String connection, ComputeConnectionStatus status) {
        store.change(() -> connections.of(attachment(attachment).name()).stream()
                .filter(rule -> ComputeConnections.id(rule).equals(connection))
                .forEach(rule -> connections.decide(rule.name(), status)));
    }

    /** Takes a service back at once: nothing leads through its endpoints any more. */
    public void remove(String attachment) {
        store.change(() -> {
            ComputeResource gone = attachment(attachment);
            connections.close(gone.name());
            store.remove(gone.name());
        });
    }

    private ComputeResource attachment(String path) {
        return store.find(ComputeWorld.name(path))
                .filter(each -> each.kind() == ComputeKind.SERVICE_ATTACHMENT)
                .orElseThrow(() -> ComputeStore.missing(path));
    }
}
