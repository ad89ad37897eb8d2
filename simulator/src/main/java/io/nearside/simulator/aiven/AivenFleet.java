package io.nearside.simulator.aiven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The services that Aiven runs, their static IPs, and who publishes them in the clouds. Touched only while alone in the world. */
final class AivenFleet {
    private final AivenStore store;
    private final List<AivenManaged> services = new ArrayList<>();
    private final List<AivenStaticIp> addresses = new ArrayList<>();
    private final Map<String, AivenEndpointHands> hands = new LinkedHashMap<>();
    private int counted;

    AivenFleet(AivenStore store) {
        this.store = store;
    }

    List<AivenManaged> services() {
        return services;
    }

    /** Of a project. */
    Optional<AivenManaged> service(String project, String name) {
        return services.stream()
                .filter(each -> each.project().equals(project) && each.name().equals(name))
                .filter(AivenManaged::isThere)
                .findFirst();
    }

    List<AivenStaticIp> addresses() {
        return addresses;
    }

    List<AivenStaticIp> addresses(AivenManaged service) {
        return addresses.stream().filter(each -> each.isOf(service)).toList();
    }

    /** An address of 198.18.0.0/15, which is nobody's. */
    AivenStaticIp addAddress(String project, AivenCloud cloud) {
        counted++;
        String address = "198.%d.%d.%d".formatted(18 + counted / 65_536, counted / 256 % 256, counted % 256);
        AivenStaticIp made = new AivenStaticIp(store.world().ids().aiven("ip"), project, cloud, address, store.now());
        addresses.add(made);
        return made;
    }

    /** By provider. */
    Map<String, AivenEndpointHands> hands() {
        return hands;
    }

    boolean hasHands(AivenManaged service) {
        return hands.containsKey(service.cloud().provider());
    }

    AivenEndpointHands hands(AivenManaged service) {
        return Objects.requireNonNull(hands.get(service.cloud().provider()));
    }

    /** The static IPs survive it. */
    void remove(AivenManaged service) {
        service.asked().ifPresent(link -> link.withdraw(hands(service)));
        service.aws().ifPresent(link -> link.withdraw(hands(service)));
        addresses(service).forEach(AivenStaticIp::dissociate);
        services.remove(service);
    }

    /** Has it published at once for these accounts, or these principals of AWS, whatever it lacks for that. */
    void publish(AivenManaged service, List<String> accounts) {
        if (service.cloud().is(AivenCloud.AWS)) {
            service.aws(new AivenAwsPrivatelink(accounts, List.of(), store.now()));
        } else {
            service.asked(new AivenAskedPrivatelink(accounts, false, store.now()));
        }
        settlePublication(service, AivenTimings.immediate());
    }

    /** Into this VPC goes what waited for it. */
    void moveIn(AivenVpc vpc) {
        services.stream().filter(each -> each.waitsFor(vpc)).forEach(each -> each.moveIn(vpc));
    }

    void settle() {
        addresses.forEach(each -> each.settle(store.now(), store.timings()));
        addresses.removeIf(each -> each.state() == AivenStaticIp.State.DELETED);
        services.forEach(this::settle);
    }

    private void settle(AivenManaged service) {
        if (store.isFrozen(service)) {
            return;
        }
        service.settle(store.now(), store.timings().services(), of(service));
        settlePublication(service, store.timings());
    }

    private void settlePublication(AivenManaged service, AivenTimings timings) {
        service.asked().ifPresent(link -> {
            link.settle(
                    store.now(),
                    service.cloud().region(),
                    hands(service),
                    timings,
                    store.world().ids());
            if (link.state() == AivenPublicationState.DELETED) {
                service.asked(null);
            }
        });
        service.aws().ifPresent(link -> {
            link.settle(
                    store.now(),
                    service.cloud().region(),
                    hands(service),
                    timings,
                    store.world().ids());
            if (link.state() == AivenPublicationState.DELETED) {
                service.aws(null);
            }
        });
    }

    /** What its nodes take from. */
    AivenAddresses of(AivenManaged service) {
        return new AivenAddresses() {
            @Override
            public Optional<String> take() {
                if (!service.config().isStatic()) {
                    return Optional.of("");
                }
                Optional<AivenStaticIp> free = addresses(service).stream()
                        .filter(each -> each.state() == AivenStaticIp.State.AVAILABLE)
                        .findFirst();
                free.ifPresent(AivenStaticIp::assign);
                return free.map(AivenStaticIp::id);
            }

            @Override
            public void release(String id) {
                addresses.stream().filter(each -> each.id().equals(id)).forEach(AivenStaticIp::release);
            }
        };
    }
}
