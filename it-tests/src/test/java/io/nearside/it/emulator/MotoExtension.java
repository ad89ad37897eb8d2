package io.nearside.it.emulator;

/** Hands moto's own server to a test class as its {@link AwsEmulator}; one for the whole run. */
public final class MotoExtension extends EmulatorExtension {

    /** As JUnit makes it. */
    public MotoExtension() {
        super(() -> AwsEmulator.moto(System.getenv()));
    }
}
