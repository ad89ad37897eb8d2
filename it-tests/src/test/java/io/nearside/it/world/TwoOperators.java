package io.nearside.it.world;

import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.ProgressListener;
import io.nearside.engine.progress.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Two people who do the same with the same file at the same moment, with nothing between them but the world. */
public final class TwoOperators {

    private static final RunOptions OPTIONS = new RunOptions(SimulatedWorld.TIMEOUT, ProgressListener.NONE);

    private TwoOperators() {}

    /** How connecting ended for each. */
    public static List<Verdict> connect(SimulatedWorld world, Link link) {
        return both(world, link, session -> session.connect(OPTIONS));
    }

    /** How connecting two links ended, at the same moment. */
    public static List<Verdict> connect(SimulatedWorld world, Link one, Link other) {
        return both(world, List.of(one, other), session -> session.connect(OPTIONS));
    }

    /** How disconnecting ended for each. */
    public static List<Verdict> disconnect(SimulatedWorld world, Link link) {
        return both(world, link, session -> session.disconnect(OPTIONS));
    }

    private static List<Verdict> both(SimulatedWorld world, Link link, Function<LinkSession, Progress> run) {
        return both(world, List.of(link, link), run);
    }

    private static List<Verdict> both(SimulatedWorld world, List<Link> links, Function<LinkSession, Progress> run) {
        ExecutorService operators = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Verdict>> runs = new ArrayList<>();
            for (Link link : links) {
                runs.add(() -> {
                    try (Connector connector = world.elsewhere();
                            LinkSession session = connector.open(link)) {
                        return run.apply(session).verdict();
                    }
                });
            }
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<Verdict> operator : operators.invokeAll(runs)) {
                verdicts.add(operator.get());
            }
            return verdicts;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            operators.shutdownNow();
        }
    }
}
