package io.nearside.engine.toy;

import io.nearside.api.Environment;
import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
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
import io.nearside.engine.provider.Ends;
import io.nearside.engine.provider.Plugins;
import io.nearside.engine.request.Renewal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A toy cloud with a hub, a toy vendor that attaches its network to it, and a connector between them. */
public final class HubWorld {
    public static final String VENDOR = "vendor-account";

    public final ToyHub cloud = new ToyHub();

    public final ToyVendor vendor = new ToyVendor();

    public final ToyPace pace = new ToyPace();

    public MemoryJournals journals = new MemoryJournals();

    public Link link = link(Map.of());

    private int asked;

    private Connector connector;

    public HubWorld() {
        connector = connector();
        vendor.demand = new ShareDemand(new AccountId(VENDOR), Standing.OUTSIDE, "the toy's documents");
        vendor.onRequest = this::attach;
        pace.meanwhile(this::settle);
    }

    /** A vendor that is not let in cannot attach. */
    private void attach() {
        asked++;
        vendor.requestId = "r-" + asked;
        if (!cloud.shares.lets(VENDOR)) {
            vendor.request = RequestState.FAILED;
            return;
        }
        cloud.attachments.put("a-v-" + asked, "v-net", VENDOR, AttachmentState.PENDING, null);
        vendor.request = RequestState.AWAITING_NEAR;
        vendor.task = new NearTask.AcceptAttachment(
                new AttachmentClaim(new AttachmentId("a-v-" + asked), Set.of(new AccountId(VENDOR))));
    }

    public void settle() {
        cloud.settle();
        Attachment ours = cloud.attachments.all.get("a-v-" + asked);
        boolean available = ours != null && ours.state() == AttachmentState.AVAILABLE;
        if (available && vendor.request == RequestState.AWAITING_NEAR) {
            vendor.request = RequestState.ACTIVE;
        }
    }

    private Connector connector() {
        return Connector.builder()
                .plugins(plugins())
                .environment(Environment.of(Map.of()))
                .journals(journals)
                .pace(pace)
                .build();
    }

    private Plugins plugins() {
        return new Plugins(List.of(cloud), List.of(vendor, new GivenPlugin()));
    }

    /** The link's two ends. */
    public Ends ends() {
        return Ends.open(link, plugins(), Environment.of(Map.of()), pace);
    }

    /** The link, which says this too. */
    public static Link link(Map<String, ?> more) {
        return link(Map.of("id", "toyvendor", "cidr", ToyWorld.RANGE), more);
    }

    /** A link to another vendor. */
    public static Link link(Map<String, ?> vendor, Map<String, ?> more) {
        Map<String, Object> says = new HashMap<>(Map.of("kind", "transit-gateway", "routes", "all"));
        says.putAll(more);
        return Link.of("toy", vendor, Map.of("cloud", "toycloud", "account", "me"), says);
    }

    /** As if somebody had deleted every journal. */
    public void forgetJournals() {
        journals = new MemoryJournals();
        connector = connector();
    }

    public Connector connects() {
        return connector;
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
        return connect(Renewal.NEVER);
    }

    public Progress connect(Renewal renewal) {
        return connector.open(link, renewal).connect(new RunOptions(Duration.ofMinutes(10), ProgressListener.NONE));
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
