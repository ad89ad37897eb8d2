package io.nearside.simulator.arm;

import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;

/** Private link services from behind, as their providers see them. Nothing here is judged; ids that do not exist are mistakes of the caller and throw. */
public final class ArmLinkServices {
    private final ArmStore store;
    private final ArmLinks links;

    ArmLinkServices(ArmStore store, ArmLinks links) {
        this.store = store;
        this.links = links;
    }

    /** Publishes a service in a resource group that there is, which these subscriptions see; {@code *} is everybody. */
    public ArmLinkServiceView create(String group, String name, String location, List<String> visibleTo) {
        return store.alone(() -> {
            ArmId id = new ArmId(group).resource(ArmLinkService.TYPE, name);
            store.requireGroup(id);
            ArmLinkService service = new ArmLinkService(id, location, store.newId(), store.now(), store.newId());
            store.add(service);
            setVisible(service, visibleTo);
            return new ArmLinkServiceView(id.text(), service.alias());
        });
    }

    /** From now on these subscriptions see it and no others. What is connected stays so. */
    public void show(String service, List<String> visibleTo) {
        store.change(() -> setVisible(service(service), visibleTo));
    }

    /** Lets connections of these subscriptions in without asking. */
    public void approveAhead(String service, List<String> subscriptions) {
        store.change(() -> service(service)
                .settings()
                .putObject("autoApproval")
                .set("subscriptions", Json.strings(subscriptions)));
    }

    /** Deletes it and cuts who is connected, both at once. */
    public void remove(String service) {
        store.change(() -> {
            ArmId id = service(service).id();
            links.connections(id).forEach(each -> each.turn(ArmConnection.DISCONNECTED, "", "None"));
            store.remove(id);
        });
    }

    /** The id of the service that this id or alias is of; empty if there is none. */
    public Optional<String> resolve(String idOrAlias) {
        return store.alone(() -> links.service(idOrAlias).map(each -> each.id().text()));
    }

    /** Who is or wants to be connected with this service, in the order in which they came. */
    public List<ArmConnectionView> connections(String service) {
        return store.alone(() -> {
            return links.connections(service(service).id()).stream()
                    .map(ArmLinkServices::view)
                    .toList();
        });
    }

    /** Lets this endpoint in, which takes the time of an approval. */
    public void approve(String service, String endpoint, String description) {
        store.change(() -> links.approve(connection(service, endpoint), description));
    }

    public void reject(String service, String endpoint, String description) {
        store.change(() -> links.reject(connection(service, endpoint), description, "None"));
    }

    /** Removes the connection from the provider's side, which takes the time of a deletion. */
    public void cut(String service, String endpoint) {
        store.change(() -> links.cut(connection(service, endpoint)));
    }

    private static void setVisible(ArmLinkService service, List<String> visibleTo) {
        service.settings().putObject("visibility").set("subscriptions", Json.strings(visibleTo));
    }

    private static ArmConnectionView view(ArmConnection connection) {
        return new ArmConnectionView(
                connection.id().name(),
                connection.endpoint().id().text(),
                connection.status(),
                connection.description(),
                connection.endpoint().networkInterface().address());
    }

    private ArmConnection connection(String service, String endpoint) {
        return links.connections(service(service).id()).stream()
                .filter(each -> each.endpoint().id().isSameAs(new ArmId(endpoint)))
                .findFirst()
                .orElseThrow(() -> ArmStore.missing(endpoint));
    }

    private ArmLinkService service(String id) {
        return store.find(ArmLinkService.class, new ArmId(id)).orElseThrow(() -> ArmStore.missing(id));
    }
}
