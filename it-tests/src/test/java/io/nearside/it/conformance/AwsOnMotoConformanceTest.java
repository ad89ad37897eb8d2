package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** AWS, on moto's own server. */
final class AwsOnMotoConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms() {
        URI moto = MotoEc2.endpoint();
        return Conformance.of(() -> new AwsHarness(new MotoEc2(moto)));
    }
}
