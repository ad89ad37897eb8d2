package io.nearside.it.pain;

import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.MotoExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** On moto's own server. */
@ExtendWith(MotoExtension.class)
final class PainsOnMotoTest extends PainsOnEmulator {

    PainsOnMotoTest(AwsEmulator emulator) {
        super(emulator);
    }
}
