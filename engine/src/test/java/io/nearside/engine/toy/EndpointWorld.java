package io.nearside.engine.toy;

import io.nearside.api.Environment;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.vendor.VendorEndpoints.Admission;
import io.nearside.api.vendor.VendorService.Notice;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.given.GivenPlugin;
import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.provider.Plugins;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A toy cloud with endpoints, a toy vendor with a service, and a connector between them. */
public final class EndpointWorld {
    public final ToyEndpoints cloud = new ToyEndpoints();

    public final ToyServices vendor = new ToyServices(cloud);

    public final ToyPace pace = new ToyPace();

    public MemoryJournals journals = new MemoryJournals();

    public Link link = link("toy", "me", Map.of());

    private Connector connector;

    public EndpointWorld() {
        connector = connector();
        pace.meanwhile(() -> {
            cloud.settle();
            vendor.settle();
        });
    }

    private Connector connector() {
        return Connector.builder()
                .plugins(new Plugins(List.of(cloud), List.of(vendor, new GivenPlugin())))
                .environment(Environment.of(Map.of()))
                .journals(journals)
                .pace(pace)
                .build();
    }

    public Connector connects() {
        return connector;
    }

    /** A link of this name and account, which says this too. */
    public static Link link(String name, String account, Map<String, ?> more) {
        return link(name, account, Map.of("id", "toyvendor", "service", "toys", "staticIps", "create"), more);
    }

    public static Link link(String name, String account, Map<String, ?> vendor, Map<String, ?> more) {
        Map<String, Object> says = new HashMap<>(Map.of("kind", "private-endpoint"));
        if (!vendor.containsValue("given")) {
            says.put("components", List.of("kafka"));
        }
        says.putAll(more);
        return Link.of(name, vendor, Map.of("cloud", "toycloud", "account", account), says);
    }

    /** The same link, which does not have addresses made. */
    public void requires() {
        link = link("toy", "me", Map.of("id", "toyvendor", "service", "toys"), Map.of());
    }

    /** A vendor that lets in whatever comes of an account, sees it by itself, and needs no addresses. */
    public void admitsAccounts() {
        vendor.admission = Admission.WHOLE_ACCOUNT;
        vendor.notice = Notice.OWN;
        vendor.needed = 0;
        cloud.approval = Approval.APPROVED;
    }

    /** As if somebody had deleted every journal. */
    public void forgetJournals() {
        journals = new MemoryJournals();
        connector = connector();
    }

    public LinkSession open() {
        return connector.open(link);
    }

    public Progress plan() {
        return open().plan();
    }

    public Progress status() {
        return open().status();
    }

    public Progress connect() {
        return open().connect(new RunOptions(Duration.ofMinutes(10), ProgressListener.NONE));
    }

    public Progress disconnect() {
        return open().disconnect(new RunOptions(Duration.ofMinutes(10), ProgressListener.NONE));
    }

    /** Everything that was changed in the cloud or at the vendor. */
    public List<String> writes() {
        return Stream.concat(vendor.calls.writes().stream(), cloud.calls.writes().stream())
                .toList();
    }

    public void forgetCalls() {
        cloud.calls.forget();
        vendor.calls.forget();
    }
}
