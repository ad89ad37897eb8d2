package io.nearside.engine;

import io.nearside.api.Environment;
import io.nearside.api.Pace;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.engine.journal.FileJournals;
import io.nearside.engine.journal.Journal;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.LinkSchema;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.provider.NearEnd;
import io.nearside.engine.provider.Offers;
import io.nearside.engine.provider.Plugins;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.round.Bench;
import io.nearside.engine.round.Flow;
import io.nearside.engine.round.Parallel;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Where programs start: opens links. Thread-safe; one for the whole program is enough. */
public final class Connector implements AutoCloseable {
    private final Plugins plugins;

    private final Environment environment;

    private final Journals journals;

    private final Pace pace;

    private final Parallel parallel = new Parallel();

    private Connector(Builder builder) {
        this.plugins = builder.plugins;
        this.environment = builder.environment;
        this.journals = builder.journals == null ? FileJournals.of(builder.environment) : builder.journals;
        this.pace = builder.pace;
    }

    /** A connector over the plugins on the class path, the process's environment and the user's journals. */
    public static Connector create() {
        return builder().build();
    }

    /** A connector that differs in something. */
    public static Builder builder() {
        return new Builder();
    }

    /** The plugins that this connector opens links with. */
    public Plugins plugins() {
        return plugins;
    }

    /** The journals that this connector writes. */
    public Journals journals() {
        return journals;
    }

    /**
     * What a link file may say, as a JSON Schema (draft 2020-12): of the plugins of this connector and no others. An editor that reads it
     * completes and checks link files.
     */
    public String schema() {
        return LinkSchema.of(plugins.words(Kinds.keys()));
    }

    /** What clouds and vendors can do in links of the kinds that there are, found out without asking anybody. */
    public Offers offers() {
        return new Offers(Kinds.keys().keySet());
    }

    /**
     * Checks a link and opens its cloud and its vendor; no call is made yet.
     *
     * @throws InvalidLinkException naming the key, if the link cannot be meant as it is
     */
    public LinkSession open(Link link) {
        return open(link, Renewal.NEVER);
    }

    /** As {@link #open(Link)}; says what to do about a request that will never become active. */
    public LinkSession open(Link link, Renewal renewal) {
        Kinds.Kind kind = Kinds.of(link);
        Ends ends = Ends.open(link, plugins, environment, pace);
        try {
            Journal journal = journals.of(link.name());
            JournalWriter writer = new JournalWriter(journal, pace::now);
            LinkMemory memory = new LinkMemory(journal, writer);
            Flow<?> flow = kind.opener().open(link, ends, memory, renewal);
            Bench bench = new Bench(pace, writer, memory, RandomGenerator.getDefault());
            return new LinkSession(link, ends, flow, parallel, bench);
        } catch (RuntimeException e) {
            ends.close();
            throw e;
        }
    }

    /**
     * Opens a near end without a link, for steps that a program does one at a time: {@link io.nearside.engine.peering.SingleStep},
     * {@link io.nearside.engine.endpoint.SingleEndpoint} and {@link io.nearside.engine.gateway.SingleShare}.
     *
     * @param kind the kind of link that the steps are of, such as {@code peering}
     * @param near {@code cloud}, and the keys of that cloud
     * @param credentials whose to use; empty for the environment's
     * @throws InvalidLinkException naming the key
     */
    public NearEnd openNear(String kind, Map<String, ?> near, Map<String, ?> credentials) {
        return NearEnd.open(kind, near, credentials, plugins, environment, pace);
    }

    /** Connects a link in one go, with the usual options. */
    public Progress connect(Link link) {
        try (LinkSession session = open(link)) {
            return session.connect(RunOptions.usual());
        }
    }

    /** How a link stands. */
    public Progress status(Link link) {
        try (LinkSession session = open(link)) {
            return session.status();
        }
    }

    /** Disconnects a link in one go, with the usual options. */
    public Progress disconnect(Link link) {
        try (LinkSession session = open(link)) {
            return session.disconnect(RunOptions.usual());
        }
    }

    @Override
    public void close() {
        parallel.close();
    }

    /** What a connector works with. */
    public static final class Builder {
        private Plugins plugins = Plugins.onClassPath();

        private Environment environment = Environment.ofProcess();

        private @Nullable Journals journals;

        private Pace pace = Pace.ofSystem();

        private Builder() {}

        /** These plugins and no others, for a program that brings its own cloud or vendor without a service file. */
        public Builder plugins(Plugins chosen) {
            this.plugins = chosen;
            return this;
        }

        /** Endpoints and credentials from here instead of the process's environment. */
        public Builder environment(Environment chosen) {
            this.environment = chosen;
            return this;
        }

        /** Journals kept here instead of in the user's folder. */
        public Builder journals(Journals chosen) {
            this.journals = chosen;
            return this;
        }

        /** Another clock, for tests. */
        public Builder pace(Pace chosen) {
            this.pace = chosen;
            return this;
        }

        /** The connector. */
        public Connector build() {
            return new Connector(this);
        }
    }
}
