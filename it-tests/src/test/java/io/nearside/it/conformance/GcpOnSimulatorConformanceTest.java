package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Google Cloud, on the simulator. */
final class GcpOnSimulatorConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms() {
        return Conformance.of(GcpHarness::new);
    }
}
