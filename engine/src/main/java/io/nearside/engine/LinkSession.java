package io.nearside.engine;

import io.nearside.api.error.CloudException;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.round.Bench;
import io.nearside.engine.round.Direction;
import io.nearside.engine.round.Fact.Depth;
import io.nearside.engine.round.Flow;
import io.nearside.engine.round.Parallel;
import io.nearside.engine.round.Rounds;
import io.nearside.engine.round.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One link, opened. For one thread at a time. */
public final class LinkSession implements AutoCloseable {

    /** A plan that was shown and agreed to within this time is worked from; an older one is looked at anew. */
    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Link link;

    private final Ends ends;

    private final Flow<?> flow;

    private final Rounds<?> connecting;

    private final Rounds<?> disconnecting;

    private final LinkMemory memory;

    private final JournalWriter journal;

    LinkSession(Link link, Ends ends, Flow<?> flow, Parallel parallel, Bench bench) {
        this.link = link;
        this.ends = ends;
        this.flow = flow;
        this.memory = bench.memory();
        this.journal = bench.journal();
        this.connecting = new Rounds<>(link.name(), flow, Direction.CONNECT, parallel, bench);
        this.disconnecting = new Rounds<>(link.name(), flow, Direction.DISCONNECT, parallel, bench);
    }

    /** The link that this is about. */
    public Link link() {
        return link;
    }

    /** What {@link #connect} would do, and everything that can be known to stand in its way. Writes nothing. */
    public Progress plan() {
        return connecting.look(Depth.ADMISSION);
    }

    /**
     * What a {@link #connect} that follows would find: the whole plan, or, where the journal says that the link was ready, only whether
     * it still is, which costs one round trip a side. Writes nothing.
     */
    public Progress preview() {
        return connecting.look(depth());
    }

    /** How the link stands. Writes nothing. */
    public Progress status() {
        return connecting.look(Depth.PROOF);
    }

    /**
     * The hosts of the vendor's services that this link reaches, by one call to the vendor; call it after {@link #connect} or
     * {@link #status} has found the link in place. Empty if the vendor does not tell.
     *
     * @throws io.nearside.api.error.CloudException if the vendor does not answer
     */
    public List<ServiceHost> hosts() {
        return connecting.hosts();
    }

    /**
     * The same progress with the {@link #hosts} of a ready link, by one more call to the vendor; where it does not tell them, with a word
     * of why. A link that is not ready stays as it is, without a call.
     */
    public Progress reaching(Progress progress) {
        if (!(progress.verdict() instanceof Verdict.Ready)) {
            return progress;
        }
        try {
            return progress.reaching(hosts());
        } catch (CloudException e) {
            List<String> summary = new ArrayList<>(progress.summary());
            summary.add("What it reaches is not known: " + e.getMessage());
            return new Progress(progress.link(), progress.verdict(), progress.steps(), progress.warnings(), summary);
        }
    }

    /**
     * The least that the link's credentials on one side have to be allowed, for connecting and disconnecting. No call is made.
     *
     * @return empty if that provider has no terms to say it in
     */
    public Optional<Policy> policy(Side side) {
        return permissions(side).map(permissions -> permissions.policy(flow.needs(side)));
    }

    /** Asks one side whether its credentials are allowed what the link needs, without changing anything; empty if it cannot be asked. */
    public List<Probe> probe(Side side) {
        return permissions(side)
                .map(permissions -> permissions.probe(flow.needs(side)))
                .orElse(List.of());
    }

    private Optional<Permissions> permissions(Side side) {
        return (side == Side.NEAR ? ends.near() : ends.far()).find(Permissions.class);
    }

    /** What {@link #disconnect} would do, and why it takes each thing for the link's own. Writes nothing. */
    public Progress planToDisconnect() {
        return disconnecting.look(Depth.PROOF);
    }

    /** Goes on until the link is ready, or a person must act, or the time is up. Running again goes on from wherever this ended. */
    public Progress connect(RunOptions options) {
        journal.started("connect");
        return noted(connecting.run(options.timeout(), FRESH, depth(), options.listener()));
    }

    /**
     * Has the journal remember that a look has found the link in place, as when it was finished by another hand: the next look can then
     * be short. Nothing is asked, and nothing happens if the journal says so already.
     */
    public void adopt() {
        if (memory.wasReady()) {
            return;
        }
        memory.startWriting();
        journal.started("connect");
        journal.ready();
    }

    private Depth depth() {
        return memory.wasReady() ? Depth.PROOF : Depth.ADMISSION;
    }

    /** Undoes the steps in the opposite order: only what is this link's own goes. */
    public Progress disconnect(RunOptions options) {
        journal.started("disconnect");
        return noted(disconnecting.run(options.timeout(), FRESH, Depth.PROOF, options.listener()));
    }

    private Progress noted(Progress progress) {
        Verdict verdict = progress.verdict();
        if (verdict instanceof Verdict.Ready) {
            if (!memory.wasReady()) {
                journal.ready();
            }
        } else if (verdict instanceof Verdict.Gone) {
            journal.gone();
        } else {
            journal.stopped(why(progress));
        }
        return progress;
    }

    private static String why(Progress progress) {
        if (progress.verdict() instanceof Verdict.Waiting waiting) {
            return "waits for " + waiting.on();
        }
        if (progress.verdict() instanceof Verdict.Interrupted) {
            return "interrupted";
        }
        return progress.problems().stream()
                .map(problem -> problem.code() + " " + problem.subject())
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        ends.close();
    }
}
