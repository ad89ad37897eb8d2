package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.MotoExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** AWS, on moto's own server. */
@Tag("long")
@ExtendWith(MotoExtension.class)
final class AwsOnMotoConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms(AwsEmulator emulator) {
        return Conformance.of(() -> new AwsHarness(new EmulatedEc2(EmulatedEc2.MOTO, emulator)));
    }
}
