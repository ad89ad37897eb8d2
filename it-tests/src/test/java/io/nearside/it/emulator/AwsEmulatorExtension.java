package io.nearside.it.emulator;

import org.testcontainers.DockerClientFactory;

/** Hands LocalStack to a test class as its {@link AwsEmulator}; one for the whole run. */
public final class AwsEmulatorExtension extends EmulatorExtension {

    /** As JUnit makes it. */
    public AwsEmulatorExtension() {
        super(() -> AwsEmulator.find(
                System.getenv(), () -> DockerClientFactory.instance().isDockerAvailable()));
    }
}
