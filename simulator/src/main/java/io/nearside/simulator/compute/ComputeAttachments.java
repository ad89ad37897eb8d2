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
    static final String TARGET = "target";
    static final String STATUS = "pscConnectionStatus";
    static final String PENDING = "PENDING";

    private static final String ACCEPTED = "ACCEPTED";
    private static final String CLOSED = "CLOSED";
    private static final String ADDRESS = "IPAddress";
    private static final long SHORTER = 100;

    private final ComputeStore store;

    ComputeAttachments(ComputeStore store) {
        this.store = store;
    }

    /** Publishes something at once, for whoever comes, each of whom waits. Answers its path. */
    public String create(String project, String region, String name) {
        return store.alone(() -> {
            ComputeName attachment = name(ComputeKind.SERVICE_ATTACHMENT, project, region, name);
            ObjectNode settings = Json.object().put("connectionPreference", "ACCEPT_MANUAL");
            return add(ComputeKind.SERVICE_ATTACHMENT, attachment, settings);
        });
    }

    /** Makes an endpoint at once and unjudged, and answers its path. */
    public String connect(String project, String region, String name, String attachment, String address) {
        return store.alone(() -> {
            ComputeName rule = name(ComputeKind.FORWARDING_RULE, project, region, name);
            ObjectNode settings = Json.object()
                    .put(TARGET, attachment(attachment).name().link())
                    .put(ADDRESS, address)
                    .put(STATUS, PENDING);
            return add(ComputeKind.FORWARDING_RULE, rule, settings);
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
        store.change(() -> store.remove(ComputeWorld.name(endpoint)));
    }

    public boolean has(String attachment) {
        return store.alone(() -> store.find(ComputeWorld.name(attachment)).isPresent());
    }

    /** The endpoints that lead to it, whoever has them. */
    public List<ComputeConnectionView> connections(String attachment) {
        return store.alone(() -> rules(attachment(attachment)).stream()
                .map(ComputeAttachments::view)
                .toList());
    }

    private List<ComputeResource> rules(ComputeResource attachment) {
        return store.naming(ComputeKind.FORWARDING_RULE, TARGET, attachment.name());
    }

    /** The number of an endpoint's connection: of 17 digits, as Aiven's documentation shows one. */
    static String connection(ComputeResource rule) {
        return String.valueOf(Long.parseLong(rule.id()) / SHORTER);
    }

    private static ComputeConnectionView view(ComputeResource rule) {
        return new ComputeConnectionView(connection(rule), rule.name().path(), rule.text(ADDRESS), rule.text(STATUS));
    }

    /** Changes the accept list, which takes as long as any operation: then the endpoint with this connection is let in, if it is still there and waits. */
    public void accept(String attachment, String connection) {
        store.change(() -> {
            ComputeResource changed = attachment(attachment);
            ComputeOperation.Start start = new ComputeOperation.Start(
                    "patch",
                    changed.name(),
                    changed.id(),
                    "owner@" + changed.name().project() + ".iam.gserviceaccount.com",
                    ComputeOperation.Traffic.NONE,
                    Set.of());
            store.begin(start, store.timings().resource(), () -> {
                rules(changed).stream()
                        .filter(rule -> connection(rule).equals(connection))
                        .filter(rule -> rule.text(STATUS).equals(PENDING))
                        .forEach(rule -> rule.settings().put(STATUS, ACCEPTED));
                return Optional.empty();
            });
        });
    }

    /** Takes a service back at once: nothing leads through its endpoints any more. */
    public void remove(String attachment) {
        store.change(() -> {
            ComputeResource gone = attachment(attachment);
            rules(gone).forEach(rule -> rule.settings().put(STATUS, CLOSED));
            store.remove(gone.name());
        });
    }

    private ComputeResource attachment(String path) {
        return store.find(ComputeWorld.name(path))
                .filter(each -> each.kind() == ComputeKind.SERVICE_ATTACHMENT)
                .orElseThrow(() -> ComputeStore.missing(path));
    }
}
