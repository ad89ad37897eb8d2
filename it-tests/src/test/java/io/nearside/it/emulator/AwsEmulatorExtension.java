package io.nearside.it.emulator;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/** Hands the {@link AwsEmulator} to the constructor or the methods of a test class; one for the whole run. */
public final class AwsEmulatorExtension extends TypeBasedParameterResolver<AwsEmulator> implements BeforeAllCallback {

    private static final Logger LOGGER = LoggerFactory.getLogger(AwsEmulatorExtension.class);

    /** Says why a class is skipped, which Surefire keeps to its report files. */
    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            emulator(context);
        } catch (TestAbortedException aborted) {
            LOGGER.warn("{} is skipped: {}", context.getDisplayName(), aborted.getMessage());
            throw aborted;
        }
    }

    @Override
    public AwsEmulator resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return emulator(context);
    }

    private static AwsEmulator emulator(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(AwsEmulatorExtension.class))
                .computeIfAbsent(
                        AwsEmulator.class,
                        key -> AwsEmulator.find(
                                System.getenv(),
                                () -> DockerClientFactory.instance().isDockerAvailable()),
                        AwsEmulator.class);
    }
}
