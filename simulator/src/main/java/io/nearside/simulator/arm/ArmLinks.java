package io.nearside.simulator.arm;

import io.nearside.simulator.AzureRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What lies between endpoints and services: who is connected with whom, whose address is whose, and what a provider decides. Judges nothing. */
final class ArmLinks {
    private final ArmStore store;

    ArmLinks(ArmStore store) {
        this.store = store;
    }

    /** The service with this id or alias. */
    Optional<ArmLinkService> service(String idOrAlias) {
        return store.all(ArmLinkService.class).stream()
                .filter(each -> each.isCalled(idOrAlias))
                .findFirst();
    }

    /** Those that the provider still has, in the order in which they came. */
    List<ArmConnection> connections(ArmId service) {
        return store.all(ArmEndpoint.class).stream()
                .map(ArmEndpoint::connection)
                .filter(each -> each.service().isSameAs(service) && each.isProvided())
                .toList();
    }

    /** Gives an endpoint its interface with an address, and its connection; empty when no address is free. */
    Optional<ArmEndpoint> add(
            ArmEndpoint endpoint,
            ArmSubnet subnet,
            Optional<String> wanted,
            ArmLinkService service,
            ArmConnection.Wish wish) {
        String custom = endpoint.customInterfaceName();
        String name = custom.isEmpty() ? endpoint.id().name() + ".nic." + store.newId() : custom;
        ArmId id = endpoint.id().group().resource(ArmInterface.TYPE, name);
        ArmId configuration = id.child("ipConfigurations", "privateEndpointIpConfig." + store.newId());
        wanted.ifPresent(address -> subnet.take(address, configuration));
        Optional<String> address = wanted.or(() -> subnet.take(configuration))
                .or(() -> store.refuses(AzureRefusal.ARM_SUBNET_FULL)
                        ? Optional.empty()
                        : subnet.takeKept(configuration));
        address.ifPresent(taken -> {
            ArmInterface its = new ArmInterface(
                    id,
                    endpoint.location(),
                    store.newId(),
                    endpoint.shown(),
                    endpoint.id(),
                    subnet.id(),
                    configuration,
                    taken);
            endpoint.join(new ArmConnection(endpoint, service.id(), wish, number(endpoint.guid())), its);
            store.add(its);
            store.add(endpoint);
        });
        return address.map(taken -> endpoint);
    }

    /** Its interface goes with it, its address is free again, and its provider sees it no longer. */
    void remove(ArmEndpoint endpoint) {
        ArmInterface its = endpoint.networkInterface();
        store.subnet(its.subnet()).ifPresent(subnet -> subnet.free(its.configuration()));
        store.remove(its.id());
        store.remove(endpoint.id());
    }

    /** Both sides show it once that is through, and not before. */
    ArmLongRunning approve(ArmConnection connection, String description) {
        return decide(connection, store.timings().approval(), () -> {
            if (connection.isProvided()) {
                connection.turn(ArmConnection.APPROVED, description, "None");
            }
        });
    }

    /** Both sides show it at once. The endpoint itself stays as good as it was, or fails if a script says so: both have been seen. */
    ArmLongRunning reject(ArmConnection connection, String description, String actionsRequired) {
        connection.turn(ArmConnection.REJECTED, description, actionsRequired);
        ArmEndpoint endpoint = connection.endpoint();
        if (store.scripts().failsWhenRejected(endpoint.id())) {
            endpoint.state(ArmState.FAILED, store.newId());
        }
        return decide(connection, store.timings().approval(), () -> {});
    }

    /** The provider has it no longer. What is left on the other side is of no use, and can only be deleted. */
    ArmLongRunning cut(ArmConnection connection) {
        return decide(
                connection, store.timings().deletion(), () -> connection.turn(ArmConnection.DISCONNECTED, "", "None"));
    }

    private ArmLongRunning decide(ArmConnection connection, Duration time, Runnable end) {
        connection.providerState(ArmState.UPDATING);
        String location = store.find(ArmLinkService.class, connection.service())
                .map(ArmResource::location)
                .orElse(connection.endpoint().location());
        return store.begin(connection.id(), location, time, () -> {
            end.run();
            connection.providerState(ArmState.SUCCEEDED);
            return Optional.empty();
        });
    }

    /** Nine digits, as link identifiers have. */
    private static String number(String guid) {
        return String.valueOf(100_000_000 + Math.floorMod(guid.hashCode(), 900_000_000));
    }
}
