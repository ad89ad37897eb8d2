package io.nearside.simulator;

import java.util.List;
import java.util.stream.Stream;

/**
 * Something that the simulator refuses to do or to show because the real cloud does, with where that is known from. {@link SimulatorOptions#without} switches one off, so that a test can prove that it
 * matters. "Remembered" marks what no public source was found for.
 */
public sealed interface Refusal permits AwsRefusal, AivenRefusal, UpCloudRefusal, AzureRefusal, GoogleRefusal {

    /** All of them. */
    static List<Refusal> all() {
        return Stream.<Refusal[]>of(
                        AwsRefusal.values(),
                        AivenRefusal.values(),
                        UpCloudRefusal.values(),
                        AzureRefusal.values(),
                        GoogleRefusal.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** What its list calls it. */
    String name();

    /** Its name, which no other one has. */
    default String id() {
        return name();
    }

    /** The rule in a sentence. */
    String says();

    /** Where it is known from. */
    String source();
}
