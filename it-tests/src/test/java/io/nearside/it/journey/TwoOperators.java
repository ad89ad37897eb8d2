package io.nearside.it.journey;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Two people who connect the same file at the same moment, with nothing between them but the world. */
final class TwoOperators {

    private TwoOperators() {}

    /** How it ended for each. */
    static List<Verdict> connect(SimulatedWorld world, Link link) {
        ExecutorService operators = Executors.newFixedThreadPool(2);
        try {
            Callable<Verdict> connect = () -> world.connectElsewhere(link).verdict();
            List<Verdict> verdicts = new ArrayList<>();
            for (Future<Verdict> operator : operators.invokeAll(List.of(connect, connect))) {
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
