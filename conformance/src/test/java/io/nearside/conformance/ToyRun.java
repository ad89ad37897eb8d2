package io.nearside.conformance;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The suite, run on a toy. */
final class ToyRun {

    private ToyRun() {}

    /** What failed, by the title of its test. */
    static Map<String, Throwable> failures(Function<String, ? extends ProviderHarness> harnesses) {
        Map<String, Throwable> failures = new TreeMap<>();
        Conformance.of(harnesses).forEach(node -> run(node, failures));
        return failures;
    }

    private static void run(DynamicNode node, Map<String, Throwable> failures) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> run(child, failures));
            return;
        }
        try {
            ((DynamicTest) node).getExecutable().execute();
        } catch (Throwable failed) {
            failures.put(node.getDisplayName(), failed);
        }
    }
}
