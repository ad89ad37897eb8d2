package io.nearside.it.pain;

import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.AwsEmulatorExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** On LocalStack. */
@ExtendWith(AwsEmulatorExtension.class)
final class PainsOnLocalStackTest extends PainsOnEmulator {

    PainsOnLocalStackTest(AwsEmulator emulator) {
        super(emulator);
    }
}
