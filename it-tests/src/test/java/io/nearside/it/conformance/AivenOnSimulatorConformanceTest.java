package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Aiven, on the simulator. */
final class AivenOnSimulatorConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms() {
        return Conformance.of(AivenHarness::onAzure);
    }

    @TestFactory
    Stream<DynamicNode> conformsOnAws() {
        return Conformance.of(AivenHarness::onAws);
    }

    @TestFactory
    Stream<DynamicNode> conformsOnGoogle() {
        return Conformance.of(AivenHarness::onGoogle);
    }
}
