package io.nearside.engine.endpoint;

import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.error.Problem;
import io.nearside.api.link.LinkKey;
import io.nearside.api.permission.Need;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.link.Link;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Facts;
import io.nearside.engine.round.Flow;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import java.util.ArrayList;
import java.util.List;

/** Leads a private endpoint of ours to a service of the vendor's. */
public final class PrivateEndpointFlow implements Flow<EndpointSituation> {

    /** What {@code link.kind} says to mean this flow. */
    public static final String KIND = "private-endpoint";

    private final EndpointLink link;

    private final OwnWork own;

    private final EndpointReader reader;

    private final List<Step<EndpointSituation>> steps;

    private PrivateEndpointFlow(EndpointLink link, OwnWork own) {
        this.link = link;
        this.own = own;
        this.reader = new EndpointReader(link, own);
        this.steps = steps(link);
    }

    private static List<Step<EndpointSituation>> steps(EndpointLink link) {
        List<Step<EndpointSituation>> steps = new ArrayList<>();
        steps.add(new ServiceStep());
        steps.add(new StaticAddressesStep());
        steps.add(new PublicationStep());
        if (link.wantedMaking().isPresent()) {
            steps.add(new GroupStep());
        }
        steps.add(new EndpointStep());
        steps.add(new EndpointFirewallStep());
        steps.add(new AdmissionStep());
        steps.add(new ComponentsStep());
        return List.copyOf(steps);
    }

    /**
     * The flow of a link.
     *
     * @throws io.nearside.api.link.InvalidLinkException if the link says what this flow does not read, or needs what its cloud or vendor
     *     does not offer
     */
    public static PrivateEndpointFlow of(Link link, Ends ends, LinkMemory memory) {
        return new PrivateEndpointFlow(EndpointLink.of(link, ends), new OwnWork(memory));
    }

    /** The keys that are read below {@code link}, besides {@code kind}. */
    public static List<LinkKey> keys() {
        return EndpointKeys.ALL;
    }

    @Override
    public List<Fact<?>> facts() {
        return reader.facts();
    }

    @Override
    public Object read(Fact<?> fact, Facts known) {
        return reader.read(fact, known);
    }

    @Override
    public EndpointSituation situation(Facts facts) {
        return new EndpointSituation(link, facts, own);
    }

    @Override
    public List<Step<EndpointSituation>> steps() {
        return steps;
    }

    @Override
    public List<Problem> warnings(EndpointSituation situation) {
        return EndpointWarnings.of(situation);
    }

    @Override
    public List<String> summary(EndpointSituation situation) {
        List<String> lines = new ArrayList<>();
        lines.add(link.site().network().label() + " reaches " + link.wish().service() + " of " + link.vendor()
                + " privately, through endpoint " + link.endpoint().name());
        int others = situation.others().size();
        if (others > 0) {
            lines.add(others + " more endpoint" + (others == 1 ? " is" : "s are")
                    + " known to the service; only this link's own was touched");
        }
        situation
                .facts()
                .peek(EndpointFacts.SITE)
                .filter(site -> site.filtering() == Filtering.PASSED_BY)
                .ifPresent(
                        site -> lines.add("firewalls are not applied to endpoints in its subnet, whatever they say"));
        return lines;
    }

    @Override
    public List<String> costs(EndpointSituation situation) {
        List<String> lines = new ArrayList<>();
        situation.facts().peek(EndpointFacts.SITE).map(EndpointSite::costs).ifPresent(lines::addAll);
        situation
                .facts()
                .peek(EndpointFacts.PRICES)
                .ifPresent(prices -> prices.forEach(price -> lines.add(
                        switch (price.thing()) {
                            case STATIC_ADDRESS ->
                                "a static address at " + link.vendor() + ": " + price.amount()
                                        + ", for as long as it exists";
                            case OPENING -> "the publication at " + link.vendor() + ": " + price.amount();
                        })));
        return lines;
    }

    @Override
    public List<Need> needs(Side side) {
        return side == Side.NEAR ? EndpointNeeds.near(link) : EndpointNeeds.far(link);
    }

    /** Told by what a look has read already. */
    @Override
    public List<ServiceHost> hosts(EndpointSituation situation) {
        return ComponentsStep.reachable(situation).stream()
                .map(component -> new ServiceHost(
                        link.wish().service().value(), component.name(), component.host(), component.port()))
                .toList();
    }
}
