package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Endpoint services, endpoints, and the network interfaces of these and of others. Touched only while alone in the world. */
final class EndpointStore {
    /** How long a deleted endpoint is listed: for a while, AWS says of other things, and not for how long. Remembered. */
    private static final Duration LISTED = Duration.ofHours(1);

    /** AWS keeps the first four addresses of a subnet and the last one for itself (VPC User Guide, subnet sizing). */
    private static final long FIRST = 4;

    private final Ec2Store store;
    private final Map<String, EndpointService> services = new LinkedHashMap<>();
    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final List<NetworkInterface> others = new ArrayList<>();

    EndpointStore(Ec2Store store) {
        this.store = store;
    }

    Map<String, EndpointService> services() {
        return services;
    }

    /** By the name that endpoints give it. */
    Optional<EndpointService> named(String name) {
        return services.values().stream()
                .filter(service -> service.name().equals(name))
                .findFirst();
    }

    Map<String, Endpoint> endpoints() {
        return endpoints;
    }

    EndpointState state(Endpoint endpoint) {
        return endpoint.state(store.now());
    }

    boolean isThere(Endpoint endpoint) {
        return state(endpoint) != EndpointState.DELETED;
    }

    boolean isListed(Endpoint endpoint) {
        Instant end = isThere(endpoint) ? Instant.MAX : endpoint.deleted().plus(LISTED);
        return store.now().isBefore(end) || !store.world().refuses(AwsRefusal.ENDPOINT_SIGHT_ENDS);
    }

    List<Endpoint> of(EndpointService service) {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.service().equals(service) && isThere(endpoint))
                .toList();
    }

    List<Endpoint> of(Vpc vpc) {
        return endpoints.values().stream()
                .filter(endpoint -> endpoint.vpc().equals(vpc) && isThere(endpoint))
                .toList();
    }

    /** All that there are now. */
    List<NetworkInterface> interfaces() {
        Stream<NetworkInterface> ofEndpoints =
                endpoints.values().stream().filter(this::isThere).flatMap(endpoint -> endpoint.interfaces().stream());
        return Stream.concat(others.stream(), ofEndpoints).toList();
    }

    /** Takes an address of a subnet for something that is no endpoint. */
    NetworkInterface occupy(Subnet subnet) {
        List<String> groups = List.of(store.defaultGroup(subnet.vpc()));
        String address = free(subnet).findFirst().orElseThrow(() -> new IllegalArgumentException(subnet + " is full"));
        NetworkInterface other = new NetworkInterface(store.newId("eni"), subnet, address, "", groups);
        others.add(other);
        return other;
    }

    void remove(Vpc vpc) {
        of(vpc).forEach(endpoint -> endpoint.delete(store.now(), Duration.ZERO));
        others.removeIf(each -> each.subnet().vpc().equals(vpc));
    }

    /** The addresses that a subnet has left, in order. */
    Stream<String> free(Subnet subnet) {
        Set<String> taken = interfaces().stream()
                .filter(each -> each.subnet().equals(subnet))
                .map(NetworkInterface::address)
                .collect(Collectors.toSet());
        return LongStream.range(FIRST, subnet.cidr().size() - 1)
                .mapToObj(subnet.cidr()::address)
                .filter(address -> !taken.contains(address));
    }

    /** How many addresses a subnet has left. */
    long left(Subnet subnet) {
        long taken = interfaces().stream()
                .filter(each -> each.subnet().equals(subnet))
                .count();
        return Math.max(0, subnet.cidr().size() - FIRST - 1 - taken);
    }
}
