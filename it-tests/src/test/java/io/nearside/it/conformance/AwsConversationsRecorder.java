package io.nearside.it.conformance;

import io.nearside.conformance.Conformance;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.AwsEmulatorExtension;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records every rule's conversation anew. Its name keeps it out of the tests; the profile {@code record} runs it. */
@ExtendWith(AwsEmulatorExtension.class)
final class AwsConversationsRecorder {

    @TestFactory
    Stream<DynamicNode> record(AwsEmulator emulator) {
        return Conformance.of(rule -> new AwsHarness(RecordedEc2.recorded(rule, emulator)));
    }
}
