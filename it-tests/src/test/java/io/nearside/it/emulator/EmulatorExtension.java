package io.nearside.it.emulator;

import java.util.function.Supplier;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;
import org.opentest4j.TestAbortedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands an {@link AwsEmulator} to the constructor or the methods of a test class. */
abstract class EmulatorExtension extends TypeBasedParameterResolver<AwsEmulator> implements BeforeAllCallback {
    private static final Logger LOGGER = LoggerFactory.getLogger(EmulatorExtension.class);

    private final Supplier<AwsEmulator> finder;

    EmulatorExtension(Supplier<AwsEmulator> finder) {
        this.finder = finder;
    }

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

    private AwsEmulator emulator(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(getClass()))
                .computeIfAbsent(AwsEmulator.class, key -> finder.get(), AwsEmulator.class);
    }
}
