package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** UpCloud, on the simulator. */
final class UpcloudOnSimulatorConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms() {
        return Conformance.of(UpcloudHarness::new);
    }
}
