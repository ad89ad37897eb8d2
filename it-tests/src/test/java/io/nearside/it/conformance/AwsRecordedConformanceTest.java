package io.nearside.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.conformance.Conformance;
import io.nearside.it.conformance.recorded.ConversationFiles;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** AWS, with nothing but our recordings of LocalStack. */
final class AwsRecordedConformanceTest {

    @TestFactory
    Stream<DynamicNode> conforms() {
        Set<String> played = new TreeSet<>();
        Stream<DynamicNode> rules = Conformance.of(rule -> {
            AwsHarness harness = new AwsHarness(RecordedEc2.played(rule));
            played.add(rule);
            return harness;
        });
        return Stream.concat(
                rules,
                Stream.of(DynamicTest.dynamicTest(
                        "every file is a rule's",
                        () -> assertThat(ConversationFiles.rules()).containsExactlyElementsOf(played))));
    }
}
