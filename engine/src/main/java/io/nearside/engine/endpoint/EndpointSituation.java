package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.ServicePrices.Price;
import io.nearside.api.vendor.ServicePrices.Thing;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.round.Facts;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that is known of a private endpoint at one moment.
 *
 * @param own what the journal says is this link's work
 */
public record EndpointSituation(EndpointLink link, Facts facts, OwnWork own) {
    static final String CONSUMER = "consumer ";

    static final String TARGET = "target ";

    static final String SEPARATOR = " ";

    Optional<VendorService> service() {
        return facts.find(EndpointFacts.SERVICE);
    }

    /** Empty if the service is not published, or is not there. */
    Optional<List<VendorConnection>> connections() {
        return service().isEmpty()
                ? Optional.empty()
                : facts.find(EndpointFacts.CONNECTIONS).flatMap(known -> known);
    }

    Optional<EndpointOpening> opening() {
        return facts.get(EndpointFacts.OPENING);
    }

    /** Whether the service was published at the last look at either. */
    boolean isPublished() {
        return connections().isPresent()
                || facts.peek(EndpointFacts.OPENING).flatMap(known -> known).isPresent();
    }

    Optional<Endpoint> endpoint() {
        return facts.get(EndpointFacts.ENDPOINT);
    }

    /** How the endpoint is to be, behind a group of the link's own if the file wants one and it is there. */
    EndpointWish endpointWish() {
        return link.wantedMaking().isEmpty()
                ? link.endpoint()
                : link.endpoint()
                        .behind(facts.get(EndpointFacts.FIREWALLS).stream()
                                .map(Firewall::id)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Our endpoint as the service sees it; remembered on the way back, when it may be gone already. */
    Optional<ConsumerId> consumer() {
        return endpoint()
                .filter(EndpointStep::isSeen)
                .map(Endpoint::consumer)
                .or(() -> own.noted(CONSUMER + link.endpoint().name()).map(ConsumerId::new))
                .or(() ->
                        endpoint().filter(known -> !EndpointStep.isBegun(known)).map(Endpoint::consumer));
    }

    /** The connection of our endpoint and no other; of several the one that is of use. */
    Optional<VendorConnection> ours() {
        Optional<ConsumerId> consumer = consumer();
        boolean pending =
                endpoint().filter(known -> known.approval() == Approval.PENDING).isPresent();
        Optional<String> told = own.noted(EndpointStep.told(link));
        return connections().orElse(List.of()).stream()
                .filter(row -> consumer.filter(row.consumer()::equals).isPresent())
                .min(Comparator.<VendorConnection>comparingInt(row -> rank(row.state(), pending))
                        .thenComparing(row -> !row.toldAddress()
                                .map(InetAddress::getHostAddress)
                                .equals(told)));
    }

    /** Whether the vendor lists our endpoint more than once among those that it could let in: only one of them can be it. */
    boolean isAmbiguous() {
        Optional<ConsumerId> consumer = consumer();
        return connections().orElse(List.of()).stream()
                        .filter(row -> consumer.filter(row.consumer()::equals).isPresent())
                        .filter(row -> row.state() == State.TO_ADMIT)
                        .map(VendorConnection::named)
                        .distinct()
                        .count()
                > 1;
    }

    /** An active row beside others, or beside a pending endpoint, may be that of an earlier endpoint of the same name. */
    private static int rank(State state, boolean pending) {
        return switch (state) {
            case NEEDS_ADDRESS -> 0;
            case ADMITTING -> 1;
            case ACTIVE -> pending ? 4 : 2;
            case TO_ADMIT -> 3;
            case UNKNOWN -> 5;
            case REFUSED, FAILED -> 6;
            case CUT_BY_NEAR, LEAVING -> 7;
        };
    }

    /** Whether the vendor says that our endpoint is in: then what was needed to get there is not looked at again. */
    boolean isIn() {
        return ours().filter(row -> row.state() == State.ACTIVE).isPresent();
    }

    /** Other people's connections that are of use to them, or may come to be. */
    List<VendorConnection> others() {
        Optional<ConsumerId> consumer = consumer();
        return connections().orElse(List.of()).stream()
                .filter(row -> consumer.filter(row.consumer()::equals).isEmpty())
                .filter(row -> rank(row.state(), false) < 6)
                .toList();
    }

    /** Whether the vendor lets in whatever comes of our account; not asked where the service's connections could not be read. */
    boolean isWholeAccountLetIn() {
        return facts.peek(EndpointFacts.CONNECTIONS)
                .flatMap(read -> facts.peek(EndpointFacts.SERVICE))
                .map(service -> link.drivers().vendorEndpoints().admission(service))
                .filter(Admission.WHOLE_ACCOUNT::equals)
                .isPresent();
    }

    /** What endpoints lead to, nearest first, if the service is published and says it. */
    Optional<ServiceTarget> target() {
        return opening()
                .filter(opening -> opening.state() == EndpointOpening.State.ACTIVE)
                .flatMap(opening -> opening.targets().stream()
                        .min(Comparator.comparing(target -> target.region() != null
                                && !Optional.ofNullable(target.region())
                                        .equals(link.site().place()))));
    }

    /** Whether an endpoint leads to the service. An earlier look may have told it, which spares one now. */
    Leads leads(Endpoint endpoint) {
        boolean remembered = own.noted(TARGET + link.wish().service()).stream()
                .flatMap(names -> Stream.of(names.split(SEPARATOR)))
                .anyMatch(endpoint.target()::equalsIgnoreCase);
        if (remembered) {
            return Leads.THERE;
        }
        if (endpoint.state() == Endpoint.State.SETTLING && endpoint.target().isEmpty()) {
            return Leads.UNKNOWN;
        }
        List<ServiceTarget> targets =
                isPublished() ? opening().map(EndpointOpening::targets).orElse(List.of()) : List.of();
        if (targets.isEmpty()) {
            return Leads.UNKNOWN;
        }
        return targets.stream().anyMatch(target -> target.isShownAs(endpoint.target())) ? Leads.THERE : Leads.ELSEWHERE;
    }

    /** Where an endpoint leads. */
    enum Leads {
        THERE,
        ELSEWHERE,
        UNKNOWN
    }

    /** Whether an endpoint was made for this link: by its mark, or by the journal where it has none. */
    boolean isOurs(Endpoint endpoint) {
        return endpoint.madeFor().map(link.mark()::equals).orElseGet(() -> own.made(EndpointStep.thing(link)));
    }

    /** What a thing costs, as a clause to append; empty where nothing is published. Asks for the prices. */
    String costing(Thing thing) {
        if (link.drivers().prices().isEmpty()) {
            return "";
        }
        return facts.get(EndpointFacts.PRICES).stream()
                .filter(price -> price.thing() == thing)
                .findFirst()
                .map(Price::amount)
                .map(amount -> " (" + amount + ")")
                .orElse("");
    }
}
