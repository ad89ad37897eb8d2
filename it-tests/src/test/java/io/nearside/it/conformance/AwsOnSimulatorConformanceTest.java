package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** AWS, on the simulator. */
final class AwsOnSimulatorConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms() {
        return Conformance.of(() -> new AwsHarness(new SimulatedEc2()));
    }
}
