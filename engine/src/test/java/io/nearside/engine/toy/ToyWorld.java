package io.nearside.engine.toy;

import io.nearside.api.Environment;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.given.GivenPlugin;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.provider.Plugins;
import io.nearside.engine.request.Renewal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A toy cloud and a toy vendor that act on each other, and a connector between them. */
public final class ToyWorld {
    public static final String RANGE = "10.20.0.0/24";

    public final ToyCloud cloud = new ToyCloud();

    public final ToyVendor vendor = new ToyVendor();

    public final ToyPace pace = new ToyPace();

    public MemoryJournals journals = new MemoryJournals();

    public Link link = Link.of(
            "toy",
            Map.of("id", "toyvendor", "cidr", RANGE),
            Map.of("cloud", "toycloud", "account", "me"),
            Map.of("kind", "peering", "routes", "all"));

    private int asked;

    private Connector connector;

    public ToyWorld() {
        connector = connector();
        vendor.onRequest = () -> {
            asked++;
            cloud.request("p-" + asked, "vendor-account", "v-net");
            vendor.requestId = "r-" + asked;
            vendor.request = RequestState.AWAITING_NEAR;
            vendor.task = new NearTask.Accept(claim("p-" + asked));
        };
        // The cloud turns an accepted peering active, and the vendor sees it, while everybody sleeps.
        pace.meanwhile(this::settle);
    }

    private Connector connector() {
        return Connector.builder()
                .plugins(new Plugins(List.of(cloud), List.of(vendor, new GivenPlugin())))
                .environment(Environment.of(Map.of()))
                .journals(journals)
                .pace(pace)
                .build();
    }

    /** As if somebody had deleted every journal. */
    public void forgetJournals() {
        journals = new MemoryJournals();
        connector = connector();
    }

    public void settle() {
        cloud.peerings.forEach((id, peering) -> {
            if (peering.state() == PeeringState.PROVISIONING) {
                cloud.activate(id, RANGE);
            }
        });
        boolean active = cloud.peerings.values().stream().anyMatch(peering -> peering.state() == PeeringState.ACTIVE);
        if (active && vendor.request == RequestState.AWAITING_NEAR) {
            vendor.request = RequestState.ACTIVE;
        }
    }

    public static PeerClaim claim(String id) {
        return new PeerClaim(
                new PeerProof.ById(new PeeringId(id)),
                Set.of(new Region("north")),
                Set.of(Cidr.of(RANGE)),
                Set.of(new AccountId("vendor-account")),
                Set.of(new NetworkId("v-net")));
    }

    /** The same link with these routes. */
    public void routes(Object routes) {
        says(Map.of("kind", "peering", "routes", routes));
    }

    /** The same link with something else in its {@code link} section. */
    public void says(Map<String, ?> section) {
        link = Link.of(
                "toy", Map.of("id", "toyvendor", "cidr", RANGE), Map.of("cloud", "toycloud", "account", "me"), section);
    }

    public LinkSession open() {
        return connector.open(link);
    }

    public Progress plan() {
        return open().plan();
    }

    public Progress connect() {
        return connect(Renewal.NEVER);
    }

    public Progress connect(Renewal renewal) {
        return connector.open(link, renewal).connect(new RunOptions(Duration.ofMinutes(10), ProgressListener.NONE));
    }

    public Progress disconnect() {
        return open().disconnect(new RunOptions(Duration.ofMinutes(10), ProgressListener.NONE));
    }

    public Progress status() {
        return open().status();
    }

    /** Whether anything was changed in the cloud or at the vendor. */
    public List<String> writes() {
        return Stream.concat(vendor.calls.writes().stream(), cloud.calls.writes().stream())
                .toList();
    }
}
