package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServicePrices.Price;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts, and notes what a later run may need and no longer see. */
final class EndpointReader {
    private final EndpointLink link;

    private final OwnWork own;

    private final Map<Fact<?>, Function<Facts, ?>> readers = new LinkedHashMap<>();

    EndpointReader(EndpointLink link, OwnWork own) {
        this.link = link;
        this.own = own;
        EndpointDrivers drivers = link.drivers();
        add(EndpointFacts.SERVICE, known -> drivers.services().read(link.wish().service()));
        ofService(
                EndpointFacts.CONNECTIONS,
                (service, known) -> drivers.vendorEndpoints().connections(service));
        ofService(EndpointFacts.OPENING, (service, known) -> opening(service));
        drivers.addresses()
                .ifPresent(
                        addresses -> ofService(EndpointFacts.ADDRESSES, (service, known) -> addresses.near(service)));
        drivers.prices()
                .ifPresent(prices -> ofService(EndpointFacts.PRICES, (service, known) -> prices(prices, service)));
        add(EndpointFacts.ENDPOINT, known -> endpoint());
        add(
                EndpointFacts.PRIVATE_ADDRESSES,
                known -> drivers.endpoints()
                        .addresses(known.get(EndpointFacts.ENDPOINT).orElseThrow()));
        add(EndpointFacts.SITE, known -> site());
        add(EndpointFacts.REFUSALS, this::refusals);
        link.wantedFirewalls()
                .ifPresent(firewalls -> add(EndpointFacts.FIREWALLS, known -> firewalls.read(link.firewalls())));
        link.wantedMaking()
                .ifPresent(making -> add(
                        EndpointFacts.FIREWALLS,
                        known -> making.find(link.site().network(), link.mark()).stream()
                                .toList()));
    }

    private <T> void add(Fact<T> fact, Function<Facts, ? extends T> read) {
        readers.put(fact, read);
    }

    /** A fact that is asked for once the service was read. */
    private <T> void ofService(Fact<T> fact, BiFunction<VendorService, Facts, ? extends T> read) {
        add(fact, known -> read.apply(known.get(EndpointFacts.SERVICE), known));
    }

    List<Fact<?>> facts() {
        return List.copyOf(readers.keySet());
    }

    Object read(Fact<?> fact, Facts known) {
        return Objects.requireNonNull(readers.get(fact), fact.name()).apply(known);
    }

    private Optional<Endpoint> endpoint() {
        Optional<Endpoint> found = link.drivers()
                .endpoints()
                .find(link.site().endpointPlace(), link.endpoint().name());
        if (found.isEmpty()) {
            own.gone(EndpointStep.thing(link));
        }
        String consumer = EndpointSituation.CONSUMER + link.endpoint().name();
        found.filter(endpoint ->
                        EndpointStep.isSeen(endpoint) || own.noted(consumer).isEmpty())
                .filter(endpoint -> !EndpointStep.isBegun(endpoint))
                .ifPresent(endpoint -> own.note(consumer, endpoint.consumer().value()));
        return found;
    }

    private EndpointSite site() {
        EndpointSite found = link.drivers().endpoints().site(link.site().endpointPlace(), link.endpoint());
        if (link.wantedFirewalls().isPresent()) {
            own.note(EndpointFirewallStep.filtering(link), found.filtering().name());
            own.note(
                    EndpointFirewallStep.ranges(link),
                    found.cidrs().stream()
                            .map(Cidr::text)
                            .sorted()
                            .collect(Collectors.joining(EndpointSituation.SEPARATOR)));
        }
        return found;
    }

    private List<Problem> refusals(Facts known) {
        return new EndpointSituation(link, known, own)
                .target()
                .map(target -> link.drivers()
                        .endpoints()
                        .refusals(known.get(EndpointFacts.SITE), link.endpoint().towards(target)))
                .orElse(List.of());
    }

    private Optional<EndpointOpening> opening(VendorService service) {
        Optional<EndpointOpening> found = link.drivers().vendorEndpoints().opening(service);
        found.filter(opening -> !opening.targets().isEmpty())
                .ifPresent(opening -> own.note(
                        EndpointSituation.TARGET + service.id(),
                        opening.targets().stream()
                                .flatMap(EndpointReader::names)
                                .distinct()
                                .collect(Collectors.joining(EndpointSituation.SEPARATOR))));
        return found;
    }

    private static Stream<String> names(ServiceTarget target) {
        return Stream.concat(Stream.of(target.id()), target.otherName().stream());
    }

    /** What is not told stops nobody. */
    private static List<Price> prices(ServicePrices prices, VendorService service) {
        try {
            return prices.of(service);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CANCELLED || e.kind() == ErrorKind.CLOSED) {
                throw e;
            }
            return List.of();
        }
    }
}
