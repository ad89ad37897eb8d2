package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.AwsEmulatorExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** AWS, on LocalStack. */
@Tag("long")
@ExtendWith(AwsEmulatorExtension.class)
final class AwsOnLocalStackConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms(AwsEmulator emulator) {
        return Conformance.of(() -> new AwsHarness(new EmulatedEc2("localstack", emulator)));
    }
}
