package io.nearside.cli.command;

import io.nearside.engine.LinkSession;
import io.nearside.engine.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The links of a command, opened, in the order of their files. */
final class Sessions implements AutoCloseable {
    private final List<String> names = new ArrayList<>();

    private final List<LinkSession> sessions = new ArrayList<>();

    void add(String name, LinkSession session) {
        names.add(name);
        sessions.add(session);
    }

    /** The links' names. */
    List<String> names() {
        return List.copyOf(names);
    }

    LinkSession of(int index) {
        return sessions.get(index);
    }

    /** Looks at all of them at once. */
    List<Progress> look(Function<LinkSession, Progress> look) {
        List<Supplier<Progress>> looks = new ArrayList<>();
        sessions.forEach(session -> looks.add(() -> look.apply(session)));
        return Together.all(looks);
    }

    @Override
    public void close() {
        sessions.forEach(LinkSession::close);
    }
}
